import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The verb that a subject before it belongs to, where the tree gives it to the clause told, which has one of its own. */
function verbOf(sentence: Sentence, { deprel, head, i }: Token): Token | undefined {
  const { tokens } = sentence;
  const told = deprel === "nsubj" ? tokens[head] : undefined;
  const verb = told?.deprel === "ccomp" ? tokens[told.head] : undefined;
  if (!told || verb?.upos !== "VERB" || i > verb.i || verb.i > told.i) return undefined;
  const hasOwn = dependents(sentence, told.i, "nsubj").some((subject) => subject.i > verb.i);
  return hasOwn && dependents(sentence, verb.i, "nsubj", "csubj").length === 0 ? verb : undefined;
}

/** The sentence with each verb of telling given its subject: "the envoy who left told the Herald the talks may fail". */
export function giveOuterSubjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => verbOf(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const verb = verbOf(sentence, token);
    return verb ? { ...token, head: verb.i } : token;
  });
}
