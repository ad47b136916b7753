import { type Kysely, sql } from "kysely";
import { connect } from "../database/connect.ts";
import { migratorOf } from "../database/migrate.ts";
import type { Tables } from "../database/tables.ts";
import { GAP } from "../store/card.ts";

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Tables in the order in which they were made, so that what rows refer to is there before them; without columns that are computed. */
async function columnsOf(db: Kysely<Tables>): Promise<Map<string, string[]>> {
  const { rows } = await sql<Column>`
    select relname as table, attname as column from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped and attgenerated = ''
      and relname not like 'onrecord_migration%' order by pg_class.oid, attnum`.execute(db);
  return new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, of]) => [table, of.map(({ column }) => column)]),
  );
}

/** Rows that the schema had other columns for while it had column `type`, as it made them. */
const OTHERWISE: Readonly<Record<string, string>> = {
  event_key: `insert into event_key (key, published_at, event, type, status, source_kind, confidence, review, score)
    select key, published_at, id, type, status, source_kind, confidence, review, score from event, unnest(keys) as key
    where key not like '_:ac-%'`,
};

/** Columns that rows no longer have, from what they have now. */
const ladder = ({ card }: { readonly card: string }): unknown => JSON.parse(`{${card.replaceAll(GAP, '"')}}`).ladder;
const FORMER: Readonly<Record<string, Readonly<Record<string, typeof ladder>>>> = {
  event: { ladder },
  claim: { ladder },
};

/** What is in rows of today alone. */
const LATER: Readonly<Record<string, string>> = {
  "0005-asking": "update event set keys = array(select key from unnest(keys) as key where key not like 'd:%')",
};

/** Makes the archive at a place one that was made, filled and left at a migration: the same reports under the schema of then. */
export async function leftAt(location: string, migration: string): Promise<void> {
  const { db, close } = await connect(location, { connections: 1 });
  const now = await columnsOf(db);
  const kept = new Map<string, unknown>();
  for (const table of now.keys()) {
    const { rows } = await sql<{
      rows: never[] | null;
    }>`select json_agg(t) as rows from ${sql.table(table)} as t`.execute(db);
    const former = Object.entries(FORMER[table] ?? {});
    now.get(table)?.push(...former.map(([column]) => column));
    kept.set(
      table,
      (rows[0]?.rows ?? []).map((row: object) => ({
        ...row,
        ...Object.fromEntries(former.map(([column, of]) => [column, of(row as never)])),
      })),
    );
  }
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const { error } = await migratorOf(db).migrateTo(migration);
  if (error) throw error;
  for (const [table, columns] of await columnsOf(db)) {
    const had = columns.filter((column) => now.get(table)?.includes(column));
    await sql`delete from ${sql.table(table)}`.execute(db);
    if (OTHERWISE[table] && columns.includes("type")) await sql.raw(OTHERWISE[table]).execute(db);
    else {
      const names = sql.join(had.map((column) => sql.ref(column)));
      await sql`insert into ${sql.table(table)} (${names}) overriding system value select ${names}
        from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(kept.get(table))}::json)`.execute(db);
    }
  }
  if (LATER[migration]) await sql.raw(LATER[migration]).execute(db);
  await close();
}
