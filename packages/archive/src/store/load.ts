import type { Reading } from "@onrecord/record";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { expand } from "./compact.ts";

/** The latest reading of a version of a report, whole, as the engine gave it; null where there is none. */
export async function loadReading(
  db: Kysely<Tables>,
  report: string,
  version: string,
): Promise<{ reading: Reading; readAt: string } | null> {
  const row = await db
    .selectFrom("reading")
    .innerJoin("report_text", "report_text.hash", "reading.version")
    .select(["reading.reading", "reading.read_at", "report_text.text"])
    .where("reading.report", "=", report)
    .where("reading.version", "=", version)
    .orderBy("reading.read_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? { reading: expand(row.reading, row.text), readAt: row.read_at.toISOString() } : null;
}
