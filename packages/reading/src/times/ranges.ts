import { type Day, type Interval, shift, UNITS } from "./civil.ts";
import type { Word } from "./words.ts";

/** An expression with its interval, in words; `lead` is the word before it. */
export interface Found extends Interval {
  readonly first: number;
  readonly last: number;
  readonly rule: string;
  /** Whether the words themselves give the year. */
  readonly dated: boolean;
  readonly lead: string | undefined;
  readonly bound?: "since" | "until" | "by";
}

const THROUGH = new Set(["to", "through", "until", "till", "-"]);
const FINENESS = ["instant", "day", "week", "month", "season", "year", "decade"];

/** The start moved by whole weeks or years until it lies before the end that it goes with. */
function startBefore(from: Found, to: Found): Day {
  if (from.rule === "weekday") return from.start > to.start ? from.start - 7 : from.start;
  if (from.dated || !["date", "month"].includes(from.rule)) return from.start;
  let { start } = from;
  while (start > to.start) start = shift(start, UNITS.year, -1);
  while (shift(start, UNITS.year, 1) <= to.start) start = shift(start, UNITS.year, 1);
  return start;
}

function joined(from: Found, to: Found, words: readonly Word[]): Found | undefined {
  if (to.first !== from.last + 2) return undefined;
  const link = words[from.last + 1]!.lower;
  const between = from.lead === "between" && link === "and";
  const touching = link === "and" && from.grain === to.grain && from.end === to.start;
  if (!(THROUGH.has(link) || between || touching)) return undefined;
  const start = startBefore(from, to);
  if (start >= to.end) return undefined;
  const grain = FINENESS.indexOf(from.grain) < FINENESS.indexOf(to.grain) ? from.grain : to.grain;
  return { ...from, start, end: to.end, grain, last: to.last, rule: "range", dated: to.dated };
}

/** Joins "Monday to Wednesday", "between 2010 and 2015", "December and January" into one stretch each. */
export function joinRanges(found: readonly Found[], words: readonly Word[]): Found[] {
  const list: Found[] = [];
  for (const next of found) {
    const last = list.at(-1);
    const range = last && joined(last, next, words);
    if (range) list[list.length - 1] = range;
    else list.push(next);
  }
  return list;
}

/** Takes in the words before an expression that make it the beginning or the end of a stretch. */
export function bounded(found: Found, today: Day | undefined): Found | undefined {
  if (found.lead === "since") {
    return today !== undefined && found.start < today ? { ...found, end: today, bound: "since" } : undefined;
  }
  if (found.lead === "until" || found.lead === "till") return { ...found, bound: "until" };
  return found.lead === "by" ? { ...found, bound: "by" } : found;
}
