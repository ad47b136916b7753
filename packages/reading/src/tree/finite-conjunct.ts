import type { Sentence, Token } from "@onrecord/language";
import { isToInfinitive } from "./clause.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const CARRIED = /^(?:xcomp|advcl|conj)$/;

const isFiniteVerb = (sentence: Sentence, { xpos, i }: Token): boolean =>
  /^VB[DZP]$/.test(xpos) || dependents(sentence, i, "aux").some((aux) => /^(?:VB[DZP]|MD)$/.test(aux.xpos));

/** The finite verb above an infinitive that the tree joins a finite verb to: "wanted" for "called" in "wanted to end it and called for a vote". */
function equalOf(sentence: Sentence, token: Token): Token | undefined {
  const above = token.deprel === "conj" ? sentence.tokens[token.head] : undefined;
  if (!above || !/^VB[DZ]$/.test(token.xpos) || !isToInfinitive(sentence, above.i) || isFiniteVerb(sentence, above))
    return undefined;
  if (dependents(sentence, token.i, "nsubj").length > 0) return undefined;
  let at: Token | undefined = above;
  while (at && !isFiniteVerb(sentence, at)) at = CARRIED.test(at.deprel) ? sentence.tokens[at.head] : undefined;
  return at?.xpos === token.xpos ? at : undefined;
}

/** The sentence with finite verbs joined to finite verbs: an infinitive goes on with infinitives. */
export function joinFiniteVerbs(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => equalOf(sentence, token))) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: equalOf(sentence, token)?.i ?? token.head }));
}
