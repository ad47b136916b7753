import type { EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { hasTrait, TRAITS } from "../store/traits.ts";
import { keyOf, namesOf } from "./listed.ts";
import { all, type Condition, eventConditions, publishedWithin } from "./where.ts";
import { isCountry } from "./who.ts";

/** All events that a filter finds, by what they are counted by: columns of `event_brief`, the table called `found`. */
export interface Found {
  /** To stand after `from`; ends in a condition. */
  readonly rows: RawBuilder<unknown>;
  /** Whether a row of `event_brief` that is called `found` is one of them. */
  readonly has: Condition;
}

/** What a row is held against itself. Numbers of traits, where they are known, are looked up in an index. */
function own(filter: EventFilter, traits: readonly number[] | null): Condition[] {
  const conditions = publishedWithin("found", filter);
  if (traits) conditions.push(sql`found.traits = any(${traits}::int[])`);
  else for (const trait of TRAITS) if (filter[trait]) conditions.push(hasTrait(trait, filter[trait]));
  if (filter.minConfidence !== undefined) conditions.push(sql`found.confidence >= ${filter.minConfidence}`);
  if (filter.outlet) {
    const names = sql`select md5(name) from unnest(${texts(filter.outlet)}) as name`;
    conditions.push(
      sql`found.outlet = any(array(select n from event_term where kind = 'outlet' and md5(value) in (${names})))`,
    );
  }
  return conditions;
}

/** Lists that have something between them: most often one. */
type Lists = [key: string, other?: string];

/** For each thing that a filter names, the lists that have it; null where there are none. */
function listsOf(filter: EventFilter): Lists[] | null {
  const found: Lists[] = [];
  for (const name of namesOf(filter)) {
    if (name === "outlet") continue;
    const key = keyOf(filter, [name]);
    const [one = "", other = ""] = filter.dyad ?? [];
    if (key !== null) found.push([key]);
    else if (name === "dyad" && one === other && isCountry(one)) found.push([`a:${one}`, `r:${one}`]);
    else return null;
  }
  return found;
}

const among = (keys: Lists): Condition =>
  sql`found.event in (select event from event_key where key = any(${texts(keys as string[])}))`;

/** The same, looked up for each row: for those who ask of few (`offset 0` keeps it from being made a join). */
const isAmong = (keys: Lists): Condition => sql`exists (select from event_key
  where key = any(${texts(keys as string[])}) and published_at = found.published_at and event = found.event offset 0)`;

/** Rows of lists as a table called `found`, those that are in both once. */
function rowsIn([key, other]: Lists): RawBuilder<unknown> {
  if (other === undefined) return sql`event_key as found where found.key = ${key}`;
  return sql`(select * from event_key where key = ${key} union all select * from event_key
    where key = ${other} and event not in (select event from event_key where key = ${key})) as found where true`;
}

/**
 * The events that a filter finds: from the list that has them, or else those of all that are in each of the lists, or that a search finds. `traits`
 * are those that the filter leaves, where they are known.
 */
export async function foundBy(
  db: Kysely<Tables>,
  filter: EventFilter,
  traits: readonly number[] | null = null,
): Promise<Found> {
  const lists = listsOf(filter);
  if (lists === null) {
    const condition = all(await eventConditions(db, filter));
    return {
      rows: sql`event_brief as found where found.event in (select event.id from event where ${condition})`,
      has: sql`exists (select from event where event.id = found.event and ${condition} offset 0)`,
    };
  }
  const held = own(filter, traits);
  const has = all([...lists.map(isAmong), ...held]);
  const [first, ...others] = lists;
  if (first === undefined) return { rows: sql`event_brief as found where ${has}`, has };
  const further = all([...others.map(among), ...held]);
  return { rows: sql`${rowsIn(first)} and ${further}`, has };
}
