import type { Sentence, Token } from "@onrecord/language";
import { dependents, isUnder } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

type Number = "one" | "many";

const numberOfNoun = ({ xpos }: Token): Number | undefined =>
  /^NNP?S$/.test(xpos) ? "many" : /^NNP?$/.test(xpos) ? "one" : undefined;

/** What the finite verb of a clause says of its subject's number. */
function numberOfVerb(sentence: Sentence, verb: Token): Number | undefined {
  const forms = [verb, ...dependents(sentence, verb.i, "aux", "aux:pass", "cop")];
  if (forms.some(({ xpos, form }) => xpos === "VBZ" || /^was$/i.test(form))) return "one";
  return forms.some(({ xpos, form }) => xpos === "VBP" || /^were$/i.test(form)) ? "many" : undefined;
}

/** The noun that a clause with "which" or "who" as its subject belongs to, where the one that it hangs on is of another number. */
function nounOf(sentence: Sentence, verb: Token): Token | undefined {
  const above = sentence.tokens[verb.head];
  if (verb.deprel !== "acl:relcl" || !above || above.i > verb.i) return undefined;
  const [subject] = dependents(sentence, verb.i, "nsubj", "nsubj:pass");
  if (!subject || !/^W(?:DT|P)$/.test(subject.xpos)) return undefined;
  const number = numberOfVerb(sentence, verb);
  const isOther = number !== undefined && numberOfNoun(above) !== undefined && numberOfNoun(above) !== number;
  if (!isOther || dependents(sentence, above.i, "conj").length > 0) return undefined;
  let noun = sentence.tokens.slice(above.i + 1, subject.i).findLast(({ upos }) => upos !== "PUNCT");
  while (noun && /^(?:flat|compound|fixed)/.test(noun.deprel)) noun = sentence.tokens[noun.head];
  return noun && isUnder(sentence, noun.i, above.i) && numberOfNoun(noun) === number ? noun : undefined;
}

/** The sentence with relative clauses on the noun before them that has the number of their verb: "firms based in Oman, which denies it". */
export function hangRelativesByNumber(sentence: Sentence): Sentence {
  const moved = new Map<number, number>();
  for (const token of sentence.tokens) {
    const noun = nounOf(sentence, token);
    if (noun) moved.set(token.i, noun.i);
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: moved.get(token.i) ?? token.head }));
}
