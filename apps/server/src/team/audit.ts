import type { Page } from "@onrecord/record/asking";
import type { Kysely } from "kysely";
import { v7 } from "uuid";
import { Refused } from "../http/refused.ts";
import type { AuditEntry } from "../wire/team.ts";
import type { TeamTables } from "./tables.ts";

type Db = Kysely<TeamTables>;

export async function note(
  db: Db,
  entry: { by: string; action: string; subject: string | null; address: string | null },
): Promise<void> {
  await db
    .insertInto("team_audit")
    .values({ id: v7(), ...entry })
    .execute();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The audit log, the newest first. Ids are UUIDv7, so that they sort by time. */
export async function auditLog(db: Db, limit: number, cursor?: string): Promise<Page<AuditEntry>> {
  if (cursor !== undefined && !UUID.test(cursor)) {
    throw new Refused("INVALID_PARAMETER", "This cursor is of no page.", cursor);
  }
  const rows = await db
    .selectFrom("team_audit")
    .selectAll()
    .$if(cursor !== undefined, (query) => query.where("id", "<", cursor ?? ""))
    .orderBy("id", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
