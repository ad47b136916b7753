import { type Bucket, type EventFacets, EventFilter, type Link, type Pin } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { happened, TRAITS, traitOf } from "../store/traits.ts";
import { checked } from "./check.ts";
import { foundBy } from "./found.ts";
import { type Counted, keptFacets, keptHistogram } from "./kept-counts.ts";
import { actorsOf } from "./refs.ts";

const VALUES = 50;
const PINS = 2000;
const LINKS = 500;

/** Counts of the events that a filter finds, by facet and value; `total` counts all of them. */
async function countedFacets(db: Kysely<Tables>, filter: EventFilter): Promise<Counted[]> {
  const { rows } = await sql<{ traits: number | null; kind: string | null; value: string | null; count: number }>`
    with counted as (
      select found.traits, coalesce(found.outlet, found.countries) as n, count(*)::int as count
      from ${(await foundBy(db, filter)).rows} group by grouping sets ((found.traits), (found.outlet), (found.countries))
    )
    select traits, kind, value, count from counted left join event_term using (n) where traits is not null or n is not null`.execute(
    db,
  );
  const sums = new Map<string, Counted>();
  const add = (facet: string, value: string, count: number) => {
    const key = `${facet} ${value}`;
    sums.set(key, { facet, value, count: count + (sums.get(key)?.count ?? 0) });
  };
  for (const { traits, kind, value, count } of rows) {
    if (traits !== null) {
      add("total", "", count);
      for (const trait of TRAITS) add(trait, traitOf(traits, trait), count);
    } else if (kind === "countries") for (const country of value?.split(",") ?? []) add("country", country, count);
    else add("outlet", value ?? "", count);
  }
  return [...sums.values()];
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
    type: values("type"),
    status: values("status"),
    sourceKind: values("sourceKind"),
    outlet: values("outlet"),
    country: values("country"),
    review: values("review"),
  };
}

/** Rows with a time of publication, score and traits by the grain of time. Counted by the instant first, so that few have to be cut. */
export const bucketsOf = (rows: RawBuilder<unknown>, grain: string) => sql<Bucket>`
  with counted as (
    select published_at, count(*) as count, sum(score) filter (where ${happened}) as score, count(*) filter (where ${happened}) as happened
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
  const found = sql`select found.published_at, found.score, found.traits from ${(await foundBy(db, filter)).rows}`;
  const { rows } = await bucketsOf(found, grain).execute(db);
  return rows;
}

/** Places of events, those with most first; an event without a stated place, or with one of unknown position, has no pin. */
export async function eventPins(db: Kysely<Tables>, given: EventFilter): Promise<Pin[]> {
  const found = await foundBy(db, checked(EventFilter, given));
  const { rows } = await sql<{ value: string; count: number; event: string }>`
    with pin as materialized (
      select found.spot, count(*)::int as count, max(found.published_at) as last from ${found.rows} and found.spot is not null
      group by 1 order by count desc, 1 limit ${PINS}
    )
    select value, count, newest.event from pin join event_term on n = pin.spot cross join lateral (
      select event from event_brief as found where found.spot = pin.spot and found.published_at = pin.last and ${found.has}
      order by event desc limit 1
    ) as newest order by count desc, value`.execute(db);
  return rows.map(({ value, ...row }) => {
    const [name, lon, lat] = JSON.parse(value) as [string, number, number];
    return { name, coordinates: [lon, lat], ...row };
  });
}

/** Who does something to whom, the commonest first. Parties to one reciprocal event are linked in the order of their ids. */
export async function eventLinks(db: Kysely<Tables>, given: EventFilter): Promise<Link[]> {
  const found = await foundBy(db, checked(EventFilter, given));
  const { rows } = await sql<{ from: string; to: string; count: number; score: number }>`
    with told as materialized (
      select found.sides, count(*)::int as count, sum(found.score) as score from ${found.rows} and found.sides is not null group by 1
    ),
    link as materialized (
      select coalesce(doing.main, met.doer) as doer, coalesce(meeting.main, met.other) as other, sum(count)::int as count, sum(score) as score
      from told join event_meeting as met using (sides)
        left join actor as doing on doing.n = met.doer and doing.main is not null
        left join actor as meeting on meeting.n = met.other and meeting.main is not null
      group by 1, 2
    ),
    most as (select * from link where doer <> other order by count desc fetch first ${LINKS} rows with ties)
    select doer.id as from, other.id as to, count, score / count as score
    from most join actor as doer on doer.n = most.doer join actor as other on other.n = most.other
    order by count desc, 1, 2 limit ${LINKS}`.execute(db);
  const actors = await actorsOf(
    db,
    rows.flatMap((row) => [row.from, row.to]),
  );
  return rows.flatMap(({ from, to, count, score }) => {
    const [one, other] = [actors.get(from), actors.get(to)];
    return one && other ? [{ from: one, to: other, count, score }] : [];
  });
}
