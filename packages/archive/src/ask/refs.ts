import type { ActorRef, LadderStep, ReportRef } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { StoredStep, Tables } from "../database/tables.ts";

/** Actors by the ids that rows hold; those that were merged are given as what they were merged into. */
export type Actors = ReadonlyMap<string, ActorRef>;

export async function actorsOf(db: Kysely<Tables>, ids: Iterable<string | null>): Promise<Actors> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<ActorRef & { asked: string }>`
    select member.id as asked, actor.id, actor.name, actor.kind, actor.country, actor.sector
    from actor as member join actor on actor.id = member.canonical
    where member.id = any(${texts(wanted)})`.execute(db);
  return new Map(rows.map(({ asked, ...actor }) => [asked, actor]));
}

/** As {@link actorsOf}, where some are known already. */
export async function withActors(
  db: Kysely<Tables>,
  ids: readonly (string | null)[],
  known: Actors = new Map(),
): Promise<Actors> {
  const missing = ids.filter((id) => id !== null && !known.has(id));
  return missing.length === 0 ? known : new Map([...known, ...(await actorsOf(db, missing))]);
}

/** Actors that are kept; with more, all are read anew. */
const KEPT = 100_000;

interface KnownActors {
  /** What `actor_change` said when they were read. */
  version: number;
  readonly refs: Map<string, ActorRef>;
}

const known = new WeakMap<Kysely<Tables>, KnownActors>();

/** As {@link actorsOf}, from what was read before: it holds as long as no actor came to stand for another, which `version` tells. */
export async function knownActors(
  db: Kysely<Tables>,
  ids: readonly (string | null)[],
  version: number,
): Promise<Actors> {
  let kept = known.get(db);
  if (!kept || kept.version !== version || kept.refs.size > KEPT) {
    kept = { version, refs: new Map() };
    known.set(db, kept);
  }
  const { refs } = kept;
  const missing = ids.filter((id) => id !== null && !refs.has(id));
  if (missing.length === 0) return refs;
  const read = await actorsOf(db, missing);
  // Actors that are read after such a change are not kept under the version before it.
  if ((await versionOf(db)) !== version) return actorsOf(db, ids);
  for (const [id, actor] of read) refs.set(id, actor);
  return refs;
}

async function versionOf(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ version: number }>`select version from actor_change`.execute(db);
  return rows[0]?.version ?? 0;
}

/** Each actor once, in the order of the ids. */
export function refsOf(actors: Actors, ids: readonly string[]): ActorRef[] {
  const found = ids.flatMap((id) => actors.get(id) ?? []);
  return [...new Map(found.map((actor) => [actor.id, actor])).values()];
}

export const ladderOf = (actors: Actors, steps: readonly StoredStep[]): LadderStep[] =>
  steps.map((step) => ({ ...step, who: step.who === null ? null : (actors.get(step.who) ?? null) }));

/** Columns of the report that a mark stands in, for a query that joins table `report`. */
export const reportColumns = sql`report.version as r_version, report.title as r_title, report.outlet as r_outlet,
  report.url as r_url, report.published as r_published`;

export interface ReportColumns {
  readonly report: string;
  readonly r_version: string;
  readonly r_title: string | null;
  readonly r_outlet: string | null;
  readonly r_url: string | null;
  readonly r_published: string | null;
}

export const reportRef = (row: ReportColumns): ReportRef => ({
  id: row.report,
  version: row.r_version,
  title: row.r_title,
  outlet: row.r_outlet,
  url: row.r_url,
  published: row.r_published,
});
