import { sql } from "kysely";
import { expect, test } from "vitest";
import { onServer } from "../testing/archives.ts";
import { connect } from "./connect.ts";
import { PREPARED } from "./rows.ts";

onServer((place) => {
  test("what is prepared is planned once for all values, and nothing else is", async () => {
    const warnings: string[] = [];
    const note = ({ message }: Error) => warnings.push(message);
    process.on("warning", note);
    const { location, remove } = await place();
    const { db, close, ...connection } = await connect(location, { connections: 1 });
    const prepared = (n: number) => sql<{ n: number }>`${sql.raw(PREPARED)} select ${n}::int as n`.execute(db);
    for (const n of [1, 2, 3]) expect((await prepared(n)).rows).toEqual([{ n }]);
    const mode = sql<{ plan_cache_mode: string }>`show plan_cache_mode`;
    expect((await mode.execute(db)).rows).toEqual([{ plan_cache_mode: "auto" }]);
    expect((await prepared(4)).rows).toEqual([{ n: 4 }]);
    if (connection.kind !== "postgres") throw new Error("no server");
    // As queues ask, with a function that is called.
    const { promise, resolve } = Promise.withResolvers<unknown>();
    connection.pool.query("show plan_cache_mode", (_, result) => resolve(result.rows));
    expect(await promise).toEqual([{ plan_cache_mode: "auto" }]);
    const plans = sql`select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements`;
    expect((await plans.execute(db)).rows).toEqual([{ generic: 4, custom: 0 }]);
    await close();
    await remove();
    process.off("warning", note);
    expect(warnings).toEqual([]);
  }, 60_000);
});
