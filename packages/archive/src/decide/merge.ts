import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { due } from "../store/tally.ts";
import { active } from "./active.ts";

/** Who each actor is held to be, from all decisions that hold, in their order. */
function canonicalOf(
  decisions: Parameters<typeof active>[0],
  named: (id: string, name: string) => readonly string[],
): Map<string, string> {
  const into = new Map<string, string>();
  const top = (id: string): string => {
    const next = into.get(id);
    return next === undefined ? id : top(next);
  };
  for (const { input } of active(decisions)) {
    if (input.action === "merge" && top(input.into) !== top(input.subject.id)) {
      into.set(top(input.subject.id), top(input.into));
    }
    if (input.action === "split") {
      for (const id of named(input.subject.id, input.name)) into.delete(id);
    }
  }
  return new Map([...into.keys()].map((id) => [id, top(id)]));
}

/** Applies all merges and splits of actors: `canonical` is who an actor is held to be. Reversible, since no row is moved. */
export async function mergeActors(db: Kysely<Tables>): Promise<void> {
  // One at a time, so that two merges never work from different sets of decisions.
  await sql`select pg_advisory_xact_lock(hashtext('onrecord.merge'))`.execute(db);
  const decisions = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input"])
    .where("kind", "=", "actor")
    .execute();
  const kept = decisions.map((row) => ({ ...row, at: row.at.toISOString() }));
  const named = await db.selectFrom("actor").select(["id", "names"]).where("id", "in", mentioned(kept)).execute();
  const canonical = canonicalOf(kept, (id, name) =>
    named.filter((actor) => actor.id !== id && actor.names.includes(name)).map((actor) => actor.id),
  );
  const { rows } = await sql<{ id: string; canonical: string }>`
    with wanted as (select * from unnest(${texts([...canonical.keys()])}, ${texts([...canonical.values()])}) as w (id, canonical)),
    changed as (
      select actor.id, actor.canonical as was, coalesce(wanted.canonical, actor.id) as canonical
      from actor left join wanted on wanted.id = actor.id
      where actor.canonical <> coalesce(wanted.canonical, actor.id)
    )
    update actor set canonical = changed.canonical from changed where actor.id = changed.id
    returning actor.id, changed.was as canonical`.execute(db);
  await due(db, { actor: [...rows.flatMap((row) => [row.id, row.canonical]), ...canonical.values()] });
}

/** Actors that the decisions speak of: with one that is not there, so that the list is never empty. */
const mentioned = (decisions: Parameters<typeof active>[0]): string[] => [
  "",
  ...decisions.flatMap(({ input }) => {
    if (input.action === "merge") return [input.subject.id, input.into];
    return "subject" in input ? [input.subject.id] : [];
  }),
];
