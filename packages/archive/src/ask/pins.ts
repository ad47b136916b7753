import { EventFilter, type Pin } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { foundBy } from "./found.ts";
import { keptTerms } from "./kept-counts.ts";

const PINS = 2000;

/** Places of events, those with most first; an event without a stated place, or with one of unknown position, has no pin. */
export async function eventPins(db: Kysely<Tables>, given: EventFilter): Promise<Pin[]> {
  const filter = checked(EventFilter, given);
  const found = await foundBy(db, filter);
  const kept = keptTerms(filter);
  // Sums do not tell when the newest was; where events are counted, it is looked up among those of its time.
  const counted = kept
    ? sql`select term as spot, sum(count)::int as count, null::timestamptz as newest
        from ${kept} and term in (select n from event_term where kind = 'spot') group by 1 having sum(count) > 0`
    : sql`select found.spot, count(*)::int as count, max(found.published_at) as newest from ${found.rows} and found.spot is not null group by 1`;
  const then = kept ? sql`true` : sql`found.published_at = pin.newest`;
  const { rows } = await sql<{ value: string; count: number; event: string }>`
    with pin as materialized (${counted} order by count desc, 1 limit ${PINS})
    select value, count, newest.event from pin join event_term on n = pin.spot cross join lateral (
      select event from event_brief as found where found.spot = pin.spot and ${then} and ${found.has}
      order by published_at desc, event desc limit 1
    ) as newest order by count desc, value`.execute(db);
  return rows.map(({ value, ...row }) => {
    const [name, lon, lat] = JSON.parse(value) as [string, number, number];
    return { name, coordinates: [lon, lat], ...row };
  });
}
