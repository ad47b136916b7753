import type { Sentence } from "@onrecord/language";
import type { Times } from "../lexicon/times.ts";

/** A word as the patterns see it: a token, or a part of one that hyphens or dashes divide. */
export interface Word {
  readonly lower: string;
  readonly token: number;
  readonly start: number;
  readonly end: number;
  /** Penn tag of its token. */
  readonly tag: string;
  readonly classes: readonly (readonly [cls: string, value: number])[];
  /** Whether it can be what a time expression is about. */
  readonly core: boolean;
}

/** Classes and words one of which every time expression has. */
const CORE = new Set(["month", "weekday", "season", "unit", "units", "daypart", "deictic", "year", "years", "iso"]);
const CORE_WORDS = new Set(["overnight", "weekend"]);

const NUMBERED: readonly (readonly [cls: string, form: RegExp, value: (digits: string) => number])[] = [
  ["day", /^(0?[1-9]|[12]\d|3[01])$/, Number],
  ["day", /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/, Number],
  ["ordinal", /^(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/, Number],
  ["number", /^([1-9]\d{0,2})$/, Number],
  ["year", /^(1[5-9]\d\d|20\d\d)$/, Number],
  ["years", /^(1[5-9]\d0|20\d0)['’]?s$/, Number],
  ["years", /^['’‘]?([2-9]0)s$/, (digits) => 1900 + Number(digits)],
  ["iso", /^(\d{4}-\d\d-\d\d)$/, () => 0],
];

function byForm(lower: string): [string, number][] {
  const found: [string, number][] = [];
  for (const [cls, form, value] of NUMBERED) {
    const digits = form.exec(lower)?.[1];
    if (digits !== undefined) found.push([cls, value(digits)]);
  }
  return found;
}

/** Parts of a token divided by hyphens and en dashes, the dividers among them; a date like 2019-01-07 stays whole. */
function parts(form: string): [text: string, at: number][] {
  if (!(form.includes("-") || form.includes("–")) || form.length < 3 || /^\d{4}-\d\d-\d\d$/.test(form))
    return [[form, 0]];
  return [...form.matchAll(/[-–]|[^-–]+/g)].map((match) => [match[0], match.index]);
}

function word(form: string, start: number, token: number, tag: string, times: Times): Word {
  const text = form.toLowerCase().replace("–", "-");
  const lower = text.length > 2 ? text.replace(/\.$/, "") : text;
  let classes = times.classes(lower);
  if (/\d/.test(lower)) classes = byForm(lower);
  // "march", "may", "sun" are other words when they begin with a small letter.
  if (classes.length > 0 && !/^\p{Lu}/u.test(form))
    classes = classes.filter(([cls]) => cls !== "month" && cls !== "weekday");
  const core = CORE_WORDS.has(lower) || classes.some(([cls]) => CORE.has(cls));
  return { lower, token, start, end: start + form.length, tag, classes, core };
}

/** The words of a sentence, and whether any can head a time expression. The hyphen of "mid-August" is left out. */
export function wordsOf(sentence: Sentence, times: Times): { words: Word[]; promising: boolean } {
  const words: Word[] = [];
  let promising = false;
  for (const token of sentence.tokens) {
    for (const [text, at] of parts(token.form)) {
      if ((text === "-" || text === "–") && words.at(-1)?.lower === "mid") continue;
      const made = word(text, token.start + at, token.i, token.xpos, times);
      promising ||= made.core;
      words.push(made);
    }
  }
  return { words, promising };
}
