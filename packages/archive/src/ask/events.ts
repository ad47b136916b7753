import { EventFilter, type EventRow, type Page } from "@onrecord/record/asking";
import { type Kysely, type RawBuilder, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { PREPARED } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { type Place, pageOf, pagingOf } from "./cursor.ts";
import { pageOfList } from "./listed.ts";
import { type Actors, knownActors, ladderOf, type ReportColumns, refsOf, reportColumns, reportRef } from "./refs.ts";
import { pageByTime, pageOfTime } from "./timed.ts";
import { all, type Condition, eventConditions, hasWords, publishedWithin } from "./where.ts";

const COLUMNS = sql`event.id, event.report, event.actors, event.recipients, event.place_name, event.lon, event.lat, event.ladder,
  event.happening, event.origins, event.contradicted, event.review, event.corrected, event.notes, event.published_at, event.time_at,
  ${reportColumns}, (select version from actor_change) as actors_version`;

type Kept =
  | "id"
  | "report"
  | "actors"
  | "recipients"
  | "place_name"
  | "lon"
  | "lat"
  | "ladder"
  | "happening"
  | "origins";
type Decided = "contradicted" | "review" | "corrected" | "notes";

type Row = Pick<Selectable<Tables["event"]>, Kept | Decided> &
  ReportColumns & {
    readonly published_at: string;
    readonly time_at: string;
    readonly actors_version: number;
    /** As JSON. */
    event: string;
  };

/** What a list shows of an event, the event itself apart. */
function besides(row: Row, actors: Actors): Omit<EventRow, "event"> {
  return {
    id: row.id,
    report: reportRef(row),
    actors: refsOf(actors, row.actors),
    recipients: refsOf(actors, row.recipients),
    place:
      row.place_name === null
        ? null
        : { name: row.place_name, coordinates: row.lon === null || row.lat === null ? null : [row.lon, row.lat] },
    ladder: ladderOf(actors, row.ladder),
    happening: row.happening,
    origins: row.origins,
    contradicted: row.contradicted,
    review: row.review,
    corrected: row.corrected,
    notes: [...row.notes],
  };
}

const actorsIn = (db: Kysely<Tables>, rows: readonly Row[]): Promise<Actors> =>
  knownActors(
    db,
    rows.flatMap((row) => [...row.actors, ...row.recipients, ...row.ladder.map((step) => step.who)]),
    rows[0]?.actors_version ?? 0,
  );

/** Rows of events with everything that a list shows of them. */
export async function eventRows(db: Kysely<Tables>, rows: readonly Row[]): Promise<EventRow[]> {
  const actors = await actorsIn(db, rows);
  return rows.map((row) => ({ ...besides(row, actors), event: JSON.parse(row.event) as EventRow["event"] }));
}

/** As {@link eventRows}, each as JSON: what the database has as text is not taken apart. */
async function eventTexts(db: Kysely<Tables>, rows: readonly Row[]): Promise<string[]> {
  const actors = await actorsIn(db, rows);
  return rows.map((row) => `{"event":${row.event},${JSON.stringify(besides(row, actors)).slice(1)}`);
}

/** Reads the events of a page, whose ids are found first, over the indexes. */
async function rowsOf(
  db: Kysely<Tables>,
  page: RawBuilder<unknown>,
  by: RawBuilder<unknown>,
  isPrepared = false,
): Promise<Row[]> {
  // Two values a row: each value costs its own unpacking.
  const { rows } = await sql<{ event: string; row: Row }>`${sql.raw(isPrepared ? PREPARED : "")}
    with page as materialized (${page})
    select event.event::text as event, (select row_to_json(shown) from (select ${COLUMNS}) as shown) as row
    from page join event on event.id = page.id join report on report.id = event.report order by ${by}`.execute(db);
  return rows.map(({ event, row }) => Object.assign(row, { event }));
}

const newest = sql`event.published_at desc, event.id desc`;
const latest = sql`event.time_at desc, event.id desc`;

/** Reads events under a condition, in an order that a `limit` may cut. */
export async function selectEvents(
  db: Kysely<Tables>,
  condition: Condition,
  order: "published_at" | "time_at" | "position",
  limit: number,
): Promise<Row[]> {
  const by = order === "position" ? sql`event.position` : sql`${sql.ref(`event.${order}`)} desc, event.id desc`;
  return rowsOf(db, sql`select id from event where ${condition} order by ${by} limit ${limit}`, by);
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
  return sql`select event.id from report join event on event.report = report.id where ${all(conditions)}
    order by report.published_at desc, event.id desc limit ${limit}`;
}

type Asked = (PageOf & { sort?: "published" | "time" }) | undefined;

/** The rows of a page and one more, if there is one. */
async function select(db: Kysely<Tables>, given: EventFilter, page: Asked) {
  const { limit, after } = pagingOf(page);
  const column = page?.sort === "time" ? "time_at" : "published_at";
  const filter = checked(EventFilter, given);
  const by = column === "time_at" ? latest : newest;
  const pages = column === "time_at" ? [pageByTime] : [pageOfList, pageOfTime];
  const [listed] = pages.flatMap((list) => list(filter, after, limit + 1) ?? []);
  if (listed) return { rows: await rowsOf(db, listed, by, true), limit, column } as const;
  if (filter.text !== undefined && column === "published_at") {
    return { rows: await rowsOf(db, await pageOfTexts(db, filter, after, limit + 1), newest), limit, column } as const;
  }
  const conditions = await eventConditions(db, filter);
  if (after) {
    conditions.push(sql`(${sql.ref(`event.${column}`)}, event.id) < (${after.key}::timestamptz, ${after.id})`);
  }
  return { rows: await selectEvents(db, all(conditions), column, limit + 1), limit, column } as const;
}

export async function events(db: Kysely<Tables>, filter: EventFilter, page: Asked): Promise<Page<EventRow>> {
  const { rows, limit, column } = await select(db, filter, page);
  const items = await eventRows(db, rows.slice(0, limit));
  return pageOf(rows, limit, items, (row) => ({ key: new Date(row[column]).toISOString(), id: row.id }));
}

/** As {@link events}, as the JSON of the page. */
export async function eventsAsJson(db: Kysely<Tables>, filter: EventFilter, page: Asked): Promise<string> {
  const { rows, limit, column } = await select(db, filter, page);
  const items = await eventTexts(db, rows.slice(0, limit));
  const { next } = pageOf(rows, limit, [], (row) => ({ key: new Date(row[column]).toISOString(), id: row.id }));
  return `{"items":[${items.join()}],"next":${JSON.stringify(next)}}`;
}

export async function event(db: Kysely<Tables>, id: string): Promise<EventRow | null> {
  const [row] = await eventRows(db, await selectEvents(db, sql`event.id = ${id}`, "position", 1));
  return row ?? null;
}
