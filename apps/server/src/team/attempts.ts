import type { Kysely } from "kysely";
import { sql } from "kysely";
import { Refused } from "../http/refused.ts";
import type { TeamTables } from "./tables.ts";

const WINDOW_SECONDS = 15 * 60;
/** Failures within the window: of one name from one address, of one address, and of one name from anywhere. */
const LIMITS = { both: 5, address: 30, name: 60 } as const;

const keysOf = (name: string, address: string): Record<keyof typeof LIMITS, string> => ({
  both: `both:${name.toLowerCase()}@${address}`,
  address: `address:${address}`,
  name: `name:${name.toLowerCase()}`,
});

const over = (since: Date): boolean => Date.now() - since.getTime() > WINDOW_SECONDS * 1000;

/** Refuses with TOO_MANY_ATTEMPTS once too many logins have failed; kept in the database, so that all servers count together. */
export async function refuseTooMany(db: Kysely<TeamTables>, name: string, address: string): Promise<void> {
  const keys = keysOf(name, address);
  const rows = await db.selectFrom("team_attempt").selectAll().where("key", "in", Object.values(keys)).execute();
  for (const kind of Object.keys(LIMITS) as (keyof typeof LIMITS)[]) {
    const row = rows.find(({ key }) => key === keys[kind]);
    if (!row || over(row.since) || row.failures < LIMITS[kind]) continue;
    const wait = Math.ceil((row.since.getTime() + WINDOW_SECONDS * 1000 - Date.now()) / 1000);
    const headers = { "retry-after": String(Math.max(1, wait)) };
    throw new Refused("TOO_MANY_ATTEMPTS", `Too many logins failed; the next is taken in ${wait} seconds.`, null, {
      headers,
    });
  }
}

export async function countFailure(db: Kysely<TeamTables>, name: string, address: string): Promise<void> {
  const since = new Date();
  const start = new Date(since.getTime() - WINDOW_SECONDS * 1000);
  for (const key of Object.values(keysOf(name, address))) {
    await db
      .insertInto("team_attempt")
      .values({ key, failures: 1, since })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({
          failures: sql`case when team_attempt.since < ${start} then 1 else team_attempt.failures + 1 end`,
          since: sql`case when team_attempt.since < ${start} then ${since} else team_attempt.since end`,
        }),
      )
      .execute();
  }
}

/** A login that went well clears what the same person mistyped before. */
export async function clearFailures(db: Kysely<TeamTables>, name: string, address: string): Promise<void> {
  const { both } = keysOf(name, address);
  await db.deleteFrom("team_attempt").where("key", "=", both).execute();
}
