import type { Sentence } from "@onrecord/language";
import type { Candidate, Piece, Scene } from "./candidate.ts";
import type { View } from "./model/view.ts";
import { sharedSubject } from "./shared-subject.ts";
import { sourceAt } from "./source-words.ts";

/** "The mayor was said to have left", "the factors cited": whoever or whatever a passive is about does not say it. */
function isPassiveSubject({ tokens }: Sentence, cue: number, source: number): boolean {
  const { xpos, deprel, head } = tokens[cue]!;
  if (xpos !== "VBN") return false;
  return (
    (tokens[source]!.deprel === "nsubj:pass" && tokens[source]!.head === cue) || (deprel === "acl" && head === source)
  );
}

/** The source of a cue: the words that the model labels, else the subject that the cue shares. */
export function sourceFor(
  scene: Scene,
  view: View,
  cue: Piece,
  token: number,
  labelled: Piece | undefined,
  content: ReadonlySet<number>,
): Candidate["source"] {
  const { deprel, xpos } = view.sentence.tokens[token]!;
  if (deprel === "amod" && /^(?:JJ|VBN)/.test(xpos)) return null;
  const words = labelled && sourceAt(scene, view.sentence, labelled, "model");
  if (words && !isPassiveSubject(view.sentence, token, words.head)) return words;
  return sharedSubject(scene, view, cue, token, content) ?? null;
}
