import { type Bucket, type EventFacets, EventFilter, type Link, type Pin } from "@onrecord/record/asking";
import { NEWEST_EVENTS } from "@onrecord/record/newest.ts";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { COUNTRIES, HAPPENED } from "../store/lists.ts";
import { UNDATED } from "../store/time.ts";
import { checked } from "./check.ts";
import { type Counted, keptFacets, keptHistogram } from "./kept-counts.ts";
import { listedUnder } from "./listed.ts";
import { actorsOf } from "./refs.ts";
import { all, eventConditions } from "./where.ts";

const VALUES = 50;
const PINS = 2000;
const LINKS = 500;

/** The newest events that a filter finds, with these of their columns. */
async function newestOf(db: Kysely<Tables>, filter: EventFilter, columns: RawBuilder<unknown>) {
  const condition = all(await eventConditions(db, checked(EventFilter, filter)));
  return sql`select ${columns} from event where ${condition} order by published_at desc, id desc limit ${NEWEST_EVENTS}`;
}

const COLUMNS = {
  type: "type",
  status: "status",
  sourceKind: "source_kind",
  outlet: "outlet",
  review: "review",
} as const;

/** Counts of the newest events that a filter finds, by facet and value; `total` counts all of them. */
async function countedFacets(db: Kysely<Tables>, filter: EventFilter): Promise<readonly Counted[]> {
  const columns = Object.entries(COLUMNS);
  const refs = columns.map(([, column]) => sql.ref(column));
  const name = sql.join(
    columns.map(([facet, column]) => sql`when grouping(${sql.ref(column)}) = 0 then ${sql.lit(facet)}`),
    sql` `,
  );
  const wanted = sql`event.type, event.status, event.source_kind, event.outlet, event.review, event.keys`;
  const { rows } = await sql<Counted>`
    with event as materialized (${await newestOf(db, filter, wanted)}),
    counted as (
      select case ${name} else 'total' end as facet, coalesce(${sql.join(refs)}) as value, count(*)::int as count
      from event group by grouping sets ((), ${sql.join(refs.map((ref) => sql`(${ref})`))})
    )
    select facet, coalesce(value, '') as value, count from counted where value is not null or facet = 'total'
    union all
    select 'country', country, count(*)::int from event cross join lateral (${COUNTRIES}) as party group by country`.execute(
    db,
  );
  return rows;
}

/** Counts of the events that a filter finds; a country counts once for each event that one of its actors is a party to. */
export async function eventFacets(db: Kysely<Tables>, given: EventFilter): Promise<EventFacets> {
  const filter = checked(EventFilter, given);
  const kept = await keptFacets(db, filter);
  const rows = kept ?? (await countedFacets(db, filter));
  const values = (name: string) =>
    rows
      .filter((row) => row.facet === name)
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, VALUES);
  const total = rows.find((row) => row.facet === "total")?.count ?? 0;
  return {
    total,
    more: kept === null && total >= NEWEST_EVENTS,
    type: values("type"),
    status: values("status"),
    sourceKind: values("sourceKind"),
    outlet: values("outlet"),
    country: values("country"),
    review: values("review"),
  };
}

/** Rows with a time of publication, score and status by the grain of time. Counted by the instant first, so that few have to be cut. */
export const bucketsOf = (rows: RawBuilder<unknown>, grain: string) => sql<Bucket>`
  with counted as (
    select published_at, count(*) as count, sum(score) filter (where ${HAPPENED}) as score, count(*) filter (where ${HAPPENED}) as happened
    from (${rows}) as found where published_at > ${UNDATED} group by published_at
  )
  select to_char(date_trunc(${grain}, published_at at time zone 'UTC'), 'YYYY-MM-DD') as start, sum(count)::int as count,
    (sum(score) / nullif(sum(happened), 0))::float8 as score
  from counted group by 1 order by 1`;

/** Events by the day, week, month or year in which they were published; undated reports are left out. */
export async function eventHistogram(
  db: Kysely<Tables>,
  given: EventFilter,
  grain: "day" | "week" | "month" | "year",
): Promise<Bucket[]> {
  const filter = checked(EventFilter, given);
  const kept = await keptHistogram(db, filter, grain);
  if (kept) return kept;
  const found =
    listedUnder(filter) ??
    sql`select published_at, score, status from event where ${all(await eventConditions(db, filter))}`;
  const { rows } = await bucketsOf(found, grain).execute(db);
  return rows;
}

/**
 * Places of the newest events, those with most first; an event without a stated place, or with one of unknown position, has no pin.
 */
export async function eventPins(db: Kysely<Tables>, filter: EventFilter): Promise<Pin[]> {
  const columns = sql`event.id, event.published_at, event.place_name, event.lon, event.lat`;
  const { rows } = await sql<{ name: string; lon: number; lat: number; count: number; event: string }>`
    with recent as materialized (${await newestOf(db, filter, columns)})
    select place_name as name, lon, lat, count(*)::int as count,
      (array_agg(id order by published_at desc, id desc))[1] as event
    from recent where lon is not null and lat is not null group by 1, 2, 3 order by count desc, 1 limit ${PINS}`.execute(
    db,
  );
  return rows.map(({ lon, lat, ...row }) => ({ ...row, coordinates: [lon, lat] }));
}

/** Who does something to whom, the commonest first. Parties to one reciprocal event are linked in the order of their ids. */
export async function eventLinks(db: Kysely<Tables>, filter: EventFilter): Promise<Link[]> {
  const { rows } = await sql<{ from: string; to: string; count: number; score: number }>`
    with recent as materialized (${await newestOf(db, filter, sql`event.actors, event.recipients, event.score`)}),
    who as materialized (
      select id, canonical from actor where id in (select unnest(actors || recipients) from recent)
    ),
    met as (
      select one as a, other as b, score from recent, unnest(actors) as one, unnest(recipients) as other
      union all
      select one, other, score from recent, unnest(actors) as one, unnest(actors) as other
      where cardinality(recipients) = 0 and one < other
    )
    select doer.canonical as from, other.canonical as to, count(*)::int as count, avg(met.score) as score
    from met join who as doer on doer.id = met.a join who as other on other.id = met.b
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
