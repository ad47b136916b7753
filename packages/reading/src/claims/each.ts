import { dependents } from "../tree/subtree.ts";
import { type Candidate, isForm, type Scene } from "./candidate.ts";
import { sourceAt } from "./source-words.ts";

/** "Both Kenya and Chad have alleged fraud": each says it for itself, in a claim of its own; those who speak without "both" speak as one. */
export function eachOf(scene: Scene, candidate: Candidate): Candidate[] {
  const { source, sentence: s, cue } = candidate;
  if (!source || cue.first < source.span.last) return [candidate];
  const sentence = scene.analysis.sentences[s]!;
  const { first, last } = source.span;
  const [other, more] = dependents(sentence, source.head, "conj").filter(({ i }) => i <= last);
  const joining = other && dependents(sentence, other.i, "cc")[0];
  if (!joining || more || !isForm(sentence, joining.i, "and")) return [candidate];
  const leads = isForm(sentence, first, "both");
  const follows = sentence.tokens.findIndex(
    ({ i }) => i > other.i && i < cue.first && isForm(sentence, i, "both") && sentence.tokens[i + 1]!.upos !== "ADP",
  );
  if (!leads && follows < 0) return [candidate];
  const parts = [
    { sentence: s, first: leads ? first + 1 : first, last: joining.i - 1 },
    { sentence: s, first: joining.i + 1, last: leads ? last : Math.min(last, follows - 1) },
  ];
  return parts.map((part) => ({ ...candidate, source: sourceAt(scene, sentence, part, source.rule) }));
}
