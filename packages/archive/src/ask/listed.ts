import type { EventFilter } from "@onrecord/record/asking";
import { PLOVER_TYPES, STATUSES } from "@onrecord/record/vocabulary.ts";
import { type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import { instantOf, UNDATED } from "../store/time.ts";
import type { Place } from "./cursor.ts";
import { isCountry } from "./who.ts";

/** The ids of a page's events, in the order of their publication, as a query. */
export type IdsOfPage = RawBuilder<{ id: string; published_at: Date }>;

const ALONG = ["publishedFrom", "publishedTo", "type", "status", "sourceKind", "minConfidence", "review"] as const;
/** Lists of one type and status each that are read side by side. */
const LISTS = 24;

/** What a filter names beside what each row of a list can be held against. */
const namesOf = (filter: EventFilter): (keyof EventFilter)[] =>
  (Object.keys(filter) as (keyof EventFilter)[]).filter(
    (name) => filter[name] !== undefined && !(ALONG as readonly string[]).includes(name),
  );

/** The list of events that has what a filter names of countries; null where there is no such list. */
function keyOf(filter: EventFilter, names: readonly (keyof EventFilter)[]): string | null {
  const [name, ...others] = names;
  if (others.length > 0 || name === undefined) return null;
  if (name === "dyad") {
    const [one = "", other = ""] = filter.dyad?.toSorted() ?? [];
    return isCountry(one) && isCountry(other) && one !== other ? `d:${one},${other}` : null;
  }
  if (name !== "actor" && name !== "recipient" && name !== "source" && name !== "place") return null;
  const who = filter[name] ?? "";
  return isCountry(who) ? `${name[0]}:${who}` : null;
}

const anyOf = (values: readonly string[] | undefined, column: RawBuilder<unknown>) =>
  sql`(${values ?? null}::text[] is null or ${column} = any(${values ?? null}::text[]))`;

/** What each row of a list is held against, dates apart. */
const alongside = (filter: EventFilter) => sql<boolean>`${anyOf(filter.sourceKind, sql`source_kind`)}
  and ${anyOf(filter.review, sql`review`)} and ${anyOf(filter.type, sql`type`)} and ${anyOf(filter.status, sql`status`)}
  and confidence >= ${filter.minConfidence ?? 0}`;

/** Conditions that hold for each row of a list. Those that the filter does not have are there as well, so that one plan serves them all. */
function along(filter: EventFilter, after: Place | null, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const { publishedFrom: from, publishedTo: to } = filter;
  const end = after ?? { key: to === undefined ? "infinity" : (instantOf(to) ?? UNDATED), id: "" };
  const dated = to === undefined ? "-infinity" : new Date(Date.parse(UNDATED) + 1).toISOString();
  const begin = from === undefined ? dated : (instantOf(from) ?? UNDATED);
  return sql<boolean>`(published_at, ${id}) < (${end.key}::timestamptz, ${end.id}) and published_at >= ${begin}::timestamptz
    and ${alongside(filter)}`;
}

/** Which lists hold what a filter finds, to be read side by side; none where one list of all does as well. */
function listsOf({ type, status, sourceKind, review }: EventFilter) {
  if (review && !review.includes("open")) {
    const is = sql`event.review = one.review and event.review <> 'open'`;
    return { lists: sql`unnest(${texts(review)}) as one (review)`, is };
  }
  const [types, statuses] = [type ?? PLOVER_TYPES, status ?? STATUSES];
  if ((type || status) && types.length * statuses.length <= LISTS) {
    const lists = sql`unnest(${texts(types)}) as one (type), unnest(${texts(statuses)}) as other (status)`;
    return { lists, is: sql`event.type = one.type and event.status = other.status` };
  }
  if (!sourceKind) return null;
  return { lists: sql`unnest(${texts(sourceKind)}) as one (kind)`, is: sql`event.source_kind = one.kind` };
}

/**
 * A page of events from a list that is kept in the order of publication: that of a country or of two, of a type and status, of a kind of
 * source, of what people decided, or of all. It costs what the page has, not what the filter finds; null for filters that no list serves.
 */
export function pageOfList(filter: EventFilter, after: Place | null, limit: number): IdsOfPage | null {
  const named = namesOf(filter);
  if (named.length > 0) {
    const key = keyOf(filter, named);
    if (key === null) return null;
    return sql`select event as id, published_at from event_key where key = ${key} and ${along(filter, after, sql`event`)}
      order by published_at desc, event desc limit ${limit}`;
  }
  const found = listsOf(filter);
  const list = (is: RawBuilder<unknown>) => sql<{ id: string; published_at: Date }>`
    select id, published_at from event where ${is} and ${along(filter, after, sql`id`)}
    order by published_at desc, id desc limit ${limit}`;
  if (found === null) return list(sql`true`);
  return sql`select found.id, found.published_at from ${found.lists}, lateral (${list(found.is)}) as found
    order by found.published_at desc, found.id desc limit ${limit}`;
}

const BY_TIME: readonly string[] = ["from", "to", "type", "status", "sourceKind", "minConfidence", "review"];

/**
 * A page of events by the time said, the latest first, from the list in that order: it begins where the interval ends, and goes on to where no
 * time is stated. Null for filters that name more than is held against each row.
 */
export function pageByTime(filter: EventFilter, after: Place | null, limit: number): RawBuilder<{ id: string }> | null {
  const named = Object.entries(filter).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (named.some((name) => !BY_TIME.includes(name))) return null;
  const [start, end] = [instantOf(filter.from), instantOf(filter.to)];
  const place = after ?? { key: end ?? "infinity", id: "" };
  return sql`select id from event where (time_at, id) < (${place.key}::timestamptz, ${place.id})
    and time_at > ${start || end ? UNDATED : "-infinity"}::timestamptz and (${start}::timestamptz is null or time_to > ${start}::timestamptz)
    and ${alongside(filter)} order by time_at desc, id desc limit ${limit}`;
}

/** All events of the one list under a key that a filter asks for; null for filters that no such list serves. */
export function listedUnder(
  filter: EventFilter,
): RawBuilder<{ published_at: Date; score: number; status: string }> | null {
  const key = keyOf(filter, namesOf(filter));
  if (key === null) return null;
  return sql`select published_at, score, status from event_key where key = ${key} and ${along(filter, null, sql`event`)}`;
}
