import { CHAR, charClass, isLetter } from "./chars.ts";
import { UNITS } from "./vocabulary.ts";

/** Telephone numbers and dates that keep their hyphens, stops and slashes. */
const PHONE = /(?:\+?\d{1,2}[-.])?\d{3}[-.]\d{3}[-.]\d{4}(?![\d-])|\d{3}-\d{4}(?<!00)(?![\d-])/y;
const DATE = /\d{1,2}([-/.])\d{1,2}\1\d{2,4}(?![\d/-])|\d{4}([-/.])\d{1,2}\2\d{1,2}(?![\d/-])/y;
const FRACTION = /\d{1,2}\/\d{1,2}(?![\d/])/y;
const NUMBER = /[+.]?\d+(?:[.,:]\d+)*/y;
const ORDINAL = /^(?:st|nd|rd|th|s|ST|ND|RD|TH|[a-z]?['’]s)$/;
const LONGEST_UNIT = 8;

const FIXED = [PHONE, DATE, FRACTION];

const matchEnd = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

const isWordUnit = (text: string, at: number): boolean => {
  const kind = charClass(text, at);
  return kind === CHAR.digit || kind === CHAR.mark || isLetter(text, at);
};

/** End of the letters, digits and superscripts from `at`. */
const tailEnd = (text: string, at: number): number => {
  let end = at;
  while (isWordUnit(text, end) || text[end] === "²" || text[end] === "³") end++;
  return end;
};

export interface NumberEnd {
  /** End of the number itself. */
  readonly end: number;
  /** End of a unit that is written close to it and is a word of its own, or `end`. */
  readonly unit: number;
}

const DECADE = /^\d{0,3}0['’]s$/;

/** The number that begins at `at` (a digit, or a stop or plus before one). */
export const numberAt = (text: string, at: number): NumberEnd => {
  for (const pattern of FIXED) {
    const end = matchEnd(pattern, text, at);
    if (end > at && !isLetter(text, end)) return { end, unit: end };
  }
  const end = Math.max(matchEnd(NUMBER, text, at), at + 1);
  if (charClass(text, end) === CHAR.apostrophe && DECADE.test(text.slice(at, Math.min(end + 2, at + 6)))) {
    if (!isWordUnit(text, end + 2)) return { end: end + 2, unit: end + 2 };
  }
  const tail = tailEnd(text, end);
  if (tail === end) return { end, unit: end };
  const letters = text.slice(end, Math.min(tail, end + LONGEST_UNIT));
  const dotted = text.slice(end, end + 4);
  if (UNITS.has(dotted) && !isLetter(text, end + 4)) return { end, unit: end + 4 };
  if (tail - end <= LONGEST_UNIT && UNITS.has(letters) && !ORDINAL.test(letters)) return { end, unit: tail };
  return { end: tail, unit: tail };
};
