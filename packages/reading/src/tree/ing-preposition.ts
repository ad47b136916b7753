import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "./with-tokens.ts";

const PREPOSITION = /^(?:pending|following)$/i;

interface Phrase {
  readonly preposition: Token;
  readonly noun: Token;
  /** The noun before the preposition, which the tree hangs on the one behind it. */
  readonly before: Token;
}

/** A preposition in -ing that the tree takes for what describes the noun behind it: "pending" in "jailed the mayor pending trial". */
function phraseOf({ tokens }: Sentence): Phrase | undefined {
  for (const preposition of tokens) {
    const { form, deprel, head, i } = preposition;
    const [before, noun] = [tokens[i - 1], tokens[head]];
    if (!PREPOSITION.test(form) || !/^(?:amod|compound)$/.test(deprel) || !noun || head < i) continue;
    if (before && /^NN/.test(before.xpos) && before.head === head && before.deprel === "compound")
      return { preposition, noun, before };
  }
  return undefined;
}

/** The sentence with the phrase of such a preposition beside the noun before it. */
export function freeIngPrepositions(sentence: Sentence): Sentence {
  const phrase = phraseOf(sentence);
  if (!phrase) return sentence;
  const { preposition, noun, before } = phrase;
  const isOfVerb = noun.head >= 0 && sentence.tokens[noun.head]!.upos === "VERB";
  return withTokens(sentence, (token) => {
    if (token === preposition) return { ...token, deprel: "case", upos: "ADP", xpos: "IN" };
    if (token === before) return { ...token, head: noun.head, deprel: noun.deprel };
    if (token === noun) return { ...token, head: isOfVerb ? noun.head : before.i, deprel: isOfVerb ? "obl" : "nmod" };
    return token.head === noun.i && token.i < before.i ? { ...token, head: before.i } : token;
  });
}
