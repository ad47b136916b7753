import type { Sentence } from "@onrecord/language";
import type { Actors, NounEntry } from "../lexicon/actors.ts";

/** The words of a phrase that the lexicon knows, tokens first..last, and what it says of them. */
export interface Noun {
  readonly first: number;
  readonly last: number;
  readonly phrase: string;
  readonly entries: readonly NounEntry[];
}

const WIDEST = 4;
/** "Ex-president" is looked up as a president. */
const EX = /^ex-/;

function words(sentence: Sentence, first: number, last: number, head: number, lemma: boolean): string {
  let phrase = "";
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!;
    if (token.form === "-" || token.form === "–") continue;
    const word = (lemma && i === head ? token.lemma : token.form).toLowerCase().replace(EX, "");
    phrase += phrase === "" || word.startsWith("'") ? word : ` ${word.replaceAll("-", " ")}`;
  }
  return phrase;
}

/**
 * The longest known phrase around a head within first..last: "foreign minister", "secretary of state". The head counts as its lemma or
 * as written.
 */
export function nounAt(
  sentence: Sentence,
  head: number,
  first: number,
  last: number,
  actors: Actors,
): Noun | undefined {
  const { form, lemma: stem } = sentence.tokens[head]!;
  const isKnown = (word: string) => actors.inNouns(word.toLowerCase().replace(EX, ""));
  if (!isKnown(stem) && !isKnown(form)) return undefined;
  const from = Math.max(first, head - WIDEST);
  const to = Math.min(last, head + WIDEST - 1);
  for (let end = to; end >= head; end--) {
    if (end > head && end - head < 2 && sentence.tokens[end]!.upos === "ADP") continue;
    if (end > head && !actors.inNouns(sentence.tokens[end]!.form.toLowerCase())) continue;
    for (let start = from; start <= head; start++) {
      for (const lemma of [true, false]) {
        const phrase = words(sentence, start, end, head, lemma);
        const entries = actors.noun(phrase);
        if (entries.length > 0) return { first: start, last: end, phrase, entries };
      }
    }
  }
  return undefined;
}
