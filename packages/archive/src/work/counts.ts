import type { Engine } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/** How much an archive holds. */
export interface ArchiveCounts {
  readonly reports: number;
  readonly versions: number;
  readonly events: number;
  readonly claims: number;
  readonly actors: number;
  readonly agreements: number;
  readonly decisions: number;
  /** Reports whose newest text the given engine has not read. */
  readonly stale: number;
  /** Of the whole database, on disk. */
  readonly bytes: number;
}

export async function countsOf(db: Kysely<Tables>, engine: Engine): Promise<ArchiveCounts> {
  const { rows } = await sql<ArchiveCounts>`
    select (select count(*)::int from report where version is not null) as reports,
      (select count(*)::int from report_version) as versions,
      (select count(*)::int from event) as events, (select count(*)::int from claim) as claims,
      (select count(*)::int from actor) as actors, (select count(*)::int from agreement) as agreements,
      (select count(*)::int from decision) as decisions,
      (select count(*)::int from report where version is not null and not exists (select 1 from reading
        where reading.report = report.id and reading.version = report.version
        and engine = ${JSON.stringify(engine)}::jsonb)) as stale,
      pg_database_size(current_database())::float8 as bytes`.execute(db);
  return rows[0] as ArchiveCounts;
}
