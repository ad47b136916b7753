import type { Happening } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { eventRows, selectEvents } from "./events.ts";

const MEMBERS = 500;

/** One happening as all reports tell it; null where no event belongs to it any more. */
export async function happening(db: Kysely<Tables>, id: string): Promise<Happening | null> {
  const row = await db.selectFrom("happening").selectAll().where("id", "=", id).executeTakeFirst();
  const events = await eventRows(db, await selectEvents(db, sql`event.happening = ${id}`, "published_at", MEMBERS));
  const [first] = events;
  if (!row || !first) return null;
  return { id, type: row.type as Happening["type"], events, origins: row.origins, contradictions: row.contradictions };
}
