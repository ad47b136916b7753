import type { ClaimFilter, EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { instantOf, UNDATED } from "../store/time.ts";
import { keysIn } from "./who.ts";

export type Condition = RawBuilder<boolean>;

/** All of these conditions. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

type ReportPart = Pick<EventFilter, "report" | "outlet" | "publishedFrom" | "publishedTo" | "readBy" | "text">;
type Columns = "event" | "claim" | "agreement_mention";

const at = (iso: string) => sql`${instantOf(iso) ?? UNDATED}::timestamptz`;

/** Conditions on the report of a mark. `table` is the table of the marks. */
export function reportConditions(table: Columns, filter: ReportPart): Condition[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const found: Condition[] = [];
  if (filter.report) found.push(sql`${column("report")} = ${filter.report}`);
  if (filter.outlet) found.push(sql`${column("outlet")} = any(${texts(filter.outlet)})`);
  if (filter.publishedFrom) found.push(sql`${column("published_at")} >= ${at(filter.publishedFrom)}`);
  if (filter.publishedTo) {
    found.push(sql`${column("published_at")} < ${at(filter.publishedTo)} and ${column("published_at")} > ${UNDATED}`);
  }
  if (filter.readBy) found.push(sql`${column("read_at")} <= ${at(filter.readBy)}`);
  if (filter.text) {
    found.push(sql`${column("report")} in (
      select id from report where search @@ websearch_to_tsquery('english', ${filter.text}))`);
  }
  return found;
}

async function wordConditions(
  db: Kysely<Tables>,
  table: "event" | "claim",
  filter: Pick<EventFilter, "source" | "sourceKind" | "minConfidence" | "review">,
): Promise<Condition[]> {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const found: Condition[] = [];
  if (filter.source) found.push(sql`${column("keys")} && ${await keysIn(db, filter.source, ["s"])}`);
  if (filter.sourceKind) found.push(sql`${column("source_kind")} = any(${texts(filter.sourceKind)})`);
  if (filter.minConfidence !== undefined) found.push(sql`${column("confidence")} >= ${filter.minConfidence}`);
  if (filter.review) found.push(sql`${column("review")} = any(${texts(filter.review)})`);
  return found;
}

/** What an event must be to pass a filter, over the columns of table `event`. */
export async function eventConditions(db: Kysely<Tables>, filter: EventFilter): Promise<Condition[]> {
  const found = [...reportConditions("event", filter), ...(await wordConditions(db, "event", filter))];
  const party = async (who: string, parts: readonly string[]) => {
    found.push(sql`event.keys && ${await keysIn(db, who, parts)}`);
  };
  if (filter.actor) await party(filter.actor, ["a"]);
  if (filter.recipient) await party(filter.recipient, ["r"]);
  for (const who of filter.dyad ?? []) await party(who, ["a", "r"]);
  if (filter.place) await party(filter.place, ["p"]);
  if (filter.type) found.push(sql`event.type = any(${texts(filter.type)})`);
  if (filter.mode) found.push(sql`event.mode = any(${texts(filter.mode)})`);
  if (filter.status) found.push(sql`event.status = any(${texts(filter.status)})`);
  if (filter.from) found.push(sql`event.time_to > ${at(filter.from)}`);
  if (filter.to) found.push(sql`event.time_from < ${at(filter.to)}`);
  if (filter.agreement) {
    found.push(sql`event.id in (select unnest(events) from agreement_mention where agreement = ${filter.agreement})`);
  }
  if (filter.happening) found.push(sql`event.happening = ${filter.happening}`);
  if (filter.minOrigins !== undefined) found.push(sql`event.origins >= ${filter.minOrigins}`);
  if (filter.contradicted !== undefined) found.push(sql`event.contradicted = ${filter.contradicted}`);
  return found;
}

/** What a claim must be to pass a filter, over the columns of table `claim`. */
export async function claimConditions(db: Kysely<Tables>, filter: ClaimFilter): Promise<Condition[]> {
  const found = [...reportConditions("claim", filter), ...(await wordConditions(db, "claim", filter))];
  if (filter.about) found.push(sql`claim.keys && ${await keysIn(db, filter.about, ["b"])}`);
  if (filter.cueKind) found.push(sql`claim.cue_kind = any(${texts(filter.cueKind)})`);
  return found;
}
