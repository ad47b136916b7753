import type { Sentence } from "@onrecord/language";
import { placeWords } from "../lexicon/places.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";

const PLACING = new Set([
  "in",
  "inside",
  "within",
  "across",
  "throughout",
  "near",
  "around",
  "outside",
  "into",
  "through",
  "beyond",
  "along",
]);
const PLACING_CITY = new Set([...PLACING, "at", "to", "from", "toward", "towards", "outside", "for", "over", "of"]);

/** The preposition that introduces a phrase, lower case; that of the first conjunct counts for the others. */
export function prepositionOf(sentence: Sentence, head: number): string | undefined {
  let at = head;
  for (let steps = 0; steps < 8; steps++) {
    const { deprel, head: above } = sentence.tokens[at]!;
    for (const child of sentence.children[at] ?? []) {
      const token = sentence.tokens[child]!;
      if (child < at && base(token.deprel) === "case" && token.upos !== "PART") return token.form.toLowerCase();
    }
    if (base(deprel) !== "conj" || above < 0) return undefined;
    at = above;
  }
  return undefined;
}

/** The relation of a mention to what it hangs on; a conjunct has that of the first. */
export function roleOf(sentence: Sentence, head: number): string {
  let at = head;
  for (let steps = 0; steps < 8; steps++) {
    const { deprel, head: above } = sentence.tokens[at]!;
    if (base(deprel) !== "conj" || above < 0) return deprel;
    at = above;
  }
  return sentence.tokens[at]!.deprel;
}

/** Whether a name stands where things happen rather than for those who act: "in Moscow", but "Moscow said". */
export function isLocated(sentence: Sentence, mention: Mention, city: boolean): boolean {
  const role = base(roleOf(sentence, mention.head));
  const preposition = prepositionOf(sentence, mention.head);
  const before = sentence.tokens[mention.first - 2];
  const above = sentence.tokens[sentence.tokens[mention.head]!.head];
  // "In the capital, Lima".
  if (city && role === "appos" && above && placeWords.kind.has(above.lemma)) return true;
  // "Lima's business district".
  if (city && sentence.tokens[mention.head]!.deprel === "nmod:poss" && above && placeWords.kind.has(above.lemma))
    return true;
  // "Visited Lima", "reached Lima": somebody is there.
  if (city && role === "obj" && above && placeWords.reaching.has(above.lemma)) return true;
  if (
    sentence.tokens[mention.first - 1]?.form === "," &&
    before?.upos === "PROPN" &&
    (role === "appos" || role === "nmod") &&
    preposition === undefined
  )
    return true;
  // "While in Lima to attend": a phrase of place that is a clause of its own.
  if (preposition !== undefined && PLACING.has(preposition) && /^(?:root|advcl|xcomp|parataxis|nsubj)$/.test(role))
    return true;
  if (role === "root" || role === "parataxis")
    return city && mention.last < 4 && sentence.tokens.length > mention.last + 1;
  if (role !== "obl" && role !== "nmod") return city && role === "compound";
  // "Aid to Lima", but "a visit to Lima".
  if (preposition === "to" && role === "nmod" && above?.upos === "NOUN") return placeWords.moving.has(above.lemma);
  if (preposition === undefined) return city && sentence.tokens[mention.head]!.deprel === "nmod:unmarked";
  return (city ? PLACING_CITY : PLACING).has(preposition);
}
