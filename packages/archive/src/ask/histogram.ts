import { type Bucket, EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { happened } from "../store/traits.ts";
import { checked } from "./check.ts";
import { foundBy } from "./found.ts";
import { keptHistogram } from "./kept-counts.ts";

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
