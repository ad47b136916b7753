import pg from "pg";

/** Address of the PostgreSQL server that tests may make databases on. */
export const server = process.env.ONRECORD_TEST_POSTGRES;

/** Runs a statement on that server. */
export async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let made = 0;

/** A new database on that server, whose name begins with `kind`: its address, and how to be rid of it. */
export async function newDatabase(kind: string): Promise<{ location: string; remove(): Promise<void> }> {
  const name = `${kind}_test_${process.pid}_${Date.now()}_${made++}`;
  await administer(`create database ${name}`);
  const url = new URL(server ?? "");
  url.pathname = `/${name}`;
  return { location: url.href, remove: () => administer(`drop database if exists ${name} with (force)`) };
}
