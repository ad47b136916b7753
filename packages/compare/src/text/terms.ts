import stopwords from "../lexicon/stopwords.packed.json" with { type: "json" };
import { stem } from "./stem.ts";
import { wordsOf } from "./words.ts";

const STOP = new Set(stopwords.flat());

/** Stems of the words of a text that tell what it is about, in order. */
export function termsOf(text: string): string[] {
  return wordsOf(text).flatMap((word) => (STOP.has(word) ? [] : [stem(word)]));
}
