import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The verb that hands somebody over to those whom the tree hangs on him: "extradited" for "the States" in "extradited a suspect to the States". */
function verbAbove(sentence: Sentence, { deprel, head, i }: Token): Token | undefined {
  const { tokens } = sentence;
  const object = deprel === "nmod" ? tokens[head] : undefined;
  const verb = object && /^(?:obj|nsubj:pass)$/.test(object.deprel) ? tokens[object.head] : undefined;
  if (!verb || i < head || !dependents(sentence, i, "case").some(({ lemma }) => lemma === "to")) return undefined;
  // "Extradit" for "extradited": the final letter is for the lexicon to know.
  const lemma = verb.lemma.toLowerCase();
  const hands = frames.inClass("handing", lemma) || frames.inClass("handing", `${lemma}e`);
  return verb.upos === "VERB" && hands ? verb : undefined;
}

/** The sentence with those to whom somebody is handed over below the verb. */
export function freeReceivers(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => verbAbove(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const verb = verbAbove(sentence, token);
    return verb ? { ...token, head: verb.i, deprel: "obl" } : token;
  });
}
