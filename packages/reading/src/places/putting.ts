import type { Sentence, Token } from "@onrecord/language";
import { placeWords } from "../lexicon/places.ts";
import { base, dependents } from "../tree/subtree.ts";

/** The prepositions of a phrase, in small letters; those of the first conjunct hold for the others. */
function prepositions(sentence: Sentence, token: Token): string[] {
  const own = dependents(sentence, token.i, "case").map((word) => word.form.toLowerCase());
  const first = sentence.tokens[token.head];
  return own.length === 0 && base(token.deprel) === "conj" && first ? prepositions(sentence, first) : own;
}

/** The word that a phrase modifies, past the conjuncts before it; the verb, where the tree hangs it on the verb's object ("sent troops to"). */
function modified(sentence: Sentence, token: Token): Token | undefined {
  let at = token;
  for (let steps = 0; base(at.deprel) === "conj" && steps < sentence.tokens.length; steps++) {
    const first = sentence.tokens[at.head];
    if (!first) break;
    at = first;
  }
  const above = sentence.tokens[at.head];
  return above && above.deprel === "obj" ? sentence.tokens[above.head] : above;
}

/** The noun that says of what kind a named place is: "town" in "the town of Aden", "capital" in "the capital, Tunis". */
function kindOf(sentence: Sentence, token: Token): Token | undefined {
  const above = sentence.tokens[token.head];
  if (!above || !placeWords.kind.has(above.lemma)) return undefined;
  const isNamed = token.deprel === "appos" || dependents(sentence, token.i, "case").some(({ lemma }) => lemma === "of");
  return isNamed ? above : undefined;
}

/**
 * Whether a phrase puts what the word above it tells at a place: "in Minsk", "sent to Minsk", "withdrew from Minsk", "visited Minsk";
 * neither "from Minsk" (origin) nor "against Minsk" (target).
 * @param country whether the phrase names a country, which things are not "on" or "over"
 */
export function putsAtPlace(sentence: Sentence, token: Token, country = false): boolean {
  const kind = kindOf(sentence, token);
  if (kind) return putsAtPlace(sentence, kind, false);
  const above = modified(sentence, token);
  const words = prepositions(sentence, token);
  if (words.length === 0 && token.deprel === "nsubj") return above !== undefined && placeWords.hosting.has(above.lemma);
  if (words.length === 0)
    return above !== undefined && /^(obj|nsubj:pass)$/.test(token.deprel) && placeWords.object.has(above.lemma);
  if (words.some((word) => placeWords.at.has(word))) return true;
  if (!country && words.some((word) => placeWords["at-small"].has(word))) return true;
  if (!above) return false;
  if (words.some((word) => placeWords.to.has(word)) && placeWords.moving.has(above.lemma)) return true;
  return words.some((word) => placeWords.from.has(word)) && placeWords.leaving.has(above.lemma);
}
