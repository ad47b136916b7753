import { civil, dayOf, type Interval, monthInterval } from "./civil.ts";

/** Early, mid and late, as lexicon/times.yaml numbers them. */
const EARLY = 1;
const MID = 2;

/** Thirds of the longer units: the first and last months of a year, days of a month, years of a decade. */
export function edgeOf(whole: Interval, edge: number | undefined): Interval {
  if (edge === undefined) return whole;
  const { year, month } = civil(whole.start);
  const pick = <T>(early: T, mid: T, late: T): T => (edge === EARLY ? early : edge === MID ? mid : late);
  switch (whole.grain) {
    case "decade": {
      const [from, to] = pick([0, 4], [4, 7], [7, 10]);
      return { start: dayOf(year + from!, 1), end: dayOf(year + to!, 1), grain: "decade" };
    }
    case "year": {
      const [from, to] = pick([1, 4], [5, 9], [10, 13]);
      return { start: dayOf(year, from!), end: dayOf(year, to!), grain: "season" };
    }
    case "season":
      return monthInterval(year, month + pick(0, 1, 2));
    case "month": {
      const [from, to] = pick([0, 10], [10, 20], [20, whole.end - whole.start]);
      return { start: whole.start + from!, end: whole.start + to!, grain: "week" };
    }
    default:
      return whole;
  }
}
