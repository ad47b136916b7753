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

/** Said to be other than what was told before: "another attack". */
export function isAnother(sentence: Sentence, head: number): boolean {
  return dependents(sentence, head, "amod", "det").some((found) => ANOTHER.has(found.lemma.toLowerCase()));
}
