import { type Page, ReportFilter, type ReportRow } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { highlight, piecesOf } from "./highlight.ts";
import { all, type Condition, hasWords, ofOutlet, publishedWithin } from "./where.ts";

export type Row = Selectable<Tables["report"]> & { headline: string | null };

export function reportRow(row: Row): ReportRow {
  return {
    id: row.id,
    version: row.version ?? "",
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    published: row.published,
    language: row.language,
    words: row.words,
    readAt: row.read_at?.toISOString() ?? "",
    versions: row.versions,
    events: row.events,
    claims: row.claims,
    agreements: row.agreements,
    copies: row.copies,
    copyGroup: row.copy_group,
    ...(row.headline !== null && { highlight: piecesOf(row.headline) }),
  };
}

/** Reads reports that were read, under a condition, the newest first; with the searched words in their text if there are any. */
export async function selectReports(
  db: Kysely<Tables>,
  condition: Condition,
  limit: number,
  words: string | undefined,
  order = sql`report.published_at desc, report.id desc`,
): Promise<Row[]> {
  const columns = sql`id, version, title, outlet, url, published, published_at, language, words, read_at, versions, events,
    claims, agreements, copies, copy_group`;
  const { rows } = await sql<Row>`
    with page as (
      select ${columns}, row_number() over () as place from (
        select * from report where version is not null and ${condition} order by ${order} limit ${limit}) as report
    )
    select page.*, ${words === undefined ? sql`null` : highlight(sql`report_text.text`, words)} as headline
    from page ${words === undefined ? sql`` : sql`join report_text on report_text.hash = page.version`}
    order by place`.execute(db);
  return rows;
}

function conditionsOf(filter: ReportFilter): Condition[] {
  const found: Condition[] = [];
  if (filter.outlet) found.push(ofOutlet("report", filter.outlet));
  found.push(...publishedWithin("report", filter));
  if (filter.text) found.push(hasWords(filter.text));
  if (filter.feed) {
    found.push(sql`report.feed in (${filter.feed}, (select id from feed where url = ${filter.feed}))`);
  }
  return found;
}

export async function reports(db: Kysely<Tables>, given: ReportFilter, page?: PageOf): Promise<Page<ReportRow>> {
  const { limit, after } = pagingOf(page);
  const filter = checked(ReportFilter, given);
  const conditions = conditionsOf(filter);
  if (after) conditions.push(sql`(report.published_at, report.id) < (${after.key}::timestamptz, ${after.id})`);
  const rows = await selectReports(db, all(conditions), limit + 1, filter.text);
  return pageOf(rows, limit, rows.slice(0, limit).map(reportRow), (row) => ({
    key: row.published_at.toISOString(),
    id: row.id,
  }));
}
