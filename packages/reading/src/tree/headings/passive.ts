import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { takesObject } from "./words.ts";

/** A past without auxiliary or object: headlines tell in the present what somebody does, and so in the past only what is done to him. */
function isUndergone(sentence: Sentence, { xpos, deprel, i, lemma }: Token): boolean {
  if (xpos !== "VBD" || !/^(?:root|parataxis|conj)$/.test(base(deprel)) || !takesObject(lemma.toLowerCase()))
    return false;
  if (sentence.tokens[i + 1]?.upos !== "ADP") return false;
  return dependents(sentence, i, "aux", "obj", "iobj", "ccomp", "xcomp", "expl").length === 0;
}

/** The headline with its passives without auxiliary as such: "Envoy accused of spying". */
export function nameHeadingPassives(sentence: Sentence): Sentence {
  if (!isHeading(sentence)) return sentence;
  const verbs = sentence.tokens.filter((token) => isUndergone(sentence, token));
  if (verbs.length === 0) return sentence;
  return withTokens(sentence, (token) => {
    if (verbs.includes(token)) return { ...token, xpos: "VBN" };
    const isSubject = token.deprel === "nsubj" && verbs.some(({ i }) => i === token.head);
    return isSubject ? { ...token, deprel: "nsubj:pass" } : token;
  });
}
