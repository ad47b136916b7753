import stopwords from "../lexicon/stopwords.packed.json" with { type: "json" };
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

const STOP = new Set(stopwords.flat());
const MOST_KEPT = 20_000;
const known = new Map<string, string>();

/** Most words come again and again. */
function stemOf(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const made = stem(word);
  known.set(word, made);
  return made;
}

/** Stems of those of the words, in small letters, that tell what a text is about, in order. */
export function termsAmong(words: readonly string[]): string[] {
  return words.flatMap((word) => (STOP.has(word) ? [] : [stemOf(word)]));
}

/** Stems of the words of a text that tell what it is about, in order. */
export const termsOf = (text: string): string[] => termsAmong(wordsOf(text));
