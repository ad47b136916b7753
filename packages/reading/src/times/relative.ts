import { type Day, dayInterval, grainOf, type Interval, shift, UNITS, unitAround, weekdayOf } from "./civil.ts";
import type { TimeContext } from "./context.ts";
import { edgeOf } from "./edges.ts";
import type { Match } from "./match.ts";

/** An expression that is counted from today or from the time told last. Without a day of publication most have no answer. */
type Resolve = (match: Match, context: TimeContext, today: Day) => Interval | undefined;

const NIGHT = 4;

/** The given weekday on or before (-1), on or after (1) today; `other` leaves out today itself. */
function weekdayNear(weekday: number, today: Day, direction: -1 | 1, other = false): Day {
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (direction > 0) return today + (ahead === 0 && other ? 7 : ahead);
  const back = (7 - ahead) % 7;
  return today - (back === 0 && other ? 7 : back);
}

const mondayOf = (day: Day) => day - weekdayOf(day) + 1;

const day: Resolve = ({ values: v, literals }, _context, today) => {
  if (literals.includes("overnight")) {
    const last = v.weekday === undefined ? today : weekdayNear(v.weekday, today, -1);
    return { start: last - 1, end: last + 1, grain: "day" };
  }
  if (v.deictic !== undefined) return dayInterval(today + v.deictic);
  if (literals.includes("before")) return dayInterval(today - 2);
  if (literals.includes("after")) return dayInterval(today + 2);
  // "Last night" began yesterday; "the next morning" is told from another day.
  if (v.rel === undefined || v.rel > 0) return undefined;
  return v.rel === 0 ? dayInterval(today) : v.daypart === NIGHT ? dayInterval(today - 1) : undefined;
};

const weekday: Resolve = ({ values: v, literals }, context, today) => {
  if (v.weekday === undefined) return undefined;
  if (literals.includes("week")) return dayInterval(mondayOf(today) + 7 * (v.rel ?? 0) + v.weekday - 1);
  if (v.rel === 0) return dayInterval(mondayOf(today) + v.weekday - 1);
  if (v.rel !== undefined) return dayInterval(weekdayNear(v.weekday, today, v.rel < 0 ? -1 : 1, true));
  return dayInterval(weekdayNear(v.weekday, today, context.tense().when === "future" ? 1 : -1));
};

const weekend: Resolve = ({ values: v }, context, today) => {
  const saturday = mondayOf(today) + 5;
  const started = saturday <= today;
  const future = v.rel === 1 || (v.rel !== -1 && context.tense().when === "future");
  let start = saturday;
  if (v.rel === 1) start = started ? saturday + 7 : saturday;
  else if (v.rel !== 0 && !future && !started) start = saturday - 7;
  else if (v.rel === -1 && started) start = saturday - 7;
  return { start, end: start + 2, grain: "day" };
};

/** "Last week", "earlier this month", "late next year", "the end of the year". */
const calendar: Resolve = ({ values: v, literals }, context, today) => {
  const unit = v.unit;
  if (unit === undefined || unit === UNITS.day || unit === UNITS.fortnight) return undefined;
  let whole = unitAround(shift(today, unit, v.rel ?? 0), unit);
  if (!whole) return undefined;
  // On a Sunday "this week" with a verb in the future is the week that begins tomorrow.
  if (unit === UNITS.week && v.rel === 0 && weekdayOf(today) === 7 && context.tense().when === "future") {
    whole = { ...whole, start: whole.end, end: whole.end + 7 };
  }
  const around = whole.start <= today && today < whole.end;
  if (literals.includes("earlier")) return around && today > whole.start ? { ...whole, end: today } : whole;
  if (literals.includes("later")) return around && today + 1 < whole.end ? { ...whole, start: today } : whole;
  return edgeOf(whole, v.edge);
};

/** "The last three months", "recent weeks", "the coming year", and "for three years" with a verb in the perfect. */
const span: Resolve = ({ values: v, literals, lead }, context, today) => {
  const unit = v.units ?? v.unit;
  if (unit === undefined || literals.includes("several")) return undefined;
  if (
    lead === "for" &&
    v.number !== undefined &&
    v.rel === undefined &&
    !literals.includes("now") &&
    !context.tense().perfect
  ) {
    return undefined;
  }
  const count = v.number ?? (v.units === undefined ? 1 : context.few);
  const ahead = (v.rel ?? -1) > 0;
  const one = v.units === undefined && v.number === undefined;
  if (ahead && one && (unit === UNITS.day || context.tense().when === "past")) {
    const told = context.told(unit === UNITS.day);
    return told && unitAround(shift(told.start, unit, 1), unit);
  }
  if (one && unit === UNITS.day) return undefined;
  if (v.rel === 0) return undefined;
  if (ahead) return { start: today, end: shift(today, unit, count), grain: grainOf(unit) };
  return { start: shift(today, unit, -count), end: today, grain: grainOf(unit) };
};

/** "Two days ago", "in three weeks": the calendar unit that lies so far from today. */
const ago: Resolve = ({ values: v, literals, lead }, context, today) => {
  const unit = v.units ?? v.unit;
  if (unit === undefined || v.number === undefined) return undefined;
  const back = literals.includes("ago");
  if (!back && lead !== undefined && context.tense().when !== "future") return undefined;
  if (lead === "within") return { start: today, end: shift(today, unit, v.number), grain: grainOf(unit) };
  return unitAround(shift(today, unit, back ? -v.number : v.number), unit);
};

const BACK = ["before", "earlier", "prior", "previously"];

/** "The same day", "the following week", "two days later": counted from the time told last. */
const anchored = ({ values: v, literals }: Match, context: TimeContext): Interval | undefined => {
  const unit = v.units ?? v.unit ?? UNITS.day;
  const told = context.told(unit === UNITS.day);
  if (!told) return undefined;
  const direction = literals.some((word) => BACK.includes(word)) || v.before !== undefined ? -1 : 1;
  const stays = literals.includes("same") || literals.includes("that");
  return unitAround(stays ? told.start : shift(told.start, unit, direction * (v.number ?? 1)), unit);
};

export const anchoredRule = anchored;

export const relativeRules: Readonly<Record<string, Resolve>> = { day, weekday, weekend, calendar, span, ago };
