import { EventFilter, type EventRow, type Page } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { PREPARED } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { type Place, pageOf, pagingOf } from "./cursor.ts";
import { type Shown, shownOf, textOfMarks } from "./gaps.ts";
import { pageOfList } from "./listed.ts";
import { ofIds, type PageOfEvents } from "./page-of.ts";
import { pageByTime, pageOfTime } from "./timed.ts";
import { all, type Condition, eventConditions, hasWords, publishedWithin } from "./where.ts";

/** One event of a page. */
interface Row extends Shown {
  readonly id: string;
  /** What the page is sorted by. */
  readonly at: string;
}

/** Rows of events with everything that a list shows of them. */
export async function eventRows(db: Kysely<Tables>, rows: readonly Row[]): Promise<EventRow[]> {
  return JSON.parse(`[${await textOfMarks(db, rows)}]`) as EventRow[];
}

/** What linking finds. */
const FOUND = sql`',"happening":' || coalesce(to_json(event.happening)::text, 'null') || ',"origins":' || event.origins
  || ',"contradicted":' || event.contradicted`;

type Order = "published_at" | "time_at" | "position";

/** Reads the events of a page. */
async function rowsOf(db: Kysely<Tables>, page: PageOfEvents, order: Order, isPrepared = false): Promise<Row[]> {
  const { rows } = await sql<Row>`${sql.raw(isPrepared ? PREPARED : "")} ${page.with}
    select event.id, ${sql.ref(`event.${order}`)}::text as at, ${shownOf("event", FOUND)}
    from ${page.rows} order by ${inOrder(order)} ${page.limit}`.execute(db);
  return rows;
}

const inOrder = (order: Order) =>
  order === "position" ? sql`event.position` : sql`${sql.ref(`event.${order}`)} desc, event.id desc`;

/** Reads events under a condition, in an order that a `limit` may cut. */
export async function selectEvents(
  db: Kysely<Tables>,
  condition: Condition,
  order: Order,
  limit: number,
): Promise<Row[]> {
  return rowsOf(
    db,
    ofIds(sql`select id from event where ${condition} order by ${inOrder(order)} limit ${limit}`),
    order,
  );
}

/**
 * The ids of a page's events in reports that have the words. Reports are gone through in the order of their publication, which is that of
 * their events, until the page is full.
 */
async function pageOfTexts(
  db: Kysely<Tables>,
  { text = "", ...filter }: EventFilter,
  after: Place | null,
  limit: number,
) {
  const { publishedFrom, publishedTo } = filter;
  const conditions = [hasWords(text), ...publishedWithin("report", { publishedFrom, publishedTo })];
  conditions.push(...(await eventConditions(db, filter)));
  if (after) {
    conditions.push(sql`report.published_at <= ${after.key}::timestamptz
      and (report.published_at, event.id) < (${after.key}::timestamptz, ${after.id})`);
  }
  return ofIds(sql`select event.id from report join event on event.report = report.id where ${all(conditions)}
    order by report.published_at desc, event.id desc limit ${limit}`);
}

type Asked = (PageOf & { sort?: "published" | "time" }) | undefined;

/** The rows of a page and one more, if there is one. */
async function select(db: Kysely<Tables>, given: EventFilter, page: Asked) {
  const { limit, after } = pagingOf(page);
  const column = page?.sort === "time" ? "time_at" : "published_at";
  const filter = checked(EventFilter, given);
  const pages = column === "time_at" ? [pageByTime] : [pageOfList, pageOfTime];
  const [listed] = pages.flatMap((list) => list(filter, after, limit + 1) ?? []);
  if (listed) return { rows: await rowsOf(db, listed, column, true), limit };
  if (filter.text !== undefined && column === "published_at") {
    return { rows: await rowsOf(db, await pageOfTexts(db, filter, after, limit + 1), column), limit };
  }
  const conditions = await eventConditions(db, filter);
  if (after) {
    conditions.push(sql`(${sql.ref(`event.${column}`)}, event.id) < (${after.key}::timestamptz, ${after.id})`);
  }
  return { rows: await selectEvents(db, all(conditions), column, limit + 1), limit };
}

/** The place where a page ends. */
const placeOf = ({ at, id }: Row) => ({ key: new Date(at).toISOString(), id });

export async function events(db: Kysely<Tables>, filter: EventFilter, page: Asked): Promise<Page<EventRow>> {
  const { rows, limit } = await select(db, filter, page);
  return pageOf(rows, limit, await eventRows(db, rows.slice(0, limit)), placeOf);
}

/** As {@link events}, as the JSON of the page. */
export async function eventsAsJson(db: Kysely<Tables>, filter: EventFilter, page: Asked): Promise<string> {
  const { rows, limit } = await select(db, filter, page);
  const { next } = pageOf(rows, limit, [], placeOf);
  return `{"items":[${await textOfMarks(db, rows.slice(0, limit))}],"next":${JSON.stringify(next)}}`;
}

export async function event(db: Kysely<Tables>, id: string): Promise<EventRow | null> {
  const [row] = await eventRows(db, await selectEvents(db, sql`event.id = ${id}`, "position", 1));
  return row ?? null;
}
