import type { Sentence, Token } from "@onrecord/language";
import { actors } from "../../lexicon/actors.ts";
import { frames } from "../../lexicon/frames.ts";
import { dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isKnownNoun, isKnownVerb } from "./words.ts";

/** "Junta bombs hospital": a plural between who acts and a noun is no part of the noun, unless it is what the noun is for ("army arms depot"). */
function isBetween({ tokens }: Sentence, { form, lemma, i }: Token): boolean {
  const doer = tokens[i - 1]!;
  const isDoer = doer.xpos === "NN" && actors.noun(doer.lemma.toLowerCase()).length > 0;
  return isDoer && !isKnownNoun(lemma.toLowerCase()) && !frames.inClass("weapons", form.toLowerCase());
}

/**
 * The verb of a headline that the tree takes for a part of its object: in the present, though it stands as a noun ("Kremlin denies plan"), or a
 * plural before somebody who is to do something ("government orders army to leave"), or behind somebody who acts.
 */
function isSwallowed(sentence: Sentence, { xpos, deprel, lemma, i, head }: Token): boolean {
  if (head !== sentence.root || head < i || i === 0 || !isKnownVerb(lemma.toLowerCase())) return false;
  if (!/^NN|^JJ/.test(sentence.tokens[i - 1]!.xpos)) return false;
  if (xpos === "VBZ") return /^(?:nsubj|compound|amod)$/.test(deprel);
  const isToAct = dependents(sentence, head, "acl").some(({ xpos: form }) => form === "VB");
  return xpos === "NNS" && deprel === "compound" && (isToAct || isBetween(sentence, sentence.tokens[i]!));
}

/** The headline with that verb on top. */
export function freeHeadingVerbs(sentence: Sentence): Sentence {
  const verb = isHeading(sentence) ? sentence.tokens.find((token) => isSwallowed(sentence, token)) : undefined;
  if (!verb) return sentence;
  const { root } = sentence;
  const subject = sentence.tokens[verb.i - 1]!;
  return withTokens(sentence, (token) => {
    const { i, head } = token;
    if (token === verb) return { ...token, head: -1, deprel: "root", upos: "VERB", xpos: "VBZ" };
    if (token === subject) return { ...token, head: verb.i, deprel: "nsubj" };
    if (i === root)
      return { ...token, head: verb.i, deprel: "obj", ...(token.upos === "VERB" && { upos: "NOUN", xpos: "NN" }) };
    if (i < subject.i && (head === root || head === verb.i)) return { ...token, head: subject.i };
    const isOrder = i > root && head === root && token.xpos === "VB" && verb.xpos === "NNS";
    return isOrder ? { ...token, head: verb.i, deprel: "xcomp" } : token;
  });
}
