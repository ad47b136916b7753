import type { Engine } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type ArchiveDocument, addressOf, storedDocument } from "./document.ts";

/** Whether a document is its report's present version, just as it is given, and was read by this engine. */
export async function knows(db: Kysely<Tables>, document: ArchiveDocument, engine: Engine): Promise<boolean> {
  const { report, version } = addressOf(document);
  const { rows } = await sql`select 1 from report
    join report_version on report_version.report = report.id and report_version.version = report.version
    where report.id = ${report} and report.version = ${version}
      and report_version.document = ${JSON.stringify(storedDocument(document))}::jsonb
      and exists (select 1 from reading where reading.report = report.id and reading.version = report.version
        and reading.engine = ${JSON.stringify(engine)}::jsonb)`.execute(db);
  return rows.length > 0;
}
