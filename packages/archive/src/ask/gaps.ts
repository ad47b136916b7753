import type { ActorRef } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { GAP } from "../store/card.ts";
import { type Actors, actorsNow, actorsOf, refsOf } from "./refs.ts";

/** What gaps are filled with, by the lists of ids that stand in them. */
type Told = Map<string, string>;

/** Actors and lists that are kept; with more, all are read anew. */
const KEPT = 100_000;

interface Kept {
  /** What `actor_change` said when the actors were read. */
  readonly version: number;
  readonly actors: Map<string, ActorRef>;
  readonly told: Told;
}

const kept = new WeakMap<Kysely<Tables>, Kept>();

/** What was read before: it holds as long as no actor came to stand for another, which `version` tells. */
function keptAt(db: Kysely<Tables>, version: number): Kept {
  const before = kept.get(db);
  if (before?.version === version && before.told.size <= KEPT && before.actors.size <= KEPT) return before;
  const now = { version, actors: new Map(), told: new Map() };
  kept.set(db, now);
  return now;
}

/** A copy: a part of a text keeps all of it in memory. */
const copyOf = (part: string): string => Buffer.from(part).toString();

/** Each actor of a list once, in its order, as JSON. */
const textOf = (actors: Actors, list: string): string =>
  refsOf(actors, list.split(","))
    .map((actor) => JSON.stringify(actor))
    .join();

/** Actors by the ids that rows hold, those that were merged as what they were merged into; `version` is what `actor_change` says. */
export async function knownActors(db: Kysely<Tables>, ids: readonly string[], version: number): Promise<Actors> {
  const { actors } = keptAt(db, version);
  const missing = ids.filter((id) => !actors.has(id));
  if (missing.length === 0) return actors;
  const read = await actorsNow(db, missing);
  // Actors that are read after such a change are not kept under the version before it.
  if (read.version !== version) return actorsOf(db, ids);
  for (const [id, actor] of read.actors) actors.set(id, actor);
  return actors;
}

async function toldOf(db: Kysely<Tables>, lists: readonly string[], version: number): Promise<Told> {
  const { actors, told } = keptAt(db, version);
  const untold = lists.filter((list) => !told.has(list));
  if (untold.length === 0) return told;
  const idsOf = (of: readonly string[]) => of.flatMap((list) => list.split(","));
  if ((await knownActors(db, idsOf(untold), version)) !== actors) {
    const now = await actorsOf(db, idsOf(lists));
    return new Map(lists.map((list) => [list, textOf(now, list)]));
  }
  for (const list of untold) told.set(copyOf(list), textOf(actors, list));
  return told;
}

/** Puts the actors into the gaps of JSON that was made of cards. */
async function withoutGaps(db: Kysely<Tables>, text: string, version: number): Promise<string> {
  const parts = text.split(GAP);
  const before = keptAt(db, version).told;
  const filled = parts.map((part, index) => (index % 2 === 1 ? before.get(part) : part));
  if (!filled.includes(undefined)) return filled.join("");
  const told = await toldOf(
    db,
    parts.filter((_, index) => index % 2 === 1),
    version,
  );
  for (let index = 1; index < parts.length; index += 2) parts[index] = told.get(parts[index] as string) ?? "";
  return parts.join("");
}

/** One mark of a page. */
export interface Shown {
  /** As JSON, with gaps for the actors. */
  readonly shown: string;
  readonly actors_version: number;
}

/** A column `shown` of marks: the mark itself, its card, and `more`, fields with a comma before them. */
export const shownOf = (mark: "event" | "claim", more: RawBuilder<unknown> = sql`''`) => {
  const table = sql.ref(mark);
  return sql`'{"' || ${sql.lit(mark)} || '":' || ${table}.${table} || ',' || ${table}.card || ${more} || '}' as shown,
    (select version from actor_change) as actors_version`;
};

/** Marks with everything that a list shows of them, as JSON with commas. */
export const textOfMarks = (db: Kysely<Tables>, marks: readonly Shown[]): Promise<string> =>
  withoutGaps(db, marks.map((mark) => mark.shown).join(), marks[0]?.actors_version ?? 0);
