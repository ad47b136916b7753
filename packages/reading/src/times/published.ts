import type { Sentence } from "@onrecord/language";
import type { Times } from "../lexicon/times.ts";
import { type Day, dayOf, isDate, parseIso } from "./civil.ts";
import { matches } from "./match.ts";
import { wordsOf } from "./words.ts";

/** A date line stands among the first sentences. */
export const DATE_LINES = 4;

/** The day that a sentence states if it is a date line: a full date and nothing else. */
export function dateLine(sentence: Sentence, times: Times): Day | undefined {
  const words = wordsOf(sentence, times);
  if (words.length === 0 || words.length > 8) return undefined;
  const [match] = matches(words, times.patterns);
  if (
    match?.rule !== "date" ||
    match.first > 0 ||
    words.slice(match.last + 1).some((word) => /[\p{L}\d]/u.test(word.lower))
  ) {
    return undefined;
  }
  const { year, month, day, last } = match.values;
  if (last !== undefined || year === undefined || month === undefined || day === undefined) return undefined;
  return isDate(year, month, day) ? dayOf(year, month, day) : undefined;
}

/** The day of publication: as given (ISO 8601), else that of a date line such as "Monday, January 7, 2019". */
export function publicationDay(
  published: string | undefined,
  sentences: readonly Sentence[],
  times: Times,
): Day | undefined {
  const given = published === undefined ? undefined : parseIso(published);
  if (given !== undefined) return given;
  for (const sentence of sentences.slice(0, DATE_LINES)) {
    const day = dateLine(sentence, times);
    if (day !== undefined) return day;
  }
  return undefined;
}
