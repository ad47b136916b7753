import type { Sentence, Token } from "@onrecord/language";
import { dependents, subtree } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The name that a relative clause without a pronoun begins with, which the tree takes for another name of the noun: "a charge Bamako denied". */
function subjectOf(sentence: Sentence, { i, deprel, head, xpos }: Token): Token | undefined {
  if (deprel !== "acl:relcl" || !/^VB[DPZ]$/.test(xpos) || dependents(sentence, i, "nsubj", "obj").length > 0)
    return undefined;
  const name = dependents(sentence, head, "appos").find((token) => token.i > head && token.i < i);
  if (name?.upos !== "PROPN") return undefined;
  const words = subtree(sentence, name.i);
  const isNext = Math.min(...words) === head + 1 && Math.max(...words) < i;
  return isNext && sentence.tokens.slice(Math.max(...words) + 1, i).every(({ upos }) => upos === "ADV")
    ? name
    : undefined;
}

/** The sentence with such names as the subjects of their relative clauses. */
export function giveRelativeSubjects(sentence: Sentence): Sentence {
  const verbOf = new Map<number, number>();
  for (const token of sentence.tokens) {
    const name = subjectOf(sentence, token);
    if (name) verbOf.set(name.i, token.i);
  }
  if (verbOf.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const verb = verbOf.get(token.i);
    return verb === undefined ? token : { ...token, head: verb, deprel: "nsubj" };
  });
}
