import type { ActorDossier, SourceDossier } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { active } from "../decide/active.ts";
import { UNDATED } from "../store/time.ts";
import { happened } from "../store/traits.ts";
import { actorRowOf } from "./actors.ts";
import { claimRows, selectClaims } from "./claims.ts";
import { eventRows, selectEvents } from "./events.ts";
import { actorsOf } from "./refs.ts";
import type { Condition } from "./where.ts";
import { keysIn } from "./who.ts";

/** Rows of each list in a dossier; the lists themselves are asked for with filters. */
const LATEST = 20;
const ROLES = 50;
const PARTNERS = 30;
/** Who merged what no person did. */
const LINKING = "onrecord";

async function rolesOf(db: Kysely<Tables>, id: string): Promise<ActorDossier["roles"]> {
  const { rows } = await sql<{ text: string; from: Date | null; to: Date | null; reports: number }>`
    select role as text, min(published_at) filter (where published_at > ${UNDATED}) as from,
      max(published_at) filter (where published_at > ${UNDATED}) as to, count(distinct report)::int as reports
    from entity join actor on actor.id = entity.actor, jsonb_array_elements_text(entity.roles) as role
    where actor.canonical = ${id} group by role order by reports desc, role limit ${ROLES}`.execute(db);
  const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
  return rows.map((row) => ({ ...row, from: day(row.from), to: day(row.to) }));
}

async function partnersOf(db: Kysely<Tables>, id: string): Promise<ActorDossier["partners"]> {
  const { rows } = await sql<{ id: string; count: number; score: number | null }>`
    with told as (
      select sides, count(*) as count, sum(score) filter (where ${happened}) as score, count(*) filter (where ${happened}) as happened
      from event_brief where sides in (
        select sides from event_party join actor on actor.n = event_party.actor where actor.canonical = ${id})
      group by 1
    )
    select partner.canonical as id, sum(count)::int as count, sum(score) / nullif(sum(happened), 0) as score
    from told join event_party using (sides) join actor as partner on partner.n = event_party.actor
    where partner.canonical <> ${id} group by 1 order by count desc, 1 limit ${PARTNERS}`.execute(db);
  const refs = await actorsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id: partner, ...row }) => {
    const actor = refs.get(partner);
    return actor ? [{ actor, ...row }] : [];
  });
}

async function mergedInto(db: Kysely<Tables>, id: string): Promise<ActorDossier["merged"]> {
  const members = await db.selectFrom("actor").select(["id", "name"]).where("canonical", "=", id).execute();
  const names = new Map(members.map((row) => [row.id, row.name]));
  const rows = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input"])
    .where("kind", "=", "actor")
    .execute();
  const decided = active(rows.map((row) => ({ ...row, at: row.at.toISOString() }))).flatMap(
    ({ id: decision, by, input }) => {
      if (input.action !== "merge" || !names.has(input.subject.id)) return [];
      const reason = input.note ?? `decision ${decision}`;
      return [{ name: names.get(input.subject.id) ?? "", reason, by }];
    },
  );
  const { rows: linked } = await sql<{ actor: string; reason: string }>`
    select actor, reason from actor_link where actor = any(${texts([...names.keys()])}) order by actor`.execute(db);
  return [...decided, ...linked.map(({ actor, reason }) => ({ name: names.get(actor) ?? "", reason, by: LINKING }))];
}

export async function actor(db: Kysely<Tables>, id: string): Promise<ActorDossier | null> {
  const row = await actorRowOf(db, id);
  if (!row) return null;
  const party = sql<boolean>`event.keys && ${await keysIn(db, row.id, ["a", "r"])}`;
  const said = sql<boolean>`claim.keys && ${await keysIn(db, row.id, ["s"])}`;
  const about = sql<boolean>`claim.keys && ${await keysIn(db, row.id, ["b"])}`;
  return {
    actor: row,
    roles: await rolesOf(db, row.id),
    partners: await partnersOf(db, row.id),
    said: await claimRows(db, await selectClaims(db, said, LATEST)),
    saidOf: await claimRows(db, await selectClaims(db, about, LATEST)),
    events: await eventRows(db, await selectEvents(db, party, "published_at", LATEST)),
    merged: await mergedInto(db, row.id),
  };
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

async function countClaims(db: Kysely<Tables>, said: Condition, column: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select ${sql.ref(`claim.${column}`)} as value, count(*)::int as count from claim
    where ${said} and ${sql.ref(`claim.${column}`)} is not null group by 1 order by count desc, 1 limit ${ROLES}`.execute(
    db,
  );
  return rows;
}

/** An actor as a source: what it says, and how often its word stands alone. Happenings are counted once each. */
export async function source(db: Kysely<Tables>, id: string): Promise<SourceDossier | null> {
  const row = await actorRowOf(db, id);
  if (!row) return null;
  const keys = await keysIn(db, row.id, ["s"]);
  const said = sql<boolean>`claim.keys && ${keys}`;
  const { rows } = await sql<{ alone: number; corroborated: number; contradicted: number }>`
    with told as (
      select coalesce(happening, id) as id, max(origins) as origins, bool_or(contradicted) as contradicted
      from event where event.keys && ${keys} group by 1
    )
    select count(*) filter (where origins = 1)::int as alone, count(*) filter (where origins > 1)::int as corroborated,
      count(*) filter (where contradicted)::int as contradicted from told`.execute(db);
  const byKind = await countClaims(db, said, "cue_kind");
  return {
    source: row,
    claims: byKind.reduce((sum, kind) => sum + kind.count, 0),
    byKind,
    ...(rows[0] ?? { alone: 0, corroborated: 0, contradicted: 0 }),
    outlets: await countClaims(db, said, "outlet"),
    latest: await claimRows(db, await selectClaims(db, said, LATEST)),
  };
}
