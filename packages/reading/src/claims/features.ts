import type { Sentence } from "@onrecord/language";
import { base, dependents } from "../tree/subtree.ts";
import type { Candidate, Scene } from "./candidate.ts";

const FIRST = new Set(["i", "we", "me", "us", "my", "our"]);
const SECOND = new Set(["you", "your"]);
const VAGUE = new Set(["it", "this", "that", "there", "which", "what", "these", "those"]);

/** What kind of phrase the source is. */
function sourceType(sentence: Sentence, source: number | null): string {
  if (source === null) return "none";
  const { upos, xpos, form } = sentence.tokens[source]!;
  const word = form.toLowerCase();
  if (FIRST.has(word)) return "first";
  if (SECOND.has(word)) return "second";
  if (VAGUE.has(word)) return "vague";
  if (upos === "PRON") return "third";
  if (upos === "PROPN") return "name";
  return xpos === "NNS" ? "nouns" : "noun";
}

function lengthOf(candidate: Candidate): string {
  const tokens = candidate.content.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  return tokens < 3 ? "1" : tokens < 6 ? "3" : tokens < 12 ? "6" : "12";
}

/**
 * What a candidate is judged by, as names of features: the word, the frame it stands in, its source, its mood and its place in the
 * sentence.
 */
export function featuresOf({ analysis, quotes }: Scene, candidate: Candidate): string[] {
  const { part, lemma, frame, entry, known, passive } = candidate;
  const sentence = analysis.sentences[candidate.sentence]!;
  const token = sentence.tokens[candidate.token]!;
  const source = sourceType(sentence, candidate.source);
  const verbal = part === "verb" || part === "phrase";
  const mood = dependents(sentence, token.i, "aux", "advmod", "mark");
  const features = [
    "",
    `frame ${part} ${frame}`,
    `class ${entry.class} ${frame}`,
    `kind ${entry.kind} ${frame}`,
    `source ${part} ${source}`,
    `source ${frame} ${source}`,
    `form ${part} ${token.xpos}`,
    `relation ${part} ${base(token.deprel)}`,
    `length ${frame} ${lengthOf(candidate)}`,
  ];
  if (known) features.push(`word ${part} ${lemma}`, `word ${part} ${lemma} ${frame}`);
  else features.push(`unknown ${frame} ${source}`, `unknown ${frame} ${token.xpos}`);
  if (passive) features.push("passive", `passive ${entry.class} ${source}`);
  for (const { form, deprel } of mood) {
    if (verbal || deprel === "mark")
      features.push(`${base(deprel) === "advmod" ? "adverb" : base(deprel)} ${form.toLowerCase()}`);
  }
  if (candidate.loose) features.push("loose", `loose ${lemma}`, `loose ${source}`);
  if (token.deprel === "acl:relcl") features.push("relative");
  if (quotes.at[candidate.sentence]![candidate.token]! >= 0)
    features.push("quoted", `quoted ${source}`, `quoted ${entry.class}`);
  if (candidate.content.some((piece) => quotes.at[piece.sentence]![piece.first]! >= 0))
    features.push(`quotes ${frame}`);
  if (candidate.content[0]!.first < candidate.token && candidate.content[0]!.sentence === candidate.sentence)
    features.push(`before ${frame}`);
  return features;
}
