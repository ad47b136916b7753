import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";

const ofReports = (reports: readonly string[]) => sql<boolean>`event.report = any(${texts(reports)})`;

/** Keys that have a list: countries and dyads. Single actors are found by the index of keys, being in few events each. */
const LISTED = sql<boolean>`key not like '_:ac-%'`;

/** Countries that are parties to an event. */
export const COUNTRIES = sql`select distinct substr(key, 3) as country from unnest(event.keys) as key
  where length(key) = 5 and left(key, 1) in ('a', 'r')`;

/** Whether an event is held to have happened, so that its score counts. */
export const HAPPENED = sql`status in ('occurred', 'ongoing')`;

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
  await sql`delete from event_key using event, unnest(event.keys) as listed (key)
    where ${of} and event_key.key = listed.key and event_key.published_at = event.published_at and event_key.event = event.id`.execute(
    db,
  );
  await count(db, of, -1);
}

/** Puts the events of these reports, whose rows are there, into the lists and counts. */
export async function list(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const of = ofReports(reports);
  await sql`insert into event_key (key, published_at, event, type, status, source_kind, confidence, review, score)
    select key, published_at, id, type, status, source_kind, confidence, review, score from event, unnest(event.keys) as key
    where ${of} and ${LISTED}`.execute(db);
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
