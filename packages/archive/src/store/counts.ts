import { type RawBuilder, sql } from "kysely";

/** Facets that are columns of an event. */
const COLUMNS = {
  type: "type",
  status: "status",
  sourceKind: "source_kind",
  outlet: "outlet",
  review: "review",
} as const;

export interface Counted {
  readonly facet: string;
  readonly value: string;
  readonly count: number;
}

/**
 * Counts of the events under a condition by facet and value, as a query; `total` counts all. A country counts once for each event that one
 * of its actors is a party to.
 */
export function facetCounts(condition: RawBuilder<boolean>): RawBuilder<Counted> {
  const columns = Object.entries(COLUMNS);
  const sets = sql.join(columns.map(([, column]) => sql`(${sql.ref(column)})`));
  const name = sql.join(
    columns.map(([facet, column]) => sql`when grouping(${sql.ref(column)}) = 0 then ${sql.lit(facet)}`),
    sql` `,
  );
  const value = sql.join(columns.map(([, column]) => sql.ref(column)));
  return sql<Counted>`
    with found as materialized (select type, status, source_kind, outlet, review, keys from event where ${condition}),
    counted as (
      select case ${name} else 'total' end as facet, coalesce(${value}) as value, count(*)::int as count
      from found group by grouping sets ((), ${sets})
    )
    select facet, coalesce(value, '') as value, count from counted where value is not null or facet = 'total'
    union all
    select 'country', country, count(*)::int from found cross join lateral (
      select distinct substr(key, 3) as country from unnest(keys) as key where length(key) = 5 and left(key, 1) in ('a', 'r')) as party
    group by country`;
}
