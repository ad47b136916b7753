import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

interface Welcoming {
  readonly verb: Token;
  readonly subject: Token;
}

/** "Welcome" as a greeting below a noun before it, with an object of its own. */
function welcoming(sentence: Sentence): Welcoming | undefined {
  const verb = sentence.tokens.find(
    ({ upos, lemma, i }) =>
      upos === "INTJ" && lemma === "welcome" && dependents(sentence, i, "obj").some((object) => object.i > i),
  );
  const subject = verb && sentence.tokens[verb.head];
  return subject && subject.i < verb.i && /^NNP?S?$/.test(subject.xpos) ? { verb, subject } : undefined;
}

/** The sentence with "welcome" as a verb where the tree has it as a greeting: "Chad and Mali welcome the accord". */
export function raiseInterjectedVerb(sentence: Sentence): Sentence {
  const found = welcoming(sentence);
  if (!found) return sentence;
  const { verb, subject } = found;
  // What is said to be welcomed was read as who says it: "Chad and Mali welcome the accord, the agency said".
  const deprel = subject.head < 0 ? "root" : "ccomp";
  return withTokens(
    sentence,
    sentence.tokens.map((token) => {
      if (token === verb) return { ...token, head: subject.head, deprel, upos: "VERB", xpos: "VBP" };
      if (token === subject) return { ...token, head: verb.i, deprel: "nsubj" };
      return token.head === subject.i && token.i > verb.i ? { ...token, head: verb.i } : token;
    }),
  );
}
