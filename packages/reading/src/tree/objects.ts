import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const PREPOSITION = /^(?:on|for|at|to|with|upon|against|into)$/i;

/** "Urged Kenyans to stay": the only object of a verb is no indirect one, unless a clause is what is given. */
const isOnlyObject = (sentence: Sentence, { deprel, head }: Token): boolean =>
  deprel === "iobj" && dependents(sentence, head, "obj", "ccomp").length === 0;

/** The phrase whose preposition the tree takes for a particle of the verb: "candidates" in "called on candidates". */
function phraseBehind(sentence: Sentence, { deprel, form, head, i }: Token): Token | undefined {
  if (deprel !== "compound:prt" || !PREPOSITION.test(form)) return undefined;
  return dependents(sentence, head, "obl").find(
    (phrase) =>
      phrase.i > i &&
      phrase.deprel === "obl" &&
      dependents(sentence, phrase.i, "case").length === 0 &&
      sentence.tokens.slice(i + 1, phrase.i).every((token) => token.head === phrase.i),
  );
}

/** The verb that gives somebody money whom the tree takes for a part of the sum: "Laos" in "lent Laos $2 billion". */
function giverOf({ tokens }: Sentence, { upos, deprel, head, i }: Token): Token | undefined {
  const sum = upos === "PROPN" && deprel === "compound" ? tokens[head] : undefined;
  const verb = sum && /^[$€£]$/.test(sum.form) && sum.i === i + 1 ? tokens[sum.head] : undefined;
  return verb?.upos === "VERB" && sum?.deprel === "obj" && verb.i === i - 1 ? verb : undefined;
}

/** The sentence with lone indirect objects as objects, with those who are given a sum as such and with prepositions below their phrases. */
export function nameObjects(sentence: Sentence): Sentence {
  const changed = new Map<number, Partial<Token>>();
  for (const token of sentence.tokens) {
    if (isOnlyObject(sentence, token)) changed.set(token.i, { deprel: "obj" });
    const giver = giverOf(sentence, token);
    if (giver) changed.set(token.i, { head: giver.i, deprel: "iobj" });
    const phrase = phraseBehind(sentence, token);
    if (phrase) changed.set(token.i, { deprel: "case", head: phrase.i });
  }
  if (changed.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, ...changed.get(token.i) }));
}
