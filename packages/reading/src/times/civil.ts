import type { Grain } from "@onrecord/record";

/** Days of the proleptic Gregorian calendar, counted from 1970-01-01. */
export type Day = number;

/** A half-open stretch of days. */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
  readonly grain: Grain;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

/** The day of a date; a month outside 1 to 12 counts on into the years beside. */
export function dayOf(year: number, month: number, day = 1): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MILLISECONDS);
}

export function civil(day: Day): CivilDate {
  const date = new Date(day * MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601 date. */
export const iso = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

/** The day of an ISO 8601 date or instant, as it is written, or undefined. */
export function parseIso(text: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:T|$)/.exec(text) ?? [];
  if (!year || !month || !day || !isDate(+year, +month, +day)) return undefined;
  return dayOf(+year, +month, +day);
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && civil(dayOf(year, month, day)).day === day;
}

/** 1 Monday to 7 Sunday (ISO 8601). */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

export const dayInterval = (day: Day): Interval => ({ start: day, end: day + 1, grain: "day" });

export const monthInterval = (year: number, month: number): Interval => ({
  start: dayOf(year, month),
  end: dayOf(year, month + 1),
  grain: "month",
});

export const yearInterval = (year: number): Interval => ({
  start: dayOf(year, 1),
  end: dayOf(year + 1, 1),
  grain: "year",
});

/** Units of the calendar, as lexicon/times.yaml numbers them. */
export const UNITS = { day: 1, week: 2, fortnight: 3, month: 4, quarter: 5, year: 6, decade: 7 } as const;

const MONTHS: Readonly<Record<number, number>> = {
  [UNITS.month]: 1,
  [UNITS.quarter]: 3,
  [UNITS.year]: 12,
  [UNITS.decade]: 120,
};
const DAYS: Readonly<Record<number, number>> = { [UNITS.day]: 1, [UNITS.week]: 7, [UNITS.fortnight]: 14 };

/** The day that many units away; the 31st becomes the last day of a shorter month. */
export function shift(day: Day, unit: number, count: number): Day {
  const days = DAYS[unit];
  if (days !== undefined) return day + days * count;
  const date = civil(day);
  const month = date.month + (MONTHS[unit] ?? 0) * count;
  const last = dayOf(date.year, month + 1) - dayOf(date.year, month);
  return dayOf(date.year, month, Math.min(date.day, last));
}

/** The calendar unit (day, week from Monday, month, year, decade) that a day lies in; undefined for the others. */
export function unitAround(day: Day, unit: number): Interval | undefined {
  const { year, month } = civil(day);
  const monday = day - weekdayOf(day) + 1;
  const quarter = month - ((month - 1) % 3);
  switch (unit) {
    case UNITS.day:
      return dayInterval(day);
    case UNITS.week:
      return { start: monday, end: monday + 7, grain: "week" };
    case UNITS.month:
      return monthInterval(year, month);
    case UNITS.quarter:
      return { start: dayOf(year, quarter), end: dayOf(year, quarter + 3), grain: "season" };
    case UNITS.year:
      return yearInterval(year);
    case UNITS.decade:
      return decadeInterval(year - (year % 10));
    default:
      return undefined;
  }
}

export const decadeInterval = (year: number): Interval => ({
  start: dayOf(year, 1),
  end: dayOf(year + 10, 1),
  grain: "decade",
});

const GRAIN_OF: Readonly<Record<number, Grain>> = {
  [UNITS.day]: "day",
  [UNITS.week]: "week",
  [UNITS.fortnight]: "week",
  [UNITS.month]: "month",
  [UNITS.quarter]: "season",
  [UNITS.year]: "year",
  [UNITS.decade]: "decade",
};

export const grainOf = (unit: number): Grain => GRAIN_OF[unit] ?? "day";
