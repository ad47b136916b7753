import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Inserts many rows with one parameter: PostgreSQL takes the columns' types from the table. All rows have the columns of the first;
 * columns of type jsonb take JSON values as they are. Rows that are there already are left where
 * `ignore` names the key; the keys of the others come back.
 */
export async function insertRows<Returned = unknown>(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly { readonly [column: string]: unknown }[],
  conflict?: { readonly ignore: readonly string[] },
): Promise<Returned[]> {
  const [first] = rows;
  if (!first) return [];
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const records = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  const end = conflict
    ? sql`on conflict do nothing returning ${sql.join(conflict.ignore.map((key) => sql.ref(key)))}`
    : sql``;
  const insert = sql<Returned>`insert into ${sql.table(table)} (${columns}) select ${columns} from ${records} ${end}`;
  return (await insert.execute(db)).rows;
}

/** A list as one array parameter; a driver that is given none cannot tell its type. */
export const texts = (values: readonly string[]) => sql<string[]>`${values}::text[]`;

/** Before a statement that is planned once for a connection: its text is the same whatever is asked, and so is its best plan. */
export const PREPARED = "/* prepared */";
