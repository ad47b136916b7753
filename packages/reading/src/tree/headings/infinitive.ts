import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isKnownVerb } from "./words.ts";

/** The noun behind "to" that is a verb, since names have plans and what comes next is its object. */
function verbOf({ tokens, root }: Sentence): Token | undefined {
  const [subject, to, verb, next] = tokens.slice(root, root + 4);
  if (!subject || to?.form !== "to" || verb?.xpos !== "NN" || !next) return undefined;
  if (!/^NNPS?$/.test(subject.xpos) || !/^(?:NN|JJ|CD|DT|PRP\$)/.test(next.xpos)) return undefined;
  return isKnownVerb(verb.lemma.toLowerCase()) ? verb : undefined;
}

/** The headline with what somebody is to do as its verb: "US to sanction officials". */
export function raiseInfinitives(sentence: Sentence): Sentence {
  const verb = isHeading(sentence) ? verbOf(sentence) : undefined;
  if (!verb) return sentence;
  const { root } = sentence;
  const object = sentence.tokens.find(
    ({ i, head, xpos }) => i > verb.i && /^NN/.test(xpos) && (head === root || head === verb.i),
  );
  if (!object) return sentence;
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, head: -1, deprel: "root", upos: "VERB", xpos: "VB" };
    if (token === object) return { ...token, head: verb.i, deprel: "obj" };
    if (token.i === root) return { ...token, head: verb.i, deprel: "nsubj" };
    if (token.i === root + 1) return { ...token, head: verb.i, deprel: "mark", upos: "PART", xpos: "TO" };
    return token.head === root && token.i > verb.i
      ? { ...token, head: verb.i, deprel: token.deprel.replace(/^nmod/, "obl") }
      : token;
  });
}
