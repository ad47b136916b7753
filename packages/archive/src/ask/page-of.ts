import { type RawBuilder, sql } from "kysely";
import type { Condition } from "./where.ts";

/** Where the rows of a page of events are read from, in an order that the query gives. */
export interface PageOfEvents {
  readonly with: RawBuilder<unknown>;
  /** To stand after `from`. */
  readonly rows: RawBuilder<unknown>;
  readonly limit: RawBuilder<unknown>;
}

/** Events whose ids are found first: their rows are wide, and most of what a sort goes through is not of the page. */
export const ofIds = (ids: RawBuilder<unknown>): PageOfEvents => ({
  with: sql`with page as materialized (${ids})`,
  rows: sql`page join event on event.id = page.id`,
  limit: sql``,
});

/** Events of a list that lies in the order of the page. */
export const inList = (where: Condition, limit: number): PageOfEvents => ({
  with: sql``,
  rows: sql`event where ${where}`,
  limit: sql`limit ${limit}`,
});
