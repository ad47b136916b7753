import type { Sentence, Token } from "@onrecord/language";
import { isUnder } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The subject right before a noun that the tree joins to a word further back, although the subject's verb is behind both. */
function subjectOf(sentence: Sentence, { deprel, upos, head, i }: Token): Token | undefined {
  if (deprel !== "conj" || !/^(?:NOUN|PROPN)$/.test(upos) || head > i) return undefined;
  return sentence.tokens
    .slice(head + 1, i)
    .findLast((token) => token.deprel.startsWith("nsubj") && token.head > i && !isUnder(sentence, token.i, i));
}

/** The sentence with nouns joined to the subject that they share a verb with: "wounding dozens, witnesses and medics said". */
export function joinSubjects(sentence: Sentence): Sentence {
  const moved = new Map<number, number>();
  for (const token of sentence.tokens) {
    const subject = subjectOf(sentence, token);
    if (subject) moved.set(token.i, subject.i);
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: moved.get(token.i) ?? token.head }));
}

/** What comes "along with" or "together with" a subject before its verb, and that subject. */
function companionOf({ tokens }: Sentence, { i, lemma }: Token): [companion: number, subject: number] | undefined {
  const preposition = tokens[i + 1];
  if (!/^(?:along|together)$/i.test(lemma) || preposition?.lemma !== "with" || preposition.deprel !== "case")
    return undefined;
  const companion = preposition.head;
  const subject = tokens
    .slice(0, i)
    .findLast(({ deprel, head, upos }) => deprel.startsWith("nsubj") && head > companion && upos !== "PRON");
  return subject && companion > preposition.i ? [companion, subject.i] : undefined;
}

/** The sentence with those who do something along with a subject joined to it: "Chad, together with Mali, signed". */
export function joinCompanions(sentence: Sentence): Sentence {
  const moved = new Map<number, number>();
  for (const token of sentence.tokens) {
    const found = companionOf(sentence, token);
    if (found) moved.set(...found);
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const subject = moved.get(token.i);
    return subject === undefined ? token : { ...token, head: subject, deprel: "conj" };
  });
}
