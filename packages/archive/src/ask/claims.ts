import { ClaimFilter, type ClaimRow, type Page } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { type Actors, ladderOf, type ReportColumns, reportColumns, reportRef, withActors } from "./refs.ts";
import { all, type Condition, claimConditions } from "./where.ts";

type Row = Pick<
  Selectable<Tables["claim"]>,
  "id" | "report" | "claim" | "source" | "via" | "ladder" | "review" | "corrected" | "notes"
> &
  ReportColumns & { readonly published_at: string };

/** Rows of claims with everything that a list shows of them; `known` are actors that need not be looked up. */
export async function claimRows(db: Kysely<Tables>, rows: readonly Row[], known?: Actors): Promise<ClaimRow[]> {
  const ids = rows.flatMap((row) => [row.source, row.via, ...row.ladder.map((step) => step.who)]);
  const actors = await withActors(db, ids, known);
  return rows.map((row) => ({
    id: row.id,
    report: reportRef(row),
    claim: row.claim,
    source: (row.source && actors.get(row.source)) || null,
    via: (row.via && actors.get(row.via)) || null,
    ladder: ladderOf(actors, row.ladder),
    review: row.review,
    corrected: row.corrected,
    notes: [...row.notes],
  }));
}

/** Reads claims under a condition, the newest report first. */
export async function selectClaims(db: Kysely<Tables>, condition: Condition, limit: number): Promise<Row[]> {
  const columns = sql`claim.id, claim.report, claim.claim, claim.source, claim.via, claim.ladder, claim.published_at,
    claim.review, claim.corrected, claim.notes, ${reportColumns}`;
  // One value a row: each value costs its own unpacking.
  const { rows } = await sql<{ row: Row }>`
    with page as materialized (
      select id from claim where ${condition} order by claim.published_at desc, claim.id desc limit ${limit}
    )
    select (select row_to_json(shown) from (select ${columns}) as shown) as row
    from page join claim on claim.id = page.id join report on report.id = claim.report
    order by claim.published_at desc, claim.id desc`.execute(db);
  return rows.map(({ row }) => row);
}

export async function claims(db: Kysely<Tables>, filter: ClaimFilter, page?: PageOf): Promise<Page<ClaimRow>> {
  const { limit, after } = pagingOf(page);
  const conditions = await claimConditions(db, checked(ClaimFilter, filter));
  if (after) conditions.push(sql`(claim.published_at, claim.id) < (${after.key}::timestamptz, ${after.id})`);
  const rows = await selectClaims(db, all(conditions), limit + 1);
  const items = await claimRows(db, rows.slice(0, limit));
  return pageOf(rows, limit, items, (row) => ({ key: new Date(row.published_at).toISOString(), id: row.id }));
}

export async function claim(db: Kysely<Tables>, id: string): Promise<ClaimRow | null> {
  const [row] = await claimRows(db, await selectClaims(db, sql`claim.id = ${id}`, 1));
  return row ?? null;
}
