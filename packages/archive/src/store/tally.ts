import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { addCounts } from "./lists.ts";
import { addSides, addTraits, linkMeetings } from "./sums.ts";
import { tallyAgreements } from "./tally-agreements.ts";
import { UNDATED } from "./time.ts";

type Kind = Tables["tally_due"]["kind"];

/** Notes what is to be counted anew. Appended without a look at what is there, so that writers never wait for each other. */
export async function due(db: Kysely<Tables>, keys: { readonly [K in Kind]?: readonly string[] }): Promise<void> {
  const rows = Object.entries(keys).flatMap(([kind, some]) => [...new Set(some)].map((key) => ({ kind, key })));
  await insertRows(db, "tally_due", rows);
}

/** Counts reports, events and claims of actors, and gathers their names. */
async function tallyActors(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  await sql`
    with wanted as (select distinct canonical as id from actor where id = any(${texts(ids)})),
    counted as (
      select actor.canonical as id, count(distinct entity.report)::int as reports, sum(entity.events)::int as events,
        sum(entity.claims)::int as claims, min(published_at) filter (where published_at > ${UNDATED}) as first,
        max(published_at) filter (where published_at > ${UNDATED}) as last
      from entity join actor on actor.id = entity.actor where actor.canonical in (select id from wanted) group by 1
    ),
    named as (
      select canonical as id, array_agg(distinct name order by name) as names
      from actor where canonical in (select id from wanted) group by 1
    )
    update actor set reports = coalesce(counted.reports, 0), events = coalesce(counted.events, 0),
      claims = coalesce(counted.claims, 0), first_published = counted.first, last_published = counted.last,
      names = named.names, search_names = lower(array_to_string(named.names, ' | '))
    from named left join counted on counted.id = named.id where actor.id = named.id`.execute(db);
  await sql`update actor set reports = 0, events = 0, claims = 0
    where id = any(${texts(ids)}) and canonical <> id and reports > 0`.execute(db);
}

async function tallyPairs(db: Kysely<Tables>, keys: readonly string[]): Promise<void> {
  const [a, b] = [0, 1].map((part) => texts(keys.map((key) => key.split(",")[part] ?? "")));
  await sql`delete from pair using unnest(${a}, ${b}) as due (a, b) where pair.a = due.a and pair.b = due.b`.execute(
    db,
  );
  await sql`
    insert into pair (a, b, events, score, published_at)
    select pair_event.a, pair_event.b, count(*)::int, avg(score) filter (where happened), max(published_at)
    from pair_event join unnest(${a}, ${b}) as due (a, b) on pair_event.a = due.a and pair_event.b = due.b
    group by 1, 2`.execute(db);
}

const COUNT = { actor: tallyActors, pair: tallyPairs, agreement: tallyAgreements, merge: linkMeetings } as const;

/** Counts anew whatever is due; cheap where nothing is. Runs in a transaction of its own. */
export async function tally(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from tally_due) or exists (select from event_count_due) as due`.execute(db);
  if (!rows[0]?.due) return;
  await db.transaction().execute(async (tx) => {
    // One at a time: two that count the same keys would wait for each other's rows in different orders.
    await sql`select pg_advisory_xact_lock(hashtext('onrecord.tally'))`.execute(tx);
    const taken = await tx.deleteFrom("tally_due").returning(["kind", "key"]).execute();
    for (const [kind, rows] of Map.groupBy(taken, (row) => row.kind)) {
      await COUNT[kind](tx, [...new Set(rows.map((row) => row.key))]);
    }
    await addCounts(tx);
    await addTraits(tx);
    await linkMeetings(tx, []);
    await addSides(tx);
  });
}
