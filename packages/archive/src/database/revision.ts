import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * What is visible at present, as PostgreSQL names it: every transaction that changes something changes its snapshot, and two equal
 * snapshots see the same rows.
 */
export async function revisionOf(db: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ revision: string }>`select pg_current_snapshot()::text as revision`.execute(db);
  return rows[0]?.revision ?? "";
}
