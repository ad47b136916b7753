import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { loadReading } from "./load.ts";
import { rebuild } from "./rebuild.ts";

/** Makes a report's rows again from its present reading, after decisions or links changed. Locks the report. */
export async function rebuildAgain(db: Kysely<Tables>, report: string): Promise<void> {
  const row = await db
    .selectFrom("report")
    .select(["version", "read_at"])
    .where("id", "=", report)
    .forUpdate()
    .executeTakeFirst();
  if (!row?.version || !row.read_at) return;
  const loaded = await loadReading(db, report, row.version);
  if (!loaded) return;
  const { version, read_at } = row;
  await rebuild(db, [{ report, version, before: version, reading: loaded.reading, readAt: read_at.toISOString() }]);
}
