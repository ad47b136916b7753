import { ClaimFilter, type ClaimRow, type Page } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { type Shown, shownOf, textOfMarks } from "./gaps.ts";
import { all, type Condition, claimConditions } from "./where.ts";

/** One claim of a page. */
interface Row extends Shown {
  readonly id: string;
  readonly published_at: string;
}

/** Rows of claims with everything that a list shows of them. */
export async function claimRows(db: Kysely<Tables>, rows: readonly Row[]): Promise<ClaimRow[]> {
  return JSON.parse(`[${await textOfMarks(db, rows)}]`) as ClaimRow[];
}

/** Reads claims under a condition, the newest report first. */
export async function selectClaims(db: Kysely<Tables>, condition: Condition, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with page as materialized (
      select id from claim where ${condition} order by claim.published_at desc, claim.id desc limit ${limit}
    )
    select claim.id, claim.published_at::text as published_at, ${shownOf("claim")}
    from page join claim on claim.id = page.id order by claim.published_at desc, claim.id desc`.execute(db);
  return rows;
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
