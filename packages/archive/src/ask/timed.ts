import type { EventFilter } from "@onrecord/record/asking";
import { sql } from "kysely";
import { instantOf, UNDATED } from "../store/time.ts";
import type { Place } from "./cursor.ts";
import { alongside } from "./listed.ts";
import { inList, ofIds, type PageOfEvents } from "./page-of.ts";

const NAMED: readonly string[] = ["from", "to", "type", "status", "sourceKind", "minConfidence", "review"];

const isServed = (filter: EventFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || NAMED.includes(name));

const DAY = 86_400_000;
/** Days; what goes on for longer is in an index of its own. */
const LONG = 31;

/** An interval that ends before it begins is none. */
const isNone = (start: string | null, end: string | null): boolean => start !== null && end !== null && start >= end;

/**
 * A page of events by the time said, the latest first, from the list in that order: it begins where the interval ends, and goes on to where no
 * time is stated. Null for filters that name more than is held against each row.
 */
export function pageByTime(filter: EventFilter, after: Place | null, limit: number): PageOfEvents | null {
  const [start, end] = [instantOf(filter.from), instantOf(filter.to)];
  if (!isServed(filter) || isNone(start, end)) return null;
  const place = after ?? { key: end ?? "infinity", id: "" };
  return inList(
    sql<boolean>`(time_at, id) < (${place.key}::timestamptz, ${place.id})
    and time_at > ${start || end ? UNDATED : "-infinity"}::timestamptz and (${start}::timestamptz is null or time_to > ${start}::timestamptz)
    and ${alongside(filter)}`,
    limit,
  );
}

/**
 * A page of events that are said to happen in an interval, in the order of their publication. All of the interval are looked at in the index by
 * time: those that begin in it or shortly before, and those that go on for long. Null for filters that name no time, or more than that index has.
 */
export function pageOfTime(filter: EventFilter, after: Place | null, limit: number): PageOfEvents | null {
  const [start, end] = [instantOf(filter.from), instantOf(filter.to)];
  if (!(isServed(filter) && (start || end)) || isNone(start, end)) return null;
  const near = start === null ? UNDATED : new Date(Date.parse(start) - LONG * DAY).toISOString();
  const within = sql`time_at > ${UNDATED}::timestamptz and time_at < ${end ?? "infinity"}::timestamptz
    and time_to > ${start ?? "-infinity"}::timestamptz and ${alongside(filter)}`;
  const place = after ?? { key: "infinity", id: "" };
  const found = sql`select id, published_at from event where ${within} and (published_at, id) < (${place.key}::timestamptz, ${place.id})`;
  const long = sql`time_to - time_at > interval '31 days'`;
  return ofIds(sql`select id from (
      ${found} and time_at >= ${near}::timestamptz and not ${long} union all ${found} and ${long}) as found
    order by published_at desc, id desc limit ${limit}`);
}
