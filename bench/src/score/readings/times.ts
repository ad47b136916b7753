import type { GoldTime } from "./types.ts";

type Interval = readonly [start: string, end: string | null];

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;
const DAY = 86_400_000;

const datePart = (value: string): string => value.trim().split("T")[0] ?? "";

/** An interval that is exactly a year, a month or a day becomes that year, month or day. */
const wholeUnit = (a: string, b: string): string | null => {
  const from = DATE.exec(a);
  const to = DATE.exec(b);
  if (!from || !to) return null;
  const number = (match: RegExpExecArray, group: number): number => Number(match[group] ?? 1);
  const [y, mo, d] = [number(from, 1), number(from, 2), number(from, 3)];
  const [y2, mo2, d2] = [number(to, 1), number(to, 2), number(to, 3)];
  if (mo === 1 && d === 1 && mo2 === 1 && d2 === 1 && y2 === y + 1) return from[1] ?? null;
  if (d === 1 && d2 === 1 && y2 * 12 + mo2 === y * 12 + mo + 1) return `${from[1]}-${String(mo).padStart(2, "0")}`;
  if (from[3] && to[3] && Date.UTC(y2, mo2 - 1, d2) - Date.UTC(y, mo - 1, d) === DAY) return a;
  return null;
};

const intervalOf = (time: GoldTime): Interval => {
  const value = typeof time === "string" ? time : `${time.start ?? ""}${time.end ? `/${time.end}` : ""}`;
  const slash = value.indexOf("/");
  if (slash < 0) return [datePart(value), null];
  const a = datePart(value.slice(0, slash));
  const b = datePart(value.slice(slash + 1));
  if (a === b || b === "") return [a, null];
  const unit = wholeUnit(a, b);
  return unit === null ? [a, b] : [unit, null];
};

const sameToCoarser = (a: string, b: string): boolean => {
  const length = Math.min(a.length, b.length);
  return length >= 4 && a.slice(0, length) === b.slice(0, length);
};

/** True when the times agree after both are cut to the coarser grain. */
export const sameTime = (gold: GoldTime, predicted: GoldTime): boolean => {
  const [a, aEnd] = intervalOf(gold);
  const [b, bEnd] = intervalOf(predicted);
  return sameToCoarser(a, b) && (aEnd === null || bEnd === null || sameToCoarser(aEnd, bEnd));
};
