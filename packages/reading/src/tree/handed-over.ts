import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const hasCase = (sentence: Sentence, { i }: Token, preposition: string): boolean =>
  dependents(sentence, i, "case").some(({ lemma }) => lemma === preposition);

/** The verb that a noun is the object of, if its lemma is of a class. */
function verbOver({ tokens }: Sentence, { deprel, head }: Token, cls: string): Token | undefined {
  const verb = /^(?:obj|nsubj:pass)$/.test(deprel) ? tokens[head] : undefined;
  return verb?.upos === "VERB" && frames.inClass(cls, verb.lemma.toLowerCase()) ? verb : undefined;
}

/** The noun of a way somewhere that the tree lets end with who goes it: "visit" for "Chad" in "the visit of a senator to Chad". */
function wayNoun(sentence: Sentence, goer: Token): Token | undefined {
  const way = goer.deprel === "nmod" && hasCase(sentence, goer, "of") ? sentence.tokens[goer.head] : undefined;
  return way && frames.inClass("way", way.lemma.toLowerCase()) ? way : undefined;
}

/** What a phrase belongs to instead of the noun before it: "extradited a suspect | to Chad", "blamed the blast | on rebels", "the visit of a senator | to Chad". */
function belongsTo(sentence: Sentence, token: Token): Token | undefined {
  const above = token.deprel === "nmod" ? sentence.tokens[token.head] : undefined;
  if (!above || token.i < above.i) return undefined;
  if (hasCase(sentence, token, "on")) return verbOver(sentence, above, "blaming");
  return hasCase(sentence, token, "to")
    ? (verbOver(sentence, above, "handing") ?? wayNoun(sentence, above))
    : undefined;
}

/** The sentence with where somebody is sent or goes below the word that tells so. */
export function freeReceivers(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => belongsTo(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const above = belongsTo(sentence, token);
    return above ? { ...token, head: above.i, deprel: above.upos === "VERB" ? "obl" : "nmod" } : token;
  });
}
