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
