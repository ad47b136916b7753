import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { sum } from "./sums.ts";
import { intern, TERMS, told } from "./terms.ts";
import { traitsOfEvent } from "./traits.ts";

const ofReports = (reports: readonly string[]) => sql<boolean>`event.report = any(${texts(reports)})`;

/** Keys that have a list: countries and dyads. Single actors are found by the index of keys, being in few events each. */
const LISTED = sql`unnest(event.keys) as key where key not like '_:ac-%'`;

/** Countries that are parties to an event. */
const COUNTRIES = sql`select distinct substr(key, 3) as country from unnest(event.keys) as key
  where length(key) = 5 and left(key, 1) in ('a', 'r')`;

/** Whether an event is held to have happened, so that its score counts. */
const HAPPENED = sql`status in ('occurred', 'ongoing')`;

/** Appended without a look at what is counted, so that writers never wait for each other; `tally` adds it up. */
async function count(db: Kysely<Tables>, of: RawBuilder<boolean>, sign: 1 | -1): Promise<void> {
  await sql`insert into event_count_due (facet, day, value, count, happened, score)
    select facet, (published_at at time zone 'UTC')::date, value, ${sign}::int * count(*), ${sign}::int * count(*) filter (where ${HAPPENED}),
      ${sign}::int * coalesce(sum(score::numeric) filter (where ${HAPPENED}), 0)
    from event cross join lateral (
      select 'total' as facet, '' as value union all select 'type', type union all select 'status', status
      union all select 'sourceKind', source_kind union all select 'review', review union all select 'outlet', outlet
      union all select 'country', country from (${COUNTRIES}) as party
    ) as told where ${of} and value is not null group by 1, 2, 3`.execute(db);
}

/** Takes the events of these reports out of the lists and counts; their rows are still there. */
export async function unlist(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const of = ofReports(reports);
  await sum(db, of, -1);
  await sql`delete from event_key using (select published_at, id, key from event, ${LISTED} and ${of}) as listed
    where event_key.key = listed.key and event_key.published_at = listed.published_at and event_key.event = listed.id`.execute(
    db,
  );
  await sql`delete from event_brief using event where ${of} and event_brief.event = event.id`.execute(db);
  await count(db, of, -1);
}

/** Puts the events of these reports, whose rows are there, into the lists and counts. */
export async function list(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const of = ofReports(reports);
  await intern(db, of);
  const numbers = sql.join(TERMS.map((term) => sql.ref(`${term}.n`)));
  const numbered = sql.join(
    TERMS.map((term) => {
      const table = sql.ref(term);
      return sql`left join event_term as ${table} on ${table}.kind = ${sql.lit(term)} and md5(${table}.value) = md5(told.${table})`;
    }),
    sql` `,
  );
  const columns = sql.join(["traits", ...TERMS, "confidence", "score"].map((column) => sql.ref(column)));
  await sql`
    with told as materialized (
      select id, published_at, ${traitsOfEvent} as traits, ${told}, confidence, score from event where ${of}
    ),
    brief as (
      insert into event_brief (event, published_at, ${columns})
      select id, published_at, traits, ${numbers}, confidence, score from told ${numbered} order by published_at returning *
    )
    insert into event_key (key, event, published_at, ${columns})
    select listed.key, event, published_at, ${columns}
    from brief join (select id, key from event, ${LISTED} and ${of}) as listed on listed.id = event`.execute(db);
  await sum(db, of, 1);
  await count(db, of, 1);
}

/** Adds up the counts that are due. */
export async function addCounts(db: Kysely<Tables>): Promise<void> {
  await sql`
    with due as (delete from event_count_due returning *),
    days as (
      select facet, day, value, sum(count)::int as count, sum(happened)::int as happened, sum(score) as score
      from due group by facet, day, value having count(*) > 0
    ),
    by_day as (
      insert into event_day (facet, day, value, count, happened, score) select * from days
      on conflict (facet, day, value) do update set count = event_day.count + excluded.count,
        happened = event_day.happened + excluded.happened, score = event_day.score + excluded.score
    )
    insert into event_count (facet, value, count) select facet, value, sum(count)::int from days group by facet, value
    on conflict (facet, value) do update set count = event_count.count + excluded.count`.execute(db);
}
