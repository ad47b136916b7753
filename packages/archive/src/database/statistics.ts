import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Reports below which every plan is quick. */
const FEW = 500;
/** By how much an archive grows until its statistics are no longer those of its rows. */
const GROWTH = 1.5;

/**
 * Has the planner look at the tables again where the archive has outgrown what it knows. A server does so by itself; PGlite has nobody
 * who would. Takes seconds where there is much to look at.
 */
export async function renewStatistics(db: Kysely<Tables>, few = FEW): Promise<void> {
  const { rows } = await sql<{ known: number; reports: number }>`
    select greatest(reltuples, 0)::float8 as known, (select count(*) from report)::float8 as reports
    from pg_class where oid = 'report'::regclass`.execute(db);
  const { known = 0, reports = 0 } = rows[0] ?? {};
  if (reports >= few && reports > known * GROWTH) await sql`analyze`.execute(db);
}
