import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

export const TERMS = ["outlet", "countries", "spot", "sides"] as const satisfies Tables["event_term"]["kind"][];

/** The terms of a row of `event`, as columns. */
export const told = sql`outlet,
  (select string_agg(distinct substr(key, 3), ',' order by substr(key, 3)) from unnest(keys) as key
    where length(key) = 5 and left(key, 1) in ('a', 'r')) as countries,
  case when lon is not null and lat is not null then json_build_array(place_name, lon, lat)::text end as spot,
  case when cardinality(actors || recipients) > 1
    then array_to_string(actors, ',') || '>' || array_to_string(recipients, ',') end as sides`;

/** Gives the terms of these events numbers, and notes who is named in them and who meets. Those that have one keep it; in one order, so that two writers wait in one order. */
export async function intern(db: Kysely<Tables>, of: RawBuilder<boolean>): Promise<void> {
  const values = sql.join(
    TERMS.map((term) => sql`select ${sql.lit(term)} as kind, ${sql.ref(term)} as value from told`),
    sql` union `,
  );
  await sql`
    with told as materialized (select ${told} from event where ${of}),
    new as (
      select kind, value from (${values}) as term where value is not null
        and not exists (select from event_term where event_term.kind = term.kind and md5(event_term.value) = md5(term.value))
    ),
    made as (insert into event_term (kind, value) select kind, value from new order by kind, value on conflict do nothing returning *),
    side as (
      select n, string_to_array(split_part(value, '>', 1), ',') as actors, string_to_array(split_part(value, '>', 2), ',') as recipients
      from made where kind = 'sides'
    ),
    met as (
      insert into event_meeting (sides, doer, other)
      select distinct side.n, doing.n, meeting.n from side cross join lateral (
        select doer, other from unnest(actors) as doer, unnest(recipients) as other
        union all
        select doer, other from unnest(actors) as doer, unnest(actors) as other where recipients = '{}' and doer < other) as met
      join actor as doing on doing.id = met.doer join actor as meeting on meeting.id = met.other
    )
    insert into event_party (actor, sides)
    select distinct actor.n, side.n from side, unnest(actors || recipients) as party (id) join actor on actor.id = party.id`.execute(
    db,
  );
}
