import { sql } from "kysely";
import { expect, test } from "vitest";
import { newFolder } from "../testing/archives.ts";
import { connect } from "./connect.ts";
import { renewStatistics } from "./statistics.ts";

test("tables are looked at once they have outgrown what is known of them", async () => {
  const place = await newFolder();
  const connection = await connect(place.location);
  const { db } = connection;
  const known = async () => {
    const { rows } = await sql<{
      n: number;
    }>`select reltuples::int as n from pg_class where oid = 'report'::regclass`.execute(db);
    return rows[0]?.n;
  };
  const add = (from: number, to: number) =>
    sql`insert into report (id, key, published_at, language, words, versions, events, claims, agreements)
      select 'rp-' || n, 'key-' || n, now(), 'en', 9, 1, 0, 0, 0 from generate_series(${from}::int, ${to}::int) as n`.execute(
      db,
    );
  try {
    await add(1, 9);
    await renewStatistics(db, 10);
    expect(await known()).toBe(-1);
    await add(10, 10);
    await renewStatistics(db, 10);
    expect(await known()).toBe(10);
    await add(11, 15);
    await renewStatistics(db, 10);
    expect(await known()).toBe(10);
    await add(16, 16);
    await renewStatistics(db, 10);
    expect(await known()).toBe(16);
  } finally {
    await connection.close();
    await place.remove();
  }
});
