import { EventFilter, type EventRow, type Page } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import type { Tables } from "../database/tables.ts";
import { instantOf } from "../store/time.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { actorsOf, ladderOf, type ReportColumns, refsOf, reportColumns, reportRef } from "./refs.ts";
import { all, type Condition, eventConditions } from "./where.ts";

const COLUMNS = [
  "id",
  "report",
  "event",
  "actors",
  "recipients",
  "place_name",
  "lon",
  "lat",
  "ladder",
  "happening",
  "origins",
  "contradicted",
  "review",
  "corrected",
  "notes",
  "published_at",
  "time_at",
] as const;

type Row = Pick<Selectable<Tables["event"]>, (typeof COLUMNS)[number]> & ReportColumns;

/** Rows of events with everything that a list shows of them. */
export async function eventRows(db: Kysely<Tables>, rows: readonly Row[]): Promise<EventRow[]> {
  const ids = rows.flatMap((row) => [...row.actors, ...row.recipients, ...row.ladder.map((step) => step.who)]);
  const actors = await actorsOf(db, ids);
  return rows.map((row) => ({
    id: row.id,
    report: reportRef(row),
    event: row.event,
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
  }));
}

/** Reads events under a condition, in an order that a `limit` may cut. The page is found first, over the indexes; then its rows are read. */
export async function selectEvents(
  db: Kysely<Tables>,
  condition: Condition,
  order: "published_at" | "time_at" | "position",
  limit: number,
): Promise<Row[]> {
  const by = order === "position" ? sql`event.position` : sql`${sql.ref(`event.${order}`)} desc, event.id desc`;
  const columns = sql.join(COLUMNS.map((column) => sql.ref(`event.${column}`)));
  const { rows } = await sql<Row>`
    with page as materialized (select id from event where ${condition} order by ${by} limit ${limit})
    select ${columns}, ${reportColumns} from page join event on event.id = page.id join report on report.id = event.report
    order by ${by}`.execute(db);
  return rows;
}

/** As {@link eventConditions}, for a list by the time said: it begins where the interval ends, and goes on to its beginning. */
async function inOrderOfTime(db: Kysely<Tables>, { from, to, ...filter }: EventFilter): Promise<Condition[]> {
  const found = await eventConditions(db, filter);
  const [start, end] = [instantOf(from), instantOf(to)];
  if (start) found.push(sql`event.time_to > ${start}::timestamptz`);
  if (end) found.push(sql`event.time_at < ${end}::timestamptz and event.time_from is not null`);
  return found;
}

export async function events(
  db: Kysely<Tables>,
  filter: EventFilter,
  page: (PageOf & { sort?: "published" | "time" }) | undefined,
): Promise<Page<EventRow>> {
  const { limit, after } = pagingOf(page);
  const column = page?.sort === "time" ? "time_at" : "published_at";
  const given = checked(EventFilter, filter);
  const conditions = page?.sort === "time" ? await inOrderOfTime(db, given) : await eventConditions(db, given);
  if (after) {
    conditions.push(sql`(${sql.ref(`event.${column}`)}, event.id) < (${after.key}::timestamptz, ${after.id})`);
  }
  const rows = await selectEvents(db, all(conditions), column, limit + 1);
  const items = await eventRows(db, rows.slice(0, limit));
  return pageOf(rows, limit, items, (row) => ({ key: row[column].toISOString(), id: row.id }));
}

export async function event(db: Kysely<Tables>, id: string): Promise<EventRow | null> {
  const [row] = await eventRows(db, await selectEvents(db, sql`event.id = ${id}`, "position", 1));
  return row ?? null;
}
