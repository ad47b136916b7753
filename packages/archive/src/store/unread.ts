import type { Engine } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { ArchiveDocument, Provenance } from "./document.ts";

/** A text of the archive as it came in, to be read. */
export interface KeptDocument {
  readonly report: string;
  readonly version: string;
  readonly document: ArchiveDocument;
  readonly provenance: Provenance;
}

interface Row {
  report: string;
  version: string;
  key: string;
  text: string;
  document: Omit<ArchiveDocument, "text" | "id">;
  provenance: Provenance;
}

const kept = ({ report, version, key, text, document, provenance }: Row): KeptDocument => {
  // The key is the URL, the source's id, or the hash of the text: only the second has to be given back.
  const id = document.url === undefined && key !== version ? { id: key } : {};
  return { report, version, document: { ...id, ...document, text }, provenance };
};

const columns = sql`report_version.report, report_version.version, report.key, report_text.text, report_version.document,
  report_version.provenance
  from report_version join report on report.id = report_version.report
  join report_text on report_text.hash = report_version.version`;

/** The document of a version of a report as it came in. */
export async function documentOf(db: Kysely<Tables>, report: string, version: string): Promise<KeptDocument | null> {
  const { rows } = await sql<Row>`select ${columns}
    where report_version.report = ${report} and report_version.version = ${version}`.execute(db);
  return rows[0] ? kept(rows[0]) : null;
}

const newestOf = sql`report_version.version = (select version from report_version as other
  where other.report = report_version.report order by other.seen_at desc, other.fetched_at desc limit 1)`;

/**
 * Newest texts of reports that no engine has read, or that the given engine has not, in the order of their reports' ids.
 * `after` is the last report of the page before.
 */
export async function toRead(
  db: Kysely<Tables>,
  { engine, after = "", limit = 100 }: { engine?: Engine; after?: string; limit?: number },
): Promise<KeptDocument[]> {
  const read = sql`select 1 from reading where reading.report = report_version.report
    and reading.version = report_version.version ${engine ? sql`and engine = ${JSON.stringify(engine)}::jsonb` : sql``}`;
  const { rows } = await sql<Row>`select ${columns}
    where report_version.report > ${after} and ${newestOf} and not exists (${read})
    order by report_version.report limit ${limit}`.execute(db);
  return rows.map(kept);
}
