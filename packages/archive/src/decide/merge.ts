import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { due } from "../store/tally.ts";
import { active } from "./active.ts";

interface Linked {
  readonly actor: string;
  readonly main: string;
}

/** Who each actor is held to be: as linking found, then as all decisions that hold say, in their order. */
function canonicalOf(
  links: readonly Linked[],
  decisions: Parameters<typeof active>[0],
  isCalled: (id: string, name: string) => boolean,
): Map<string, string> {
  const into = new Map(links.map(({ actor, main }) => [actor, main]));
  const top = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : top(next);
  };
  for (const { input } of active(decisions)) {
    if (input.action === "merge" && top(input.into) !== top(input.subject.id)) {
      into.set(top(input.subject.id), top(input.into));
    }
    if (input.action === "split") {
      const { id } = input.subject;
      const group = [...into.keys()].filter((member) => member !== id && top(member) === top(id));
      for (const member of group) if (isCalled(member, input.name)) into.delete(member);
    }
  }
  return new Map([...into.keys()].map((id) => [id, top(id)]));
}

/** Links that lead from or to one of these actors, directly or through others, and the actors that they lead to. */
async function reached(db: Kysely<Tables>, from: readonly string[]): Promise<{ links: Linked[]; actors: Set<string> }> {
  const links = new Map<string, Linked>();
  const actors = new Set(from);
  for (let next = [...actors]; next.length > 0; ) {
    const { rows } = await sql<Linked>`
      select actor, main from actor_link where actor = any(${texts(next)}) or main = any(${texts(next)})`.execute(db);
    for (const link of rows) links.set(link.actor, link);
    next = [...new Set(rows.flatMap(({ actor, main }) => [actor, main]))].filter((id) => !actors.has(id));
    for (const id of next) actors.add(id);
  }
  return { links: [...links.values()], actors };
}

/**
 * Applies links, merges and splits to these actors and whoever they are held to be one with: `canonical` is who an actor is held to be.
 * Reversible, since no row is moved.
 */
export async function mergeActors(db: Kysely<Tables>, changed: readonly string[]): Promise<void> {
  // One at a time, so that two merges never work from different sets of decisions.
  await sql`select pg_advisory_xact_lock(hashtext('onrecord.merge'))`.execute(db);
  const decisions = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input"])
    .where("kind", "=", "actor")
    .execute();
  const kept = decisions.map((row) => ({ ...row, at: row.at.toISOString() }));
  // Decisions may lead anywhere, and are few.
  const concerned = [...changed, ...mentioned(kept)];
  const { rows: joined } = await sql<{ id: string }>`
    select id from actor where canonical = any(${texts(concerned)})
      or canonical in (select canonical from actor where id = any(${texts(concerned)}))`.execute(db);
  const { links, actors } = await reached(db, [...concerned, ...joined.map(({ id }) => id)]);
  const ids = [...links.map(({ actor }) => actor), ...mentioned(kept)];
  const { rows: named } = await sql<{ id: string; name: string; names: string[] }>`
    select id, name, names from actor where id = any(${texts(kept.length === 0 ? [] : ids)})`.execute(db);
  const calls = new Map(named.map(({ id, name, names }) => [id, new Set([name, ...names])]));
  const canonical = canonicalOf(links, kept, (id, name) => calls.get(id)?.has(name) ?? false);
  const { rows } = await sql<{ id: string; canonical: string }>`
    with wanted as (select * from unnest(${texts([...canonical.keys()])}, ${texts([...canonical.values()])}) as w (id, canonical)),
    changed as (
      select actor.id, actor.canonical as was, coalesce(wanted.canonical, actor.id) as canonical
      from actor left join wanted on wanted.id = actor.id
      where actor.id = any(${texts([...actors])}) and actor.canonical <> coalesce(wanted.canonical, actor.id)
    )
    update actor set canonical = changed.canonical, main = nullif(main.n, actor.n)
    from changed join actor as main on main.id = changed.canonical where actor.id = changed.id
    returning actor.id, changed.was as canonical`.execute(db);
  if (rows.length > 0) await sql`update actor_change set version = version + 1`.execute(db);
  await due(db, {
    actor: rows.flatMap((row) => [row.id, row.canonical, canonical.get(row.id) ?? row.id]),
    merge: rows.map(({ id }) => id),
  });
}

/** Actors that the decisions speak of, those that no longer hold among them. */
const mentioned = (decisions: Parameters<typeof active>[0]): string[] =>
  decisions.flatMap(({ input }) => {
    if (input.action === "merge") return [input.subject.id, input.into];
    return "subject" in input ? [input.subject.id] : [];
  });
