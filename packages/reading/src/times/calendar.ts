import {
  civil,
  type Day,
  dayInterval,
  dayOf,
  decadeInterval,
  type Interval,
  isDate,
  monthInterval,
  parseIso,
  weekdayOf,
  yearInterval,
} from "./civil.ts";
import type { TimeContext } from "./context.ts";
import { edgeOf } from "./edges.ts";
import type { Match } from "./match.ts";

/** An expression that names its place in the calendar: a date, month, year, season or decade, with or without its year. */
type Resolve = (match: Match, context: TimeContext, text: string) => Interval | undefined;

/** Beyond this a date that its verb contradicts is taken from the year before or after. */
const NEAR = 45;
const FOR_A_SEASON = 3;

/** The year in which month and day lie nearest to today, unless the tense says otherwise. */
function nearestYear(month: number, day: number, context: TimeContext): number | undefined {
  const { today } = context;
  if (today === undefined) return undefined;
  const year = civil(today).year;
  const away = (y: number) => dayOf(y, month, day) - today;
  const nearest = [year, year - 1, year + 1].reduce((a, b) => (Math.abs(away(b)) < Math.abs(away(a)) ? b : a));
  const { when } = context.tense();
  if (away(nearest) > NEAR && when === "past") return nearest - 1;
  if (away(nearest) < -NEAR && when === "future") return nearest + 1;
  return nearest;
}

/** The year meant by "last March" (-1), "this March" (0), "next March" (1). */
function relativeYear(month: number, rel: number, today: Day): number {
  const now = civil(today);
  if (rel < 0) return month < now.month ? now.year : now.year - 1;
  if (rel > 0) return month > now.month ? now.year : now.year + 1;
  return now.year;
}

const thisYear = (context: TimeContext, rel: number) =>
  context.today === undefined ? undefined : civil(context.today).year + rel;

const date: Resolve = ({ values: v, literals }, context, text) => {
  if (v.iso !== undefined) {
    const day = parseIso(text);
    return day === undefined ? undefined : dayInterval(day);
  }
  const day = v.day ?? v.ordinal;
  if (day === undefined) return undefined;
  let { month, year } = v;
  if (month === undefined) {
    if (context.today === undefined) return undefined;
    const now = civil(context.today);
    const months = [0, -1, 1].map((delta) => dayOf(now.year, now.month + delta, day));
    const fitting = months.find((candidate) => weekdayOf(candidate) === v.weekday);
    return fitting === undefined ? undefined : dayInterval(fitting);
  }
  if (year === undefined)
    year =
      literals.includes("year") && v.rel !== undefined ? thisYear(context, v.rel) : nearestYear(month, day, context);
  if (year === undefined || !isDate(year, month, day)) return undefined;
  const start = dayOf(year, month, day);
  if (v.last === undefined) return dayInterval(start);
  const end = dayOf(year, month, v.last) + 1;
  return v.last > day && isDate(year, month, v.last) ? { start, end, grain: "day" } : undefined;
};

const month: Resolve = ({ values: v, literals }, context) => {
  if (v.month === undefined) return undefined;
  let year = v.year;
  if (year === undefined && literals.includes("year") && v.rel !== undefined) year = thisYear(context, v.rel);
  else if (year === undefined && (v.rel !== undefined || literals.includes("past"))) {
    if (context.today === undefined) return undefined;
    year = relativeYear(v.month, v.rel ?? -1, context.today);
  } else year ??= nearestYear(v.month, 15, context);
  return year === undefined ? undefined : edgeOf(monthInterval(year, v.month), v.edge);
};

const year: Resolve = ({ values: v }) => {
  if (v.year === undefined) return undefined;
  if (v.last === undefined) return edgeOf(yearInterval(v.year), v.edge);
  return v.last > v.year ? { start: dayOf(v.year, 1), end: dayOf(v.last + 1, 1), grain: "year" } : undefined;
};

const seasonOf = (y: number, first: number): Interval => ({
  start: dayOf(y, first),
  end: dayOf(y, first + FOR_A_SEASON),
  grain: "season",
});

const season: Resolve = ({ values: v }, context) => {
  if (v.season === undefined) return undefined;
  let inYear = v.year;
  if (inYear === undefined) {
    if (context.today === undefined) return undefined;
    if (v.rel === undefined) inYear = nearestYear(v.season, 15, context);
    else {
      // The season under way is "this summer", and "last summer" is the one before it.
      const now = civil(context.today);
      const nowIn = now.month < FOR_A_SEASON && v.season === 12 ? now.year - 1 : now.year;
      const over = seasonOf(nowIn, v.season).end <= context.today;
      inYear =
        v.rel < 0
          ? over
            ? nowIn
            : nowIn - 1
          : v.rel > 0
            ? over || now.month >= v.season
              ? nowIn + 1
              : nowIn
            : nowIn;
    }
  }
  return inYear === undefined ? undefined : edgeOf(seasonOf(inYear, v.season), v.edge);
};

const decade: Resolve = ({ values: v }) =>
  v.years === undefined ? undefined : edgeOf(decadeInterval(v.years), v.edge);

const partOfYear: Resolve = ({ values: v }, context) => {
  const inYear = v.year ?? thisYear(context, v.rel ?? 0);
  if (inYear === undefined || v.part === undefined || v.nth === undefined || v.nth * v.part > 12) return undefined;
  const first = (v.nth - 1) * v.part + 1;
  return { start: dayOf(inYear, first), end: dayOf(inYear, first + v.part), grain: "season" };
};

export const calendarRules: Readonly<Record<string, Resolve>> = {
  date,
  month,
  year,
  season,
  decade,
  "part-of-year": partOfYear,
};
