import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Whether a gerund completes a verb: "denied arming". */
const takesGerund = ({ lemma }: Token): boolean => frames.inClass("gerund", lemma.toLowerCase());

const VERBAL = { deprel: "xcomp", upos: "VERB", xpos: "VBG" } as const;

interface Gerund {
  readonly verb: Token;
  readonly object: Token;
}

/** The verb and the object of a gerund that the tree takes for a modifier of the object: "arming" in "denied arming rebels". */
function gerundOf(sentence: Sentence, { form, upos, deprel, head, i }: Token): Gerund | undefined {
  if (!/^(?:VERB|NOUN)$/.test(upos) || !/^(?:amod|compound)$/.test(deprel) || !form.endsWith("ing")) return undefined;
  const object = sentence.tokens[head]!;
  const verb = object.deprel === "obj" ? sentence.tokens[object.head] : undefined;
  if (!verb || i !== verb.i + 1 || i > object.i || !takesGerund(verb)) return undefined;
  return dependents(sentence, object.i, "det", "nmod:poss").every((found) => found.i > i)
    ? { verb, object }
    : undefined;
}

/** "Weighs sending troops": what the verb goes on with is no circumstance of it. */
const isCompletion = ({ tokens }: Sentence, { xpos, deprel, head, i }: Token): boolean =>
  xpos === "VBG" && deprel === "advcl" && head === i - 1 && takesGerund(tokens[head]!);

/** "Denied bombing Chad": a noun that has an object is a verb. */
const isVerbalNoun = (sentence: Sentence, { upos, deprel, form, i }: Token): boolean =>
  upos === "NOUN" &&
  deprel === "obj" &&
  form.endsWith("ing") &&
  dependents(sentence, i, "obj").some((object) => object.i > i) &&
  dependents(sentence, i, "det", "nmod:poss", "case").length === 0;

/** The sentence with gerunds below the verbs that they complete, and their objects below them. */
export function freeGerunds(sentence: Sentence): Sentence {
  const changed = new Map<number, Partial<Token>>();
  for (const token of sentence.tokens) {
    if (isVerbalNoun(sentence, token) || isCompletion(sentence, token)) changed.set(token.i, VERBAL);
    const found = gerundOf(sentence, token);
    if (!found) continue;
    changed.set(token.i, { ...VERBAL, head: found.verb.i });
    changed.set(found.object.i, { head: token.i });
  }
  if (changed.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, ...changed.get(token.i) }));
}
