import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";

const ANOTHER = new Set([
  "another",
  "second",
  "third",
  "other",
  "previous",
  "earlier",
  "separate",
  "similar",
  "past",
  "latest",
]);

/** Told as a known thing: "the attack", "their attack". */
export function isDefinite(sentence: Sentence, head: number): boolean {
  if (sentence.tokens[head]!.upos === "VERB") return false;
  return dependents(sentence, head, "det", "nmod:poss").some(
    (found) => /^(?:the|this|that|these|those)$/i.test(found.form) || found.deprel === "nmod:poss",
  );
}

/** Told as something new: "an attack". */
export function isIndefinite(sentence: Sentence, head: number): boolean {
  return dependents(sentence, head, "det").some((found) => /^an?$/i.test(found.form));
}

/** A number of them that no report tells one by one: "41 attacks". */
const areCounted = (sentence: Sentence, head: number): boolean =>
  sentence.tokens[head]!.xpos === "NNS" &&
  dependents(sentence, head, "nummod").some(({ form }) => /^[\d,]{2,}$/.test(form)) &&
  !isDefinite(sentence, head);

/** Said to be other than what was told before, or many where one was told: "another attack", "41 attacks". */
export function isAnother(sentence: Sentence, head: number): boolean {
  if (areCounted(sentence, head)) return true;
  return dependents(sentence, head, "amod", "det").some((found) => ANOTHER.has(found.lemma.toLowerCase()));
}
