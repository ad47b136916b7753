import type { Sentence, Token } from "@onrecord/language";
import { times } from "../lexicon/times.ts";
import { withTokens } from "./with-tokens.ts";

/** A measure of time that the tree takes for the subject of the clause whose distance it tells: "days after three were killed". */
function isMeasure({ tokens }: Sentence, { upos, lemma, deprel, i }: Token): boolean {
  if (upos !== "NOUN" || !deprel.startsWith("nsubj")) return false;
  const next = tokens[i + 1];
  const isBound = next !== undefined && /^(?:after|before)$/i.test(next.form) && /^(?:mark|case)$/.test(next.deprel);
  return isBound && times.classes(lemma.toLowerCase()).some(([cls]) => cls === "unit");
}

/** The sentence with measures of time beside the clauses that they date. */
export function freeMeasures(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => isMeasure(sentence, token))) return sentence;
  return withTokens(sentence, (token) => (isMeasure(sentence, token) ? { ...token, deprel: "obl:unmarked" } : token));
}
