import type { Sentence, Token } from "@onrecord/language";
import { actors } from "../../lexicon/actors.ts";
import { cues } from "../../lexicon/cues.ts";
import { dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";

const isSpeaker = ({ upos, lemma }: Token): boolean =>
  upos === "PROPN" ||
  actors.noun(lemma.toLowerCase()).some(({ use }) => use === "role" || use === "group" || use === "body");

/** "Talks fail, says minister": who stands behind a verb that reports a clause may be who speaks. */
function isInverted(sentence: Sentence, { lemma, i }: Token): boolean {
  const frames = cues.find("verb", lemma.toLowerCase())?.frames ?? [];
  const reports = frames.includes("clause") || frames.includes("quote");
  return reports && dependents(sentence, i, "obj", "nsubj").some((token) => token.i > i && isSpeaker(token));
}

/** Two finite verbs with a comma between them, the first with a subject and the second without one, of which one hangs on the other. */
function pairOf(sentence: Sentence): { readonly first: Token; readonly second: Token } | undefined {
  for (const token of sentence.tokens) {
    const above = sentence.tokens[token.head];
    if (token.deprel !== "parataxis" || above?.xpos !== token.xpos || !/^VB[ZP]$/.test(token.xpos)) continue;
    const [first, second] = token.i < above.i ? [token, above] : [above, token];
    if (sentence.tokens[second.i - 1]?.form !== "," || isInverted(sentence, second)) continue;
    const hasSubject = ({ i }: Token) => dependents(sentence, i, "nsubj").length > 0;
    if (hasSubject(first) && !hasSubject(second)) return { first, second };
  }
  return undefined;
}

/** The headline with a second verb of its subject joined to the first: "Premier visits Oslo, urges aid". */
export function joinHeadingVerbs(sentence: Sentence): Sentence {
  const pair = isHeading(sentence) ? pairOf(sentence) : undefined;
  if (!pair) return sentence;
  const { first, second } = pair;
  const { head, deprel } = first.head === second.i ? second : first;
  return withTokens(sentence, (token) => {
    if (token === first) return { ...token, head, deprel };
    return token === second ? { ...token, head: first.i, deprel: "conj" } : token;
  });
}
