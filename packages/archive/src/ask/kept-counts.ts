import type { Bucket, EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { instantOf, UNDATED } from "../store/time.ts";
import { hasTrait, TRAITS, type Trait } from "../store/traits.ts";

export interface Counted {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

/** Facets whose values a filter may name, each event having one. */
const FACETS = ["type", "status", "sourceKind", "outlet", "review"] as const;

type Facet = (typeof FACETS)[number];

/** Days that are asked for, in full; `null` is as open as it stands. */
interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Of the events that a filter may leave out, it may leave out none. */
const ALMOST_ALL = 0.99;

const MIDNIGHT = "T00:00:00.000Z";

/** The whole days of publication that a filter asks for; null where it cuts one. */
function daysOf({ publishedFrom, publishedTo }: EventFilter): Days | null {
  const day = (iso: string | undefined) => (iso === undefined ? null : (instantOf(iso) ?? UNDATED));
  const [from, to] = [day(publishedFrom), day(publishedTo)];
  if ([from, to].some((at) => at !== null && !at.endsWith(MIDNIGHT))) return null;
  return { from: from?.slice(0, 10) ?? null, to: to?.slice(0, 10) ?? null };
}

const names = (filter: EventFilter): string[] =>
  Object.entries(filter).flatMap(([name, value]) =>
    value === undefined || name === "publishedFrom" || name === "publishedTo" ? [] : [name],
  );

/** Undated reports have a day of their own, before all others, which an interval with an end leaves out. */
const within = ({ from, to }: Days, hasUndated: boolean): RawBuilder<boolean> => sql<boolean>`
  day >= ${from ?? "-infinity"}::date and day < ${to ?? "infinity"}::date and (${hasUndated && to === null} or day > ${UNDATED.slice(0, 10)}::date)`;

/** Counts of a filter that names nothing but days of publication, from those that are kept; null for any other. */
export async function keptFacets(db: Kysely<Tables>, filter: EventFilter): Promise<readonly Counted[] | null> {
  const days = daysOf(filter);
  if (names(filter).length > 0 || days === null) return null;
  const facets = texts(["total", "country", ...FACETS]);
  const isAll = days.from === null && days.to === null;
  const counted = isAll
    ? sql`select facet, value, count from event_count`
    : sql`select facet, value, count from event_day where facet = any(${facets}) and ${within(days, true)}`;
  const { rows } = await sql<Counted>`
    select facet, value, sum(count)::int as count from (
      ${counted} union all select facet, value, count from event_count_due where ${within(days, true)}) as counted
    group by facet, value having sum(count) > 0`.execute(db);
  return rows;
}

/** The histogram of a filter that names values of one facet and days at most, from the counts that are kept; null for any other. */
export async function keptHistogram(db: Kysely<Tables>, filter: EventFilter, grain: string): Promise<Bucket[] | null> {
  const days = daysOf(filter);
  const [facet = "total", ...others] = names(filter);
  if (days === null || others.length > 0 || !(facet === "total" || FACETS.includes(facet as Facet))) return null;
  const values = facet === "total" ? [""] : (filter[facet as Facet] ?? []);
  const having = sql`facet = ${facet} and value = any(${texts(values)}) and ${within(days, false)}`;
  const columns = sql`day, count, happened, score`;
  const { rows } = await sql<Bucket>`
    select to_char(date_trunc(${grain}, day::timestamp), 'YYYY-MM-DD') as start, sum(count)::int as count,
      (sum(score) / nullif(sum(happened), 0))::float8 as score
    from (select ${columns} from event_day where ${having} union all select ${columns} from event_count_due where ${having}) as counted
    group by 1 having sum(count) > 0 order by 1`.execute(db);
  return rows;
}

const isTrait = (name: string): name is Trait => (TRAITS as readonly string[]).includes(name);

/** Whether a row's traits are those that a filter names. */
const asNamed = (filter: EventFilter): RawBuilder<boolean> =>
  sql<boolean>`${sql.join(
    TRAITS.map((trait) => hasTrait(trait, filter[trait])),
    sql` and `,
  )}`;

/**
 * Rows of `term`, `traits` and `count` of the events that a filter finds, to stand after `from`; ends in a condition. Null for filters that
 * name anything but traits.
 */
export function keptTerms(filter: EventFilter): RawBuilder<unknown> | null {
  const isAlone = Object.entries(filter).every(([name, value]) => value === undefined || isTrait(name));
  if (!isAlone) return null;
  return sql`(select * from event_trait union all select * from event_trait_due) as kept where ${asNamed(filter)}`;
}

/** What is known of the events that a filter finds before they are looked at. */
export interface Foreseen {
  /** Numbers of the traits that the filter leaves; null where it names none. */
  readonly traits: readonly number[] | null;
  /** The share of all events, guessed as if all days, traits and confidences were alike; 1 where none is left out. */
  readonly share: number;
}

/** Null for filters that name anything else than traits, confidence and whole days. */
export async function foresee(db: Kysely<Tables>, filter: EventFilter): Promise<Foreseen | null> {
  const days = daysOf(filter);
  const named = names(filter);
  if (days === null || !named.every((name) => isTrait(name) || name === "minConfidence")) return null;
  const isAll = days.from === null && days.to === null;
  if (isAll && named.length === 0) return { traits: null, share: 1 };
  const { rows } = await sql<{ traits: number; count: number; left: boolean; dated: number | null }>`
    select traits, count, ${asNamed(filter)} as left,
      ${isAll ? sql`null` : sql`(select sum(count) from event_day where facet = 'total' and ${within(days, true)})::int`} as dated
    from event_trait where term = 0`.execute(db);
  const sum = (some: typeof rows) => some.reduce((total, { count }) => total + count, 0);
  const left = rows.filter((row) => row.left);
  const all = Math.max(sum(rows), 1);
  const share = (sum(left) / all) * (isAll ? 1 : (rows[0]?.dated ?? 0) / all);
  return { traits: named.some(isTrait) ? left.map(({ traits }) => traits) : null, share: Math.min(share, ALMOST_ALL) };
}
