import type { Decision, Page } from "@onrecord/record/asking";
import type { Kysely } from "kysely";
import type { PageOf } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { present } from "../decide/decide.ts";
import { pageOf, pagingOf } from "./cursor.ts";

export async function decisions(db: Kysely<Tables>, subject?: string, page?: PageOf): Promise<Page<Decision>> {
  const { limit, after } = pagingOf(page);
  let query = db.selectFrom("decision").select(["id", "by", "at", "input", "subject"]);
  if (subject !== undefined) query = query.where("subject", "=", subject);
  if (after) query = query.where("id", "<", after.id);
  const rows = await query
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const there = await present(
    db,
    rows.flatMap((row) => row.subject ?? []),
  );
  const items = rows.map((row): Decision => {
    const orphaned = row.subject !== null && !there.has(row.subject);
    return { id: row.id, by: row.by, at: row.at.toISOString(), input: row.input, orphaned };
  });
  return pageOf(rows, limit, items, (row) => ({ key: "", id: row.id }));
}
