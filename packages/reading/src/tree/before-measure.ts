import type { Sentence, Token } from "@onrecord/language";
import { times } from "../lexicon/times.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The noun or verb before a phrase whose name the tree hangs on the measure of time behind it: "ties with Chad five years after". */
function aboveOf(sentence: Sentence, name: Token): Token | undefined {
  const measure = sentence.tokens[name.head];
  if (name.upos !== "PROPN" || name.deprel !== "compound" || !measure || measure.i < name.i) return undefined;
  if (!times.classes(measure.lemma.toLowerCase()).some(([cls]) => cls === "unit")) return undefined;
  const isCounted = dependents(sentence, measure.i, "nummod").some(({ i }) => i > name.i);
  const [preposition] = dependents(sentence, name.i, "case");
  const before = preposition && sentence.tokens[preposition.i - 1];
  return isCounted && before && /^(?:NOUN|PROPN|VERB)$/.test(before.upos) ? before : undefined;
}

/** The sentence with names that stand before a measure of time as the phrases of their own that they are. */
export function freeNamesBeforeMeasures(sentence: Sentence): Sentence {
  const found = new Map(sentence.tokens.map((token) => [token, aboveOf(sentence, token)]));
  if ([...found.values()].every((above) => above === undefined)) return sentence;
  return withTokens(sentence, (token) => {
    const above = found.get(token);
    return above ? { ...token, head: above.i, deprel: above.upos === "VERB" ? "obl" : "nmod" } : token;
  });
}
