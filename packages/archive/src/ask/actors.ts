import { ActorFilter, type ActorRow, type Page } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { all, type Condition } from "./where.ts";
import { pattern } from "./who.ts";

type Row = Selectable<Tables["actor"]>;

const actorRow = (row: Row): ActorRow => ({
  id: row.id,
  name: row.name,
  kind: row.kind as ActorRow["kind"],
  country: row.country,
  sector: row.sector,
  names: row.names.filter((name) => name !== row.name),
  reports: row.reports,
  events: row.events,
  claims: row.claims,
  firstPublished: row.first_published?.toISOString() ?? null,
  lastPublished: row.last_published?.toISOString() ?? null,
});

export async function selectActors(db: Kysely<Tables>, condition: Condition, limit: number): Promise<ActorRow[]> {
  const { rows } = await sql<Row>`
    select * from actor where canonical = id and ${condition} order by reports desc, id desc limit ${limit}`.execute(
    db,
  );
  return rows.map(actorRow);
}

/** Names that hold the words, or nearly: `<%` is pg_trgm's word similarity. */
export const namedLike = (words: string): Condition =>
  sql`(search_names like ${pattern(words)} or ${words.toLowerCase()} <% search_names)`;

export async function actors(db: Kysely<Tables>, given: ActorFilter, page?: PageOf): Promise<Page<ActorRow>> {
  const { limit, after } = pagingOf(page);
  const filter = checked(ActorFilter, given);
  const conditions: Condition[] = [sql`reports > 0`];
  if (filter.name) conditions.push(namedLike(filter.name));
  if (filter.kind) conditions.push(sql`kind = any(${texts(filter.kind)})`);
  if (filter.country) conditions.push(sql`country = any(${texts(filter.country)})`);
  if (filter.sector) conditions.push(sql`sector = any(${texts(filter.sector)})`);
  if (after) conditions.push(sql`(reports, id) < (${after.key}::int, ${after.id})`);
  const rows = await selectActors(db, all(conditions), limit + 1);
  return pageOf(rows, limit, rows, (row) => ({ key: String(row.reports), id: row.id }));
}

/** The actor that an id stands for, merged or not; null where there is none. */
export async function actorRowOf(db: Kysely<Tables>, id: string): Promise<ActorRow | null> {
  const [row] = await selectActors(db, sql`id = (select canonical from actor where id = ${id})`, 1);
  return row ?? null;
}
