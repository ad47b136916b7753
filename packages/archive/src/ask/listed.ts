import type { EventFilter } from "@onrecord/record/asking";
import { PLOVER_TYPES, STATUSES } from "@onrecord/record/vocabulary.ts";
import { type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import { instantOf, UNDATED } from "../store/time.ts";
import { hasTrait, TRAITS } from "../store/traits.ts";
import type { Place } from "./cursor.ts";
import { inList, ofIds, type PageOfEvents } from "./page-of.ts";
import { isCountry } from "./who.ts";

const ALONG = ["publishedFrom", "publishedTo", "type", "status", "sourceKind", "minConfidence", "review"] as const;
/** Lists of one type and status each that are read side by side. */
const LISTS = 24;

/** What a filter names beside what each row of a list can be held against. */
export const namesOf = (filter: EventFilter): (keyof EventFilter)[] =>
  (Object.keys(filter) as (keyof EventFilter)[]).filter(
    (name) => filter[name] !== undefined && !(ALONG as readonly string[]).includes(name),
  );

/** The list of events that has what a filter names of countries; null where there is no such list. */
export function keyOf(filter: EventFilter, names: readonly (keyof EventFilter)[]): string | null {
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

/** What each event is held against, dates apart. */
export const alongside = (filter: EventFilter) => sql<boolean>`${anyOf(filter.sourceKind, sql`source_kind`)}
  and ${anyOf(filter.review, sql`review`)} and ${anyOf(filter.type, sql`type`)} and ${anyOf(filter.status, sql`status`)}
  and confidence >= ${filter.minConfidence ?? 0}`;

/** What each row of a list is held against, dates apart; whether it is asked for or not, so that one plan serves them all. */
const traitsAlong = (filter: EventFilter) => sql<boolean>`
  ${sql.join(
    TRAITS.map((trait) => hasTrait(trait, filter[trait])),
    sql` and `,
  )} and confidence >= ${filter.minConfidence ?? 0}`;

/** Dates that hold for each row of a list, whether they are asked for or not. */
function dated({ publishedFrom: from, publishedTo: to }: EventFilter, after: Place | null, id: RawBuilder<unknown>) {
  const end = after ?? { key: to === undefined ? "infinity" : (instantOf(to) ?? UNDATED), id: "" };
  const first = to === undefined ? "-infinity" : new Date(Date.parse(UNDATED) + 1).toISOString();
  const begin = from === undefined ? first : (instantOf(from) ?? UNDATED);
  return sql<boolean>`(published_at, ${id}) < (${end.key}::timestamptz, ${end.id}) and published_at >= ${begin}::timestamptz`;
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
export function pageOfList(filter: EventFilter, after: Place | null, limit: number): PageOfEvents | null {
  const named = namesOf(filter);
  if (named.length > 0) {
    const key = keyOf(filter, named);
    if (key === null) return null;
    return ofIds(sql`select event as id from event_key
      where key = ${key} and ${dated(filter, after, sql`event`)} and ${traitsAlong(filter)} order by published_at desc, event desc limit ${limit}`);
  }
  const found = listsOf(filter);
  const asked = sql<boolean>`${dated(filter, after, sql`id`)} and ${alongside(filter)}`;
  if (found === null) return inList(asked, limit);
  const list = sql`select id, published_at from event where ${found.is} and ${asked} order by published_at desc, id desc limit ${limit}`;
  return ofIds(sql`select found.id from ${found.lists}, lateral (${list}) as found
    order by found.published_at desc, found.id desc limit ${limit}`);
}
