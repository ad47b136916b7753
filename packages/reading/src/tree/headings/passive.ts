import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { takesObject } from "./words.ts";

/** A past or participle without auxiliary or object: headlines tell in the present what somebody does, and so in the past only what is done to him. */
function isUndergone(sentence: Sentence, { xpos, deprel, i, lemma }: Token): boolean {
  if (!/^VB[DN]$/.test(xpos) || !/^(?:root|parataxis|conj)$/.test(base(deprel))) return false;
  if (xpos === "VBD" && !takesObject(lemma.toLowerCase())) return false;
  const next = sentence.tokens[i + 1];
  if (next !== undefined && next.upos !== "ADP" && next.xpos !== "IN") return false;
  return dependents(sentence, i, "aux", "obj", "iobj", "ccomp", "xcomp", "expl").length === 0;
}

/** The headline with its passives without auxiliary as such: "Envoy accused of spying", "Ex-premier indicted". */
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

/** The participle that describes a headline's only noun, where no verb says more of it. */
function participleOf(sentence: Sentence): Token | undefined {
  const root = sentence.tokens[sentence.root];
  if (!root || !/^NN/.test(root.xpos) || dependents(sentence, root.i, "cop", "nsubj", "parataxis", "conj").length > 0)
    return undefined;
  const participle = dependents(sentence, root.i, "acl").find(
    ({ deprel, xpos, i }) => deprel === "acl" && xpos === "VBN" && i > root.i,
  );
  return participle && sentence.tokens.slice(root.i + 1, participle.i).every(({ upos }) => upos !== "PUNCT")
    ? participle
    : undefined;
}

/** The headline with its participle on top: "Coast guard accused of shooting at migrants" is a sentence. */
export function raiseHeadingParticiples(sentence: Sentence): Sentence {
  const participle = isHeading(sentence) ? participleOf(sentence) : undefined;
  if (!participle) return sentence;
  const { root } = sentence;
  return withTokens(sentence, (token) => {
    if (token === participle) return { ...token, head: -1, deprel: "root" };
    if (token.i === root) return { ...token, head: participle.i, deprel: "nsubj:pass" };
    return token.head === root && token.i > participle.i ? { ...token, head: participle.i } : token;
  });
}
