import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { facetCounts } from "./counts.ts";

const ofReports = (reports: readonly string[]) => sql<boolean>`event.report = any(${texts(reports)})`;

/** Keys that have a list: countries and dyads. Single actors are found by the index of keys, being in few events each. */
const LISTED = sql<boolean>`key not like '_:ac-%'`;

/** Appended without a look at what is counted, so that writers never wait for each other; `tally` adds it up. */
async function count(db: Kysely<Tables>, of: RawBuilder<boolean>, sign: 1 | -1): Promise<void> {
  await sql`insert into event_count_due (facet, value, count)
    select facet, value, ${sign}::int * count from (${facetCounts(of)}) as counted where count > 0`.execute(db);
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
  await sql`insert into event_key (key, published_at, event, type, status, source_kind, confidence, review)
    select key, published_at, id, type, status, source_kind, confidence, review from event, unnest(event.keys) as key
    where ${of} and ${LISTED}`.execute(db);
  await count(db, of, 1);
}

/** Adds up the counts that are due. */
export async function addCounts(db: Kysely<Tables>): Promise<void> {
  await sql`
    with due as (delete from event_count_due returning facet, value, count),
    sums as (select facet, value, sum(count)::int as count from due group by facet, value)
    insert into event_count (facet, value, count) select facet, value, count from sums where count <> 0
    on conflict (facet, value) do update set count = event_count.count + excluded.count`.execute(db);
}
