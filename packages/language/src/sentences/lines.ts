import { CHAR } from "../tokens/chars.ts";
import words from "./speech.json" with { type: "json" };
import { firstChar, firstClass, form, isSmallWord, type View } from "./view.ts";

const WEEKDAYS = new Set(words.weekday.words.split(" "));
const MONTHS = new Set(words.month.words.split(" "));
const CREDITS = new Set(words.credit.words.split(" "));
const YEAR = /^\d{4}$/;
const DAY = /^\d{1,2}$/;

/** Token after the full date ("Friday, May 8, 2009" or "Friday 8 May 2009") that begins at `i`, or -1. */
const dateEnd = (view: View, i: number): number => {
  if (firstClass(view, i) !== CHAR.upper || !WEEKDAYS.has(form(view, i))) return -1;
  const rest: string[] = [];
  let at = i + 1;
  for (; at < view.end && rest.length < 3 && at < i + 6; at++) {
    if (firstChar(view, at) !== ",") rest.push(form(view, at));
  }
  const [a = "", b = "", c = ""] = rest;
  const isDate = YEAR.test(c) && ((MONTHS.has(a) && DAY.test(b)) || (DAY.test(a) && MONTHS.has(b)));
  return isDate ? at : -1;
};

/** A full date at the head of a block that a new sentence follows. */
const endsDateLine = (view: View, i: number): boolean =>
  firstClass(view, i) === CHAR.upper && view.start + 4 <= i && i <= view.start + 6 && dateEnd(view, view.start) === i;

/** A full date at the end of a block, after a headline. */
const beginsDateLine = (view: View, i: number): boolean =>
  i > view.end - 8 && dateEnd(view, i) === view.end && firstChar(view, i - 1) !== "," && !isSmallWord(view, i - 1, 1);

const beginsCredit = (view: View, i: number): boolean =>
  i + 2 < view.end &&
  firstChar(view, i + 1) === ":" &&
  firstClass(view, i - 1) <= CHAR.digit &&
  CREDITS.has(form(view, i));

/**
 * Whether a line of its own begins at token `i` although no stop stands before it: headline, date line and picture credit
 * that were written on one line.
 */
export const beginsLine = (view: View, i: number): boolean =>
  firstClass(view, i) === CHAR.upper && (endsDateLine(view, i) || beginsDateLine(view, i) || beginsCredit(view, i));
