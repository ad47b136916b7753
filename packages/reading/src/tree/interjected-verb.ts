import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

interface Interjected {
  readonly verb: Token;
  readonly subject: Token;
}

/** An interjection below a noun before it that has an object, as no greeting has. */
function interjected(sentence: Sentence): Interjected | undefined {
  const verb = sentence.tokens.find(
    ({ upos, i }) => upos === "INTJ" && dependents(sentence, i, "obj").some((object) => object.i > i),
  );
  const subject = verb && sentence.tokens[verb.head];
  return subject && subject.i < verb.i && /^NNP?S?$/.test(subject.xpos) ? { verb, subject } : undefined;
}

/** The sentence with a verb where the tree has an interjection with an object: "Chad and Mali welcome the accord". */
export function raiseInterjectedVerb(sentence: Sentence): Sentence {
  const found = interjected(sentence);
  if (!found) return sentence;
  const { verb, subject } = found;
  // What is said to be welcomed was read as who says it: "Chad and Mali welcome the accord, the agency said".
  const deprel = subject.head < 0 ? "root" : "ccomp";
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, head: subject.head, deprel, upos: "VERB", xpos: "VBP" };
    if (token === subject) return { ...token, head: verb.i, deprel: "nsubj" };
    return token.head === subject.i && token.i > verb.i ? { ...token, head: verb.i } : token;
  });
}
