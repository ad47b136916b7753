import type { Page, PairDossier, PairRow } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { traitOf } from "../store/traits.ts";
import { agreementRows } from "./agreements.ts";
import { claimRows, selectClaims } from "./claims.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { eventRows, selectEvents } from "./events.ts";
import { bucketsOf } from "./histogram.ts";
import { all, type Condition, eventConditions } from "./where.ts";
import { isCountry, keysIn } from "./who.ts";

const LATEST = 20;

interface Row {
  readonly a: string;
  readonly b: string;
  readonly events: number;
  readonly score: number | null;
  readonly published_at: Date;
}

/** Names of the two sides: a country goes by the name of its government that most reports use, a bloc by that of its organization. */
async function namesOf(db: Kysely<Tables>, sides: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ side: string; name: string }>`
    select distinct on (side) side, name from (
      select country as side, name, reports, (kind = 'government')::int as fits from actor
      where country = any(${texts(sides)}) and kind in ('government', 'organization')
      union all select id, name, reports, 1 from actor where id = any(${texts(sides)})
    ) as named order by side, fits desc, reports desc, name`.execute(db);
  return new Map(rows.map((row) => [row.side, row.name]));
}

async function pairRows(db: Kysely<Tables>, rows: readonly Row[]): Promise<PairRow[]> {
  const names = await namesOf(db, [...new Set(rows.flatMap((row) => [row.a, row.b]))]);
  const side = (id: string) => ({ id, name: names.get(id) ?? id });
  return rows.map((row) => ({
    a: side(row.a),
    b: side(row.b),
    events: row.events,
    score: row.score,
    lastPublished: row.published_at > new Date(UNDATED) ? row.published_at.toISOString() : null,
  }));
}

export async function pairs(db: Kysely<Tables>, filter: { country?: string }, page?: PageOf): Promise<Page<PairRow>> {
  const { limit, after } = pagingOf(page);
  const conditions: Condition[] = [];
  if (filter.country) conditions.push(sql`(a = ${filter.country} or b = ${filter.country})`);
  if (after) {
    const [events = "0", a = ""] = after.key.split(" ");
    conditions.push(sql`(events, a, b) < (${events}::int, ${a}, ${after.id})`);
  }
  const { rows } = await sql<Row>`
    select * from pair where ${all(conditions)} order by events desc, a desc, b desc limit ${limit + 1}`.execute(db);
  const items = await pairRows(db, rows.slice(0, limit));
  return pageOf(rows, limit, items, (row) => ({ key: `${row.events} ${row.a}`, id: row.b }));
}

/**
 * The events in which two sides meet, by what they are counted by. Those of two countries are in a list of their own; `pair_event` says in which
 * of them the two are not on one side, and that nobody rejected it.
 */
function meetings(a: string, b: string): RawBuilder<unknown> {
  const rows =
    isCountry(a) && isCountry(b)
      ? sql`event_key as found on found.key = ${`d:${a},${b}`}`
      : sql`event_brief as found on true`;
  return sql`select found.published_at, found.traits, found.score from pair_event join ${rows} and found.event = pair_event.event
    where pair_event.a = ${a} and pair_event.b = ${b}`;
}

/** The side of a pair that a country or an actor is on. */
export async function sideOf(db: Kysely<Tables>, id: string): Promise<string> {
  const row = await db.selectFrom("actor").select(["id", "country"]).where("id", "=", id).executeTakeFirst();
  return row?.country ?? id;
}

/** Counts by type and status, most first. */
function typesOf(rows: readonly { traits: number; count: number }[]): PairDossier["types"] {
  const sums = Map.groupBy(rows, ({ traits }) => `${traitOf(traits, "type")} ${traitOf(traits, "status")}`);
  const types = [...sums.values()].map(([first, ...rest]) => ({
    type: traitOf(first!.traits, "type") as PairDossier["types"][number]["type"],
    status: traitOf(first!.traits, "status") as PairDossier["types"][number]["status"],
    count: rest.reduce((sum, { count }) => sum + count, first!.count),
  }));
  return types.sort(
    (one, other) => other.count - one.count || (`${one.type} ${one.status}` < `${other.type} ${other.status}` ? -1 : 1),
  );
}

/** What two countries (or actors without one) have to do with each other; an actor with a country stands for its country. */
export async function pair(db: Kysely<Tables>, one: string, other: string): Promise<PairDossier | null> {
  const [a = "", b = ""] = [await sideOf(db, one), await sideOf(db, other)].sort();
  const { rows } = await sql<Row>`select * from pair where a = ${a} and b = ${b}`.execute(db);
  const [row] = await pairRows(db, rows);
  if (!row) return null;
  const both = all(await eventConditions(db, { dyad: [a, b] }));
  const { rows: traits } = await sql<{ traits: number; count: number }>`
    select traits, count(*)::int as count from (${meetings(a, b)}) as met group by 1`.execute(db);
  const { rows: timeline } = await bucketsOf(meetings(a, b), "month").execute(db);
  const says = async (who: string, of: string) => {
    const condition = sql<boolean>`claim.keys && ${await keysIn(db, who, ["s"])} and claim.keys && ${await keysIn(db, of, ["b"])}`;
    return claimRows(db, await selectClaims(db, condition, LATEST));
  };
  const shared = sql<boolean>`agreement.id in (select agreement from agreement_mention
    where keys && ${await keysIn(db, a, ["a"])} and keys && ${await keysIn(db, b, ["a"])})`;
  return {
    ...{ a: row.a, b: row.b, events: row.events, types: typesOf(traits) },
    timeline,
    aSaysOfB: await says(a, b),
    bSaysOfA: await says(b, a),
    latest: await eventRows(db, await selectEvents(db, both, "published_at", LATEST)),
    agreements: await agreementRows(db, shared, LATEST),
  };
}
