import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const hasCase = (sentence: Sentence, { i }: Token, preposition: string): boolean =>
  dependents(sentence, i, "case").some(({ lemma }) => lemma === preposition);

/** The verb that hands somebody over to those whom the tree hangs on him: "extradited" for "the States" in "extradited a suspect to the States". */
function handingVerb({ tokens }: Sentence, object: Token): Token | undefined {
  const verb = /^(?:obj|nsubj:pass)$/.test(object.deprel) ? tokens[object.head] : undefined;
  if (verb?.upos !== "VERB") return undefined;
  return frames.inClass("handing", verb.lemma.toLowerCase()) ? verb : undefined;
}

/** The noun of a way somewhere that the tree lets end with who goes it: "visit" for "Chad" in "the visit of a senator to Chad". */
function wayNoun(sentence: Sentence, goer: Token): Token | undefined {
  const way = goer.deprel === "nmod" && hasCase(sentence, goer, "of") ? sentence.tokens[goer.head] : undefined;
  return way && frames.inClass("way", way.lemma.toLowerCase()) ? way : undefined;
}

/** "Blamed the blast on rebels": on whom something is blamed is no part of it. */
function blamingVerb({ tokens }: Sentence, object: Token): Token | undefined {
  const verb = /^(?:obj|nsubj:pass)$/.test(object.deprel) ? tokens[object.head] : undefined;
  return verb?.upos === "VERB" && /^(?:blame|pin)$/i.test(verb.lemma) ? verb : undefined;
}

/** What a phrase with "to", or "on" behind a verb of blaming, belongs to instead of the noun before it. */
function belongsTo(sentence: Sentence, token: Token): Token | undefined {
  const above = token.deprel === "nmod" ? sentence.tokens[token.head] : undefined;
  if (!above || token.i < above.i) return undefined;
  if (hasCase(sentence, token, "on")) return blamingVerb(sentence, above);
  return hasCase(sentence, token, "to") ? (handingVerb(sentence, above) ?? wayNoun(sentence, above)) : undefined;
}

/** The sentence with where somebody is sent or goes below the word that tells so. */
export function freeReceivers(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => belongsTo(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const above = belongsTo(sentence, token);
    return above ? { ...token, head: above.i, deprel: above.upos === "VERB" ? "obl" : "nmod" } : token;
  });
}
