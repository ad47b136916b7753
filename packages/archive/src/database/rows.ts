import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Inserts many rows with one parameter: PostgreSQL takes the columns' types from the table. All rows have the columns of the first;
 * columns of type jsonb take JSON values as they are.
 */
export async function insertRows<Row extends { readonly [column: string]: unknown }>(
  db: Kysely<Tables>,
  table: keyof Tables,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  const records = sql`json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`;
  await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from ${records}`.execute(db);
}

/** A list as one array parameter; a driver that is given none cannot tell its type. */
export const texts = (values: readonly string[]) => sql<string[]>`${values}::text[]`;
