import { CHAR } from "../tokens/chars.ts";
import { KIND } from "../tokens/sink.ts";
import words from "./speech.json" with { type: "json" };
import { firstChar, firstClass, form, isSmallWord, type View } from "./view.ts";

const WEEKDAYS = new Set(words.weekday.words.split(" "));
const MONTHS = new Set(words.month.words.split(" "));
const CREDITS = new Set(words.credit.words.split(" "));
const DASH = /^(?:--?|–|—)$/;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’]+$/u;
/** Tokens of the longest place line ("CHARLOTTE AMALIE, U.S. Virgin Islands, Jan. 8, 2019 (Reuters) -"). */
const LONGEST_PLACE_LINE = 18;
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

/** Token after the bracketed names ("(AFP)") at `i`, or `i`. */
const afterAgency = (view: View, i: number): number => {
  if (firstChar(view, i) !== "(") return i;
  for (let at = i + 1; at < i + 6; at++) {
    if (firstChar(view, at) === ")") return at > i + 1 ? at + 1 : i;
    if (firstClass(view, at) !== CHAR.upper && firstChar(view, at) !== "/") return i;
  }
  return i;
};

/**
 * Whether a dash at `i - 1` closes a place line ("MOSCOW (AP) -", "Kyiv, 3 March -"): a place in capitals, or a place with a day or an
 * agency, and nothing but names, numbers and commas. It is a sentence of its own, as in the UD treebanks.
 */
const endsPlaceLine = (view: View, i: number): boolean => {
  const dash = i - 1;
  if (dash <= view.start || i - view.start > LONGEST_PLACE_LINE || !DASH.test(form(view, dash))) return false;
  if (firstClass(view, view.start) !== CHAR.upper || firstClass(view, i) === CHAR.lower) return false;
  let [capitals, dated, agency] = [true, false, false];
  for (let at = view.start; at < dash; at++) {
    const next = afterAgency(view, at);
    if (next > at) {
      agency = next === dash;
      if (!agency) return false;
      break;
    }
    const word = form(view, at);
    const kind = firstClass(view, at);
    if (kind === CHAR.digit)
      dated ||= DAY.test(word) && (MONTHS.has(form(view, at - 1)) || MONTHS.has(form(view, at + 1)));
    else if (kind !== CHAR.upper && word !== "," && word !== "/") return false;
    else if (at === view.start || view.tokens.kinds[at - 1] === KIND.word)
      capitals &&= CAPITALS.test(word) || word === "," || word === "/";
  }
  return agency || dated || capitals;
};

const beginsCredit = (view: View, i: number): boolean =>
  i + 2 < view.end &&
  firstChar(view, i + 1) === ":" &&
  firstClass(view, i - 1) <= CHAR.digit &&
  CREDITS.has(form(view, i));

/**
 * Whether a line of its own begins at token `i` although no stop stands before it: headline, date line, place line and picture credit
 * that were written on one line.
 */
export const beginsLine = (view: View, i: number): boolean =>
  endsPlaceLine(view, i) ||
  (firstClass(view, i) === CHAR.upper && (endsDateLine(view, i) || beginsDateLine(view, i) || beginsCredit(view, i)));
