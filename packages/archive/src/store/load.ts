import type { Reading } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
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

/** The latest readings of the newest versions of these reports, by report; those without one are left out. */
export async function loadNewest(db: Kysely<Tables>, reports: readonly string[]): Promise<Map<string, Reading>> {
  const { rows } = await sql<{ report: string; reading: unknown; text: string }>`
    select distinct on (reading.report) reading.report, reading.reading, report_text.text
    from report join reading on reading.report = report.id and reading.version = report.version
      join report_text on report_text.hash = reading.version
    where report.id = any(${texts(reports)}) order by reading.report, reading.read_at desc`.execute(db);
  return new Map(rows.map(({ report, reading, text }) => [report, expand(reading, text)]));
}
