import { join } from "node:path";

/** A connection to an archive's database itself, past the archive. */
export interface Raw {
  query(statement: string, values?: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

export async function openRaw(location: string): Promise<Raw> {
  if (/^postgres(?:ql)?:/.test(location)) {
    const { default: pg } = await import("pg");
    const client = new pg.Client({ connectionString: location });
    await client.connect();
    return { query: (statement, values) => client.query(statement, values), close: () => client.end() };
  }
  const { PGlite } = await import("@electric-sql/pglite");
  const { pg_trgm } = await import("@electric-sql/pglite/contrib/pg_trgm");
  const pglite = await PGlite.create(join(location, "data"), { extensions: { pg_trgm } });
  return { query: (statement, values) => pglite.query(statement, values), close: () => pglite.close() };
}
