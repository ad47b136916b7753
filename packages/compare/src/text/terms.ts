import stopwords from "../lexicon/stopwords.packed.json" with { type: "json" };
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

const STOP = new Set(stopwords.flat());

/** Stems of those of the words, in small letters, that tell what a text is about, in order. */
export function termsAmong(words: readonly string[]): string[] {
  return words.flatMap((word) => (STOP.has(word) ? [] : [stem(word)]));
}

/** Stems of the words of a text that tell what it is about, in order. */
export const termsOf = (text: string): string[] => termsAmong(wordsOf(text));
