import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isName } from "./words.ts";

const LOOSE = /^(?:vocative|dislocated|discourse|nsubj|nmod|appos|list|parataxis)$/;

/** The verb of several that a headline starts with: a finite one in the plural, or an infinitive of what is planned. */
const isOfSeveral = ({ upos, xpos }: Token): boolean => upos === "VERB" && /^VBP?$/.test(xpos);

/** What a name stands for in a list: itself, or the plural that it describes ("South Korea leaders"). */
const isNamed = (sentence: Sentence, token: Token): boolean =>
  isName(token) || (token.xpos === "NNS" && dependents(sentence, token.i, "compound", "nmod:poss").some(isName));

/** The headline with the names that commas join before a verb in the plural as its subjects together: "Iran, Oman hold talks". */
export function joinHeadingNames(sentence: Sentence): Sentence {
  const verb = sentence.tokens[sentence.root];
  if (!verb || !isHeading(sentence) || !isOfSeveral(verb)) return sentence;
  const words = sentence.tokens.slice(0, verb.i);
  const commas = words.filter(({ form }) => form === ",");
  if (commas.length === 0) return sentence;
  const inList = (token: Token) => words.some(({ i }) => i === token.head) || token.head === verb.i;
  const heads = words.filter(
    (token) =>
      isNamed(sentence, token) &&
      LOOSE.test(base(token.deprel)) &&
      inList(token) &&
      (words[token.i + 1] === undefined || words[token.i + 1]!.form === "," || words[token.i + 1]!.form === "and"),
  );
  const [first, ...others] = heads;
  if (!first || others.length === 0 || others.length !== commas.length) return sentence;
  return withTokens(sentence, (token) => {
    if (token === first) return { ...token, head: verb.i, deprel: "nsubj" };
    return others.includes(token) ? { ...token, head: first.i, deprel: "conj" } : token;
  });
}
