import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";

/** Notes what the events of a condition add to the sums, or take from them; their narrow rows are there. */
export async function sum(db: Kysely<Tables>, of: RawBuilder<boolean>, sign: 1 | -1): Promise<void> {
  const brief = sql`event_brief join event on event.id = event_brief.event`;
  await sql`insert into event_trait_due (term, traits, count)
    select term, traits, ${sign}::int * count(*) from ${brief}
      cross join lateral (values (0), (event_brief.outlet), (countries), (spot)) as of (term)
    where ${of} and term is not null group by 1, 2`.execute(db);
  await sql`insert into event_side_due (sides, count, score)
    select sides, ${sign}::int * count(*), ${sign}::int * sum(event_brief.score::numeric) from ${brief}
    where ${of} and sides is not null group by 1`.execute(db);
}

export async function addTraits(db: Kysely<Tables>): Promise<void> {
  await sql`
    with due as (delete from event_trait_due returning *)
    insert into event_trait (term, traits, count)
    select term, traits, sum(count)::int from due group by 1, 2 having sum(count) <> 0
    on conflict (term, traits) do update set count = event_trait.count + excluded.count`.execute(db);
}

/**
 * Gives the meetings that have none their links, and those of these actors, who were merged or parted, the links that they have now. What
 * is counted of their events goes with them. Run by one at a time.
 */
export async function linkMeetings(db: Kysely<Tables>, actors: readonly string[]): Promise<void> {
  const met = sql`
    select met.sides, met.doer, met.other, met.link, coalesce(doing.main, doing.n) as doing, coalesce(meeting.main, meeting.n) as meeting
    from event_meeting as met join actor as doing on doing.n = met.doer join actor as meeting on meeting.n = met.other
    where met.link is null or met.sides in (
      select sides from event_party join actor on actor.n = event_party.actor where actor.id = any(${texts(actors)}))`;
  await sql`insert into event_link (doer, other, count, score)
    select distinct doing, meeting, 0, 0 from (${met}) as met on conflict (doer, other) do nothing`.execute(db);
  await sql`
    with moved as materialized (
      select met.*, event_link.n as now from (${met}) as met
        join event_link on event_link.doer = met.doing and event_link.other = met.meeting
      where met.link is distinct from event_link.n
    ),
    linked as (
      update event_meeting as met set link = moved.now from moved
      where met.sides = moved.sides and met.doer = moved.doer and met.other = moved.other
    ),
    change as (
      select link, sum(count) as count, sum(score) as score from (
        select now as link, count, score from moved join event_side using (sides)
        union all select link, -count, -score from moved join event_side using (sides) where link is not null) as change
      group by 1
    )
    update event_link set count = event_link.count + change.count, score = event_link.score + change.score
    from change where event_link.n = change.link`.execute(db);
}

/** Adds what is due to the sums of sides and of their links; a meeting that has no link yet brings its sum when it gets one. */
export async function addSides(db: Kysely<Tables>): Promise<void> {
  await sql`
    with due as (delete from event_side_due returning *),
    sides as (select sides, sum(count)::int as count, sum(score) as score from due group by 1 having count(*) > 0),
    added as (
      insert into event_side (sides, count, score) select * from sides
      on conflict (sides) do update set count = event_side.count + excluded.count, score = event_side.score + excluded.score
    ),
    change as (select link, sum(count) as count, sum(score) as score from sides join event_meeting using (sides) group by 1)
    update event_link set count = event_link.count + change.count, score = event_link.score + change.score
    from change where event_link.n = change.link`.execute(db);
}
