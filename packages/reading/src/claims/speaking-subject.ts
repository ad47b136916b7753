import { dependents, subtree } from "../tree/subtree.ts";
import { lemmaAt, type Piece, type Scene } from "./candidate.ts";
import type { View } from "./model/view.ts";
import { isMuteThing } from "./thing.ts";

/**
 * The words of the subject of a verb where the model takes all of them for what is said, and nothing else before the verb: "the mission to the UN called the
 * claim absurd". Whoever is the subject of an active verb says it.
 */
export function speakingSubject(
  scene: Scene,
  { sentence, s, inside }: View,
  cue: number,
  content: ReadonlySet<number>,
): Piece | undefined {
  const { xpos } = sentence.tokens[cue]!;
  // Of unknown verbs some have no speaker: "seems to", "appears to".
  if (!scene.cues.find("verb", lemmaAt(sentence, cue))) return undefined;
  if (!/^VB[DPZ]$/.test(xpos) || dependents(sentence, cue, "aux:pass", "expl").length > 0) return undefined;
  const subject = dependents(sentence, cue, "nsubj").find(({ i, deprel }) => i < cue && deprel === "nsubj");
  if (!subject || !content.has(subject.i) || !/^(?:NOUN|PROPN)$/.test(subject.upos)) return undefined;
  if (isMuteThing(scene, sentence, subject.i)) return undefined;
  const words = subtree(sentence, subject.i).filter((i) => inside[i] && content.has(i));
  const [first, last] = [Math.min(...words), Math.max(...words)];
  const isWhole = [...content].every((i) => i > cue || (i >= first && i <= last)) && [...content].some((i) => i > cue);
  return isWhole && last < cue ? { sentence: s, first, last } : undefined;
}
