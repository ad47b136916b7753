import { type Bucket, type EventFacets, EventFilter, type Link, type Pin } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { checked } from "./check.ts";
import { actorsOf } from "./refs.ts";
import { all, type Condition, eventConditions } from "./where.ts";

const VALUES = 50;
const PINS = 2000;
const LINKS = 500;
/** Links are counted over this many of the newest events that the filter finds. */
const RECENT = 20_000;

const conditionOf = async (db: Kysely<Tables>, filter: EventFilter): Promise<Condition> =>
  all(await eventConditions(db, checked(EventFilter, filter)));

interface Counted {
  readonly facet: string;
  readonly value: string | null;
  readonly count: number;
}

const FACETS = {
  type: "type",
  status: "status",
  sourceKind: "source_kind",
  outlet: "outlet",
  review: "review",
} as const;

/** Counts of the events that a filter finds; a country counts once for each event that one of its actors is a party to. */
export async function eventFacets(db: Kysely<Tables>, filter: EventFilter): Promise<EventFacets> {
  const condition = await conditionOf(db, filter);
  const sets = sql.join(Object.values(FACETS).map((column) => sql`(${sql.ref(column)})`));
  const facet = sql.join(
    Object.entries(FACETS).map(([name, column]) => sql`when grouping(${sql.ref(column)}) = 0 then ${sql.lit(name)}`),
    sql` `,
  );
  const { rows } = await sql<Counted>`
    with found as (select type, status, source_kind, outlet, review from event where ${condition})
    select case ${facet} else 'total' end as facet, coalesce(type, status, source_kind, outlet, review) as value,
      count(*)::int as count
    from found group by grouping sets ((), ${sets})`.execute(db);
  const countries = await sql<Counted>`
    select 'country' as facet, country as value, count(*)::int as count
    from event cross join lateral (select distinct substr(key, 3) as country from unnest(event.keys) as key
      where length(key) = 5 and left(key, 1) in ('a', 'r')) as party
    where ${condition} group by 2 order by count desc, 2 limit ${VALUES}`.execute(db);
  const values = (name: string) =>
    [...rows, ...countries.rows]
      .filter((row) => row.facet === name && row.value !== null)
      .map((row) => ({ value: row.value ?? "", count: row.count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, VALUES);
  return {
    total: rows.find((row) => row.facet === "total")?.count ?? 0,
    type: values("type"),
    status: values("status"),
    sourceKind: values("sourceKind"),
    outlet: values("outlet"),
    country: values("country"),
    review: values("review"),
  };
}

/** Events by the day, week, month or year in which they were published; undated reports are left out. */
export async function eventHistogram(
  db: Kysely<Tables>,
  filter: EventFilter,
  grain: "day" | "week" | "month" | "year",
): Promise<Bucket[]> {
  const { rows } = await sql<Bucket>`
    select to_char(date_trunc(${grain}, published_at at time zone 'UTC'), 'YYYY-MM-DD') as start, count(*)::int as count,
      avg(score) filter (where status in ('occurred', 'ongoing')) as score
    from event where ${await conditionOf(db, filter)} and published_at > ${UNDATED} group by 1 order by 1`.execute(db);
  return rows;
}

/** Places of the events, those with most first; an event without a stated place, or with one of unknown position, has no pin. */
export async function eventPins(db: Kysely<Tables>, filter: EventFilter): Promise<Pin[]> {
  const { rows } = await sql<{ name: string; lon: number; lat: number; count: number; event: string }>`
    select place_name as name, lon, lat, count(*)::int as count,
      (array_agg(id order by published_at desc, id desc))[1] as event
    from event where ${await conditionOf(db, filter)} and lon is not null and lat is not null
    group by 1, 2, 3 order by count desc, 1 limit ${PINS}`.execute(db);
  return rows.map(({ lon, lat, ...row }) => ({ ...row, coordinates: [lon, lat] }));
}

/** Who does something to whom, the commonest first. Parties to one reciprocal event are linked in the order of their ids. */
export async function eventLinks(db: Kysely<Tables>, filter: EventFilter): Promise<Link[]> {
  const { rows } = await sql<{ from: string; to: string; count: number; score: number }>`
    with recent as (select actors, recipients, score from event where ${await conditionOf(db, filter)}
      order by published_at desc, id desc limit ${RECENT}),
    met as (
      select one as a, other as b, score from recent, unnest(actors) as one, unnest(recipients) as other
      union all
      select one, other, score from recent, unnest(actors) as one, unnest(actors) as other
      where cardinality(recipients) = 0 and one < other
    )
    select doer.canonical as from, other.canonical as to, count(*)::int as count, avg(met.score) as score
    from met join actor as doer on doer.id = met.a join actor as other on other.id = met.b
    where doer.canonical <> other.canonical
    group by 1, 2 order by count desc, 1, 2 limit ${LINKS}`.execute(db);
  const actors = await actorsOf(
    db,
    rows.flatMap((row) => [row.from, row.to]),
  );
  return rows.flatMap(({ from, to, count, score }) => {
    const [one, other] = [actors.get(from), actors.get(to)];
    return one && other ? [{ from: one, to: other, count, score }] : [];
  });
}
