import type { ClaimFilter, EventFilter } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { instantOf, UNDATED } from "../store/time.ts";
import { isCountry, keysIn } from "./who.ts";

export type Condition = RawBuilder<boolean>;

/** All of these conditions. */
export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

type ReportPart = Pick<EventFilter, "report" | "outlet" | "publishedFrom" | "publishedTo" | "readBy" | "text">;
type Columns = "event" | "claim" | "agreement_mention";

/** One of these values; a single one so that an index gives its rows in order. */
const oneOf = (column: RawBuilder<unknown>, values: readonly string[]): Condition =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${texts(values)})`;

/** How much of a text is in an index. */
const INDEXED = 100;
const begin = (value: string): string => [...value].slice(0, INDEXED).join("");

/** An outlet by its name; as the index has it, by the beginning. */
export function ofOutlet(table: Columns | "report", outlets: readonly string[]): Condition {
  const outlet = sql.ref(`${table}.outlet`);
  return sql`(${oneOf(sql`left(${outlet}, 100)`, outlets.map(begin))} and ${outlet} = any(${texts(outlets)}))`;
}

const at = (iso: string) => sql`${instantOf(iso) ?? UNDATED}::timestamptz`;

/** Whether a report's text has the words. */
export const hasWords = (words: string): Condition => sql`report.search @@ websearch_to_tsquery('english', ${words})`;

export function publishedWithin(
  table: Columns | "report" | "found",
  { publishedFrom, publishedTo }: Pick<EventFilter, "publishedFrom" | "publishedTo">,
): Condition[] {
  const published = sql.ref(`${table}.published_at`);
  const from = publishedFrom ? [sql<boolean>`${published} >= ${at(publishedFrom)}`] : [];
  return publishedTo ? [...from, sql`${published} < ${at(publishedTo)} and ${published} > ${UNDATED}`] : from;
}

/** Conditions on the report of a mark. `table` is the table of the marks. */
export function reportConditions(table: Columns, filter: ReportPart): Condition[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const found: Condition[] = [];
  if (filter.report) found.push(sql`${column("report")} = ${filter.report}`);
  if (filter.outlet) found.push(ofOutlet(table, filter.outlet));
  found.push(...publishedWithin(table, filter));
  if (filter.readBy) found.push(sql`${column("read_at")} <= ${at(filter.readBy)}`);
  if (filter.text) found.push(sql`${column("report")} in (select id from report where ${hasWords(filter.text)})`);
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
  // Known to the indexes of what somebody has judged.
  if (filter.review && !filter.review.includes("open")) found.push(sql`${column("review")} <> 'open'`);
  return found;
}

/** Said to happen within the interval. One that ends before it begins is none. */
function meets(from: string | undefined, to: string | undefined): Condition {
  const [start, end] = [from && instantOf(from), to && instantOf(to)];
  if (start && end && start >= end) return sql`false`;
  const conditions: Condition[] = [sql`event.time_at > ${UNDATED}::timestamptz`];
  if (start) conditions.push(sql`event.time_to > ${start}::timestamptz`);
  if (end) conditions.push(sql`event.time_at < ${end}::timestamptz`);
  return all(conditions);
}

/** What an event must be to pass a filter, over the columns of table `event`. */
export async function eventConditions(db: Kysely<Tables>, filter: EventFilter): Promise<Condition[]> {
  const found = [...reportConditions("event", filter), ...(await wordConditions(db, "event", filter))];
  const party = async (who: string, parts: readonly string[]) => {
    found.push(sql`event.keys && ${await keysIn(db, who, parts)}`);
  };
  if (filter.actor) await party(filter.actor, ["a"]);
  if (filter.recipient) await party(filter.recipient, ["r"]);
  const [one, other] = filter.dyad?.toSorted() ?? [];
  if (one && other && one !== other && isCountry(one) && isCountry(other)) {
    found.push(sql`event.keys && ${texts([`d:${one},${other}`])}`);
  } else for (const who of filter.dyad ?? []) await party(who, ["a", "r"]);
  if (filter.place) await party(filter.place, ["p"]);
  if (filter.type) found.push(oneOf(sql`event.type`, filter.type));
  if (filter.mode) found.push(oneOf(sql`left(event.mode, 100)`, filter.mode.map(begin)));
  if (filter.status) found.push(oneOf(sql`event.status`, filter.status));
  if (filter.from || filter.to) found.push(meets(filter.from, filter.to));
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
