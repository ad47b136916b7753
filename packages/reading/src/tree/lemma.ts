import type { Sentence, Token } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import { frames } from "../lexicon/frames.ts";
import { withTokens } from "./with-tokens.ts";

const isKnown = (lemma: string): boolean =>
  cues.find("verb", lemma) !== undefined || frames.triggers("verb", lemma).length > 0;

const DOUBLED = /([bdgklmnprtvz])\1$/;

/** A stem that would double its last letter: "bared" is no form of "bar". */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** What a form of a regular verb may be a form of: "rul", "rule" for "ruled"; "beg" for "begged". */
function stems(form: string): string[] {
  const stem = /^(.{2,}?)(?:ed|ing|es|s)$/.exec(form)?.[1];
  if (stem === undefined) return [];
  const ending = form.slice(stem.length);
  const isS = ending === "s" || ending === "es";
  const bare = !isS && SHORT.test(stem) ? [] : [stem];
  return [...bare, ...(isS ? [] : [`${stem}e`]), ...(DOUBLED.test(stem) ? [stem.slice(0, -1)] : [])];
}

/** The verb of the lexicons that a form belongs to, where the lemmatiser makes a word of its own ("shoute" for "shouted"). */
function lemmaOf({ upos, lemma, form }: Token): string | undefined {
  if (upos !== "VERB" || isKnown(lemma.toLowerCase())) return undefined;
  return stems(form.toLowerCase()).find(isKnown);
}

/** The sentence with the lemmas of verbs that the lexicons know. */
export function knowVerbs(sentence: Sentence): Sentence {
  if (sentence.tokens.every((token) => lemmaOf(token) === undefined)) return sentence;
  return withTokens(sentence, (token) => ({ ...token, lemma: lemmaOf(token) ?? token.lemma }));
}
