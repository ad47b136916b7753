import type { ActorRef, LadderStep, ReportRef } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import { PREPARED, texts } from "../database/rows.ts";
import type { StoredStep, Tables } from "../database/tables.ts";

/** Actors by the ids that rows hold; those that were merged are given as what they were merged into. */
export type Actors = ReadonlyMap<string, ActorRef>;

const actorRef = sql`json_build_object('id', actor.id, 'name', actor.name, 'kind', actor.kind, 'country', actor.country,
  'sector', actor.sector)`;

export async function actorsOf(db: Kysely<Tables>, ids: Iterable<string | null>): Promise<Actors> {
  return (await actorsNow(db, ids)).actors;
}

/** The same with what `actor_change` says at that moment; null where nobody is looked up. */
export async function actorsNow(
  db: Kysely<Tables>,
  ids: Iterable<string | null>,
): Promise<{ actors: Actors; version: number | null }> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return { actors: new Map(), version: null };
  const { rows } = await sql<{ version: number; asked: string; ref: ActorRef }>`${sql.raw(PREPARED)}
    select (select version from actor_change) as version, member.id as asked, ${actorRef} as ref
    from actor as member join actor on actor.id = member.canonical
    where member.id = any(${texts(wanted)})`.execute(db);
  return { actors: new Map(rows.map(({ asked, ref }) => [asked, ref])), version: rows[0]?.version ?? null };
}

/** Actors by their numbers, as what they were merged into. */
export async function actorsNumbered(
  db: Kysely<Tables>,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ActorRef>> {
  const { rows } = await sql<{ n: number; ref: ActorRef }>`
    select member.n, ${actorRef} as ref from actor as member join actor on actor.id = member.canonical
    where member.n = any(${[...new Set(numbers)]}::int[])`.execute(db);
  return new Map(rows.map(({ n, ref }) => [n, ref]));
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
