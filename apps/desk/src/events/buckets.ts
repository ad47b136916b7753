import type { Bucket } from "@onrecord/record/asking";
import type { Grain } from "../api/questions.ts";

/** More bars than this are not drawn: the stretch of so many that holds the most events stands for the rest. */
const MOST_BARS = 180;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

/** The day on which the bucket after this one begins, ISO 8601. */
export function nextOf(start: string, grain: Grain): string {
  const date = new Date(`${start.slice(0, 10)}T00:00:00Z`);
  if (grain === "day") date.setUTCDate(date.getUTCDate() + 1);
  if (grain === "week") date.setUTCDate(date.getUTCDate() + 7);
  if (grain === "month") date.setUTCMonth(date.getUTCMonth() + 1);
  if (grain === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
  return dayOf(date);
}

/** The stretch of {@link MOST_BARS} buckets with the most events; the latest of equal ones. */
function fullest(buckets: readonly Bucket[]): Bucket[] {
  let [sum, most, best] = [0, -1, 0];
  for (const [index, { count }] of buckets.entries()) {
    sum += count - (buckets[index - MOST_BARS]?.count ?? 0);
    if (sum >= most) [most, best] = [sum, index];
  }
  return buckets.slice(Math.max(best - MOST_BARS + 1, 0), best + 1);
}

/** The buckets with empty ones between them, so that distance is time. */
export function spread(buckets: readonly Bucket[], grain: Grain): Bucket[] {
  const known = new Map(buckets.map((bucket) => [bucket.start.slice(0, 10), bucket]));
  const starts = [...known.keys()].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: Bucket[] = [];
  for (let start = first; start <= last; start = nextOf(start, grain)) {
    all.push(known.get(start) ?? { start, count: 0, score: null });
  }
  return all.length > MOST_BARS ? fullest(all) : all;
}

const FORMATS: Record<Grain, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  week: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  year: { year: "numeric" },
};

/** "January 2025", "week of 6 Jan 2025". */
export function nameOf(start: string, grain: Grain): string {
  const name = new Intl.DateTimeFormat("en-GB", { ...FORMATS[grain], timeZone: "UTC" }).format(new Date(start));
  return grain === "week" ? `week of ${name}` : name;
}
