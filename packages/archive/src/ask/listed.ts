import type { EventFilter } from "@onrecord/record/asking";
import { STATUSES } from "@onrecord/record/vocabulary.ts";
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

const given = (filter: EventFilter): (keyof EventFilter)[] =>
  (Object.keys(filter) as (keyof EventFilter)[]).filter((name) => filter[name] !== undefined);

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

/** Conditions that hold for each row of a list. Those that the filter does not have are there as well, so that one plan serves them all. */
function along(filter: EventFilter, after: Place | null, id: RawBuilder<unknown>): RawBuilder<boolean> {
  const { publishedFrom: from, publishedTo: to } = filter;
  const end = after ?? { key: to === undefined ? "infinity" : (instantOf(to) ?? UNDATED), id: "" };
  const dated = to === undefined ? "-infinity" : new Date(Date.parse(UNDATED) + 1).toISOString();
  const begin = from === undefined ? dated : (instantOf(from) ?? UNDATED);
  return sql<boolean>`(published_at, ${id}) < (${end.key}::timestamptz, ${end.id}) and published_at >= ${begin}::timestamptz
    and ${anyOf(filter.sourceKind, sql`source_kind`)} and ${anyOf(filter.review, sql`review`)}
    and confidence >= ${filter.minConfidence ?? 0}`;
}

/**
 * A page of events from a list that is kept in the order of publication: that of a country or of two, of a type and status, or of all. It
 * costs what the page has, not what the filter finds; null for filters that no list serves.
 */
export function pageOfList(filter: EventFilter, after: Place | null, limit: number): IdsOfPage | null {
  const names = given(filter).filter((name) => !(ALONG as readonly string[]).includes(name));
  const others = sql`${anyOf(filter.type, sql`type`)} and ${anyOf(filter.status, sql`status`)}`;
  if (names.length > 0) {
    const key = keyOf(filter, names);
    if (key === null) return null;
    return sql`select event as id, published_at from event_key
      where key = ${key} and ${along(filter, after, sql`event`)} and ${others}
      order by published_at desc, event desc limit ${limit}`;
  }
  const statuses = filter.status ?? STATUSES;
  if (filter.type && filter.type.length * statuses.length <= LISTS) {
    return sql`select found.id, found.published_at
      from unnest(${texts(filter.type)}) as one (type), unnest(${texts(statuses)}) as in_one (status), lateral (
        select id, published_at from event
        where event.type = one.type and event.status = in_one.status and ${along(filter, after, sql`id`)}
        order by published_at desc, id desc limit ${limit}) as found
      order by found.published_at desc, found.id desc limit ${limit}`;
  }
  return sql`select id, published_at from event where ${along(filter, after, sql`id`)} and ${others}
    order by published_at desc, id desc limit ${limit}`;
}
