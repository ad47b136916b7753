import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The noun that the tree hangs a verb in the perfect on, as if it described the noun: "targeted" in "it had targeted militants". */
function nounOf(sentence: Sentence, { xpos, deprel, head, i }: Token): Token | undefined {
  const noun = xpos === "VBN" && deprel === "amod" ? sentence.tokens[head] : undefined;
  if (!noun || noun.i < i || !/^NN/.test(noun.xpos)) return undefined;
  const hasSubject = dependents(sentence, i, "nsubj").some((subject) => subject.i < i);
  const isPerfect = dependents(sentence, i, "aux").some(({ lemma, i: at }) => lemma === "have" && at < i);
  return hasSubject && isPerfect ? noun : undefined;
}

const CLAUSE: Readonly<Record<string, string>> = { obj: "ccomp", obl: "advcl", nsubj: "csubj", nmod: "acl" };

/** The sentence with verbs in the perfect above the nouns behind them, which are their objects. */
export function raiseParticiples(sentence: Sentence): Sentence {
  const verb = sentence.tokens.find((token) => nounOf(sentence, token));
  if (!verb) return sentence;
  const noun = nounOf(sentence, verb)!;
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, head: noun.head, deprel: CLAUSE[noun.deprel] ?? noun.deprel };
    return token === noun ? { ...token, head: verb.i, deprel: "obj" } : token;
  });
}
