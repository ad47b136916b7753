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

/** A part of a token, as it is wherever that token's form stands. */
interface Part extends Pick<Word, "lower" | "classes" | "core"> {
  /** Where it begins in the token, and how long it is, in UTF-16 code units. */
  readonly at: number;
  readonly length: number;
}

interface Form {
  readonly parts: readonly Part[];
  /** Whether one of them can be what a time expression is about. */
  readonly core: boolean;
}

const NO_CLASSES: Word["classes"] = [];

function partOf(text: string, at: number, times: Times): Part {
  const plain = text.toLowerCase().replace("–", "-");
  const lower = plain.length > 2 && plain.endsWith(".") ? plain.slice(0, -1) : plain;
  let classes = /\d/.test(lower) ? byForm(lower) : times.classes(lower);
  // "march", "may", "sun" are other words when they begin with a small letter.
  if (classes.length > 0 && !/^\p{Lu}/u.test(text))
    classes = classes.filter(([cls]) => cls !== "month" && cls !== "weekday");
  const core = CORE_WORDS.has(lower) || classes.some(([cls]) => CORE.has(cls));
  return { lower, at, length: text.length, classes: classes.length > 0 ? classes : NO_CLASSES, core };
}

/** A token's form, divided at hyphens and en dashes, the dividers among the parts; a date like 2019-01-07 stays whole. */
function formOf(form: string, times: Times): Form {
  const isWhole = !(form.includes("-") || form.includes("–")) || form.length < 3 || /^\d{4}-\d\d-\d\d$/.test(form);
  const parts = isWhole
    ? [partOf(form, 0, times)]
    : [...form.matchAll(/[-–]|[^-–]+/g)].map((match) => partOf(match[0], match.index, times));
  return { parts, core: parts.some(({ core }) => core) };
}

/** Forms met, by lexicon: most words of a report have been met before. */
const met = new WeakMap<Times, Map<string, Form>>();
/** Beyond this many the forms met are forgotten, so that a long run keeps its memory. */
const MOST = 20_000;

function formsOf(times: Times): Map<string, Form> {
  const known = met.get(times);
  if (known && known.size < MOST) return known;
  const forms = new Map<string, Form>();
  met.set(times, forms);
  return forms;
}

/**
 * The words of a sentence, none if nothing in it can head a time expression. The hyphen of "mid-August" is left out.
 * @returns words in text order, with UTF-16 offsets into the report
 */
export function wordsOf(sentence: Sentence, times: Times): readonly Word[] {
  const forms = formsOf(times);
  let promising = false;
  const found = sentence.tokens.map(({ form }) => {
    let known = forms.get(form);
    if (!known) {
      known = formOf(form, times);
      forms.set(form, known);
    }
    promising ||= known.core;
    return known;
  });
  if (!promising) return [];
  const words: Word[] = [];
  sentence.tokens.forEach(({ start, i, xpos }, index) => {
    for (const { lower, at, length, classes, core } of found[index]!.parts) {
      if (lower === "-" && words.at(-1)?.lower === "mid") continue;
      words.push({ lower, token: i, start: start + at, end: start + at + length, tag: xpos, classes, core });
    }
  });
  return words;
}
