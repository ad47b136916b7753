import { type Bucket, type EventFacets, EventFilter, type Link, type Pin } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Counted, facetCounts } from "../store/counts.ts";
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

/** Counts of all events; what is still to be added to them is counted in. */
const ALL_COUNTS = sql<Counted>`
  select facet, value, sum(count)::int as count
  from (select facet, value, count from event_count union all select facet, value, count from event_count_due) as counted
  group by facet, value having sum(count) > 0`;

/** Counts of the events that a filter finds; a country counts once for each event that one of its actors is a party to. */
export async function eventFacets(db: Kysely<Tables>, given: EventFilter): Promise<EventFacets> {
  const conditions = await eventConditions(db, checked(EventFilter, given));
  const { rows } = await (conditions.length === 0 ? ALL_COUNTS : facetCounts(all(conditions))).execute(db);
  const values = (name: string) =>
    rows
      .filter((row) => row.facet === name)
      .map(({ value, count }) => ({ value, count }))
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
