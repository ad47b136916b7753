import { EventFilter, type Link } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { foundBy } from "./found.ts";
import { foresee } from "./kept-counts.ts";
import { actorsNumbered } from "./refs.ts";
import type { Condition } from "./where.ts";

const LINKS = 500;
/** A link that has so few events is not worth being left out. */
const FEW = 2;
/** How far below what is expected the links are looked at. */
const CAUTION = 0.75;

interface Row {
  /** Numbers of actors. */
  readonly doer: number;
  readonly other: number;
  readonly count: number;
  readonly score: number;
}

/** The commonest of links, given as rows of `link` (a number of `event_link`), `count` and `score` (the sum); of those of one count the first that came about. */
async function most(db: Kysely<Tables>, links: RawBuilder<unknown>, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with most as (${links} order by count desc, link limit ${limit})
    select doer, other, most.count::int as count, (most.score / most.count)::float8 as score
    from most join event_link on event_link.n = most.link order by most.count desc, link`.execute(db);
  return rows;
}

/** How many events the last of the commonest links has in all. */
async function lastOfAll(db: Kysely<Tables>, limit: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count from event_link where doer <> other order by count desc offset ${limit - 1} limit 1`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Links of the events that are found. Most sides come again, so that they are counted before it is looked up who meets. */
const all = (found: RawBuilder<unknown>) => sql`
  select link, sum(told.count) as count, sum(told.score) as score
  from (select found.sides, count(*)::int as count, sum(found.score) as score from ${found} and found.sides is not null group by 1) as told
    join event_meeting using (sides)
  group by 1 having link <> all(array(select n from event_link where doer = other))`;

/** The same for links that have `least` events in all. `offset 0` has the events gone through once, in whatever order they lie. */
const heavy = (found: RawBuilder<unknown>, least: number) => sql`
  select link, count(*) as count, sum(told.score) as score
  from (select found.sides, found.score from ${found} and found.sides is not null offset 0) as told
    join event_meeting using (sides) join event_link on event_link.n = link
  where event_link.doer <> event_link.other and event_link.count >= ${least} group by 1`;

/** The same from the events of each link: fewer than there are in all, where a filter leaves most of them. */
const heavyByLink = (has: Condition, least: number) => sql`
  select link, sum(told.count) as count, sum(told.score) as score
  from event_link join event_meeting on event_meeting.link = event_link.n cross join lateral (
    select count(*)::int as count, sum(found.score) as score from event_brief as found where found.sides = event_meeting.sides and ${has}) as told
  where event_link.doer <> event_link.other and event_link.count >= ${least} group by 1 having sum(told.count) > 0`;

/**
 * The commonest links. Most links are of few events, and a filter leaves a link no more than it has in all: where it is known about how many
 * events a filter finds, links that cannot be among the commonest are left out, unless it turns out that they might be.
 */
async function links(db: Kysely<Tables>, filter: EventFilter, limit: number): Promise<Row[]> {
  const foreseen = await foresee(db, filter);
  if (foreseen?.share === 1)
    return most(db, sql`select n as link, count, score from event_link where doer <> other and count > 0`, limit);
  const { rows: found, has } = await foundBy(db, filter, foreseen?.traits);
  const least = foreseen ? Math.floor((await lastOfAll(db, limit)) * foreseen.share * CAUTION) : 0;
  if (least > FEW) {
    const counted = foreseen?.traits ? heavy(found, least) : heavyByLink(has, least);
    const rows = await most(db, counted, limit);
    if (rows.length === limit && rows.at(-1)!.count >= least) return rows;
  }
  return most(db, all(found), limit);
}

const idsOf = ({ from, to }: Link): string => `${from.id} ${to.id}`;

const inOrder = (a: Link, b: Link): number => b.count - a.count || (idsOf(a) < idsOf(b) ? -1 : 1);

/** Who does something to whom, the commonest first, then by id. Parties to one reciprocal event are linked in the order of their ids. */
export async function eventLinks(db: Kysely<Tables>, given: EventFilter, limit = LINKS): Promise<Link[]> {
  const rows = await links(db, checked(EventFilter, given), limit);
  const actors = await actorsNumbered(
    db,
    rows.flatMap((row) => [row.doer, row.other]),
  );
  const found = rows.flatMap(({ doer, other, count, score }): Link[] => {
    const [from, to] = [actors.get(doer), actors.get(other)];
    return from && to ? [{ from, to, count, score }] : [];
  });
  return found.sort(inOrder);
}
