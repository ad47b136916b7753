import { type EventFacets, EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { TRAITS, traitOf } from "../store/traits.ts";
import { checked } from "./check.ts";
import { foundBy } from "./found.ts";
import { type Counted, keptFacets, keptTerms } from "./kept-counts.ts";

const VALUES = 50;

/** Counts by traits (where `traits` is not null) and by terms, as counts of facets. */
async function facetsOf(db: Kysely<Tables>, counted: RawBuilder<unknown>): Promise<Counted[]> {
  const { rows } = await sql<{ traits: number | null; kind: string | null; value: string | null; count: number }>`
    with counted as (${counted})
    select traits, kind, value, count from counted left join event_term using (n)
    where traits is not null or kind in ('outlet', 'countries')`.execute(db);
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

/** Counts of the events that a filter finds, by facet and value; `total` counts all of them. */
async function countedFacets(db: Kysely<Tables>, filter: EventFilter): Promise<Counted[]> {
  return facetsOf(
    db,
    sql`select found.traits, coalesce(found.outlet, found.countries) as n, count(*)::int as count
      from ${(await foundBy(db, filter)).rows} group by grouping sets ((found.traits), (found.outlet), (found.countries))`,
  );
}

/** The same from the sums by traits, for filters that name nothing else; null for any other. */
async function summedFacets(db: Kysely<Tables>, filter: EventFilter): Promise<Counted[] | null> {
  const kept = keptTerms(filter);
  if (kept === null) return null;
  return facetsOf(
    db,
    sql`select case when term = 0 then traits end as traits, term as n, sum(count)::int as count
      from ${kept} group by 1, 2 having sum(count) > 0`,
  );
}

/** Counts of the events that a filter finds; a country counts once for each event that one of its actors is a party to. */
export async function eventFacets(db: Kysely<Tables>, given: EventFilter): Promise<EventFacets> {
  const filter = checked(EventFilter, given);
  const rows = (await keptFacets(db, filter)) ?? (await summedFacets(db, filter)) ?? (await countedFacets(db, filter));
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
