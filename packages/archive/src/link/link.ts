import { linkReports } from "@onrecord/compare";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { loadNewest } from "../store/load.ts";
import { linkActorsOf } from "./actors.ts";
import { StoredLinks } from "./store.ts";

/** Reports that are linked in one transaction. */
const SOME = 200;

/**
 * Links some of the reports that are due and gives how many there were; none where another process is at it. Runs inside the
 * caller's transaction, one at a time for the whole archive, since every step looks at what the one before left.
 */
export async function linkSome(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtext('onrecord.link')) as mine`.execute(db);
  if (!rows[0]?.mine) return 0;
  // In the order of publication, so that many of one story are linked together.
  const due = await db
    .selectFrom("link_due")
    .leftJoin("report", "report.id", "link_due.report")
    .select("link_due.report")
    .orderBy("report.published_at")
    .orderBy("link_due.report")
    .limit(SOME)
    .execute();
  if (due.length === 0) return 0;
  const done = due.map(({ report }) => report);
  const readings = await loadNewest(db, done);
  await linkReports(new StoredLinks(db), { changed: [...readings].map(([id, reading]) => ({ id, reading })) });
  await linkActorsOf(db, done);
  await db.deleteFrom("link_due").where("report", "in", done).execute();
  return due.length;
}
