import { type Kysely, sql } from "kysely";
import { fromKysely, fromPglite, PgBoss } from "pg-boss";
import type { Connection } from "../database/connect.ts";
import type { Tables } from "../database/tables.ts";
import { DEAD, QUEUE_NAMES, QUEUES, SCHEMA } from "./queues.ts";

/** Seconds between two looks for jobs whose worker is gone. */
const SUPERVISE = 10;

/** Starts pg-boss over the archive's database and makes the queues that are not there. */
export async function startBoss(connection: Connection, address: string, works: boolean): Promise<PgBoss> {
  const over =
    connection.kind === "pglite"
      ? { db: fromPglite(connection.pglite), backend: "pglite" as const }
      : { connectionString: address, max: 4, application_name: "onrecord-jobs" };
  const boss = new PgBoss({
    ...over,
    schema: SCHEMA,
    supervise: works,
    schedule: works,
    superviseIntervalSeconds: SUPERVISE,
    monitorIntervalSeconds: SUPERVISE,
    queueCacheIntervalSeconds: SUPERVISE,
    registerInstance: works,
  });
  // What fails inside pg-boss is tried again by it; a query of the archive that meets the same trouble says so.
  boss.on("error", () => {});
  await boss.start();
  const there = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!there.has(DEAD)) await boss.createQueue(DEAD, { retentionSeconds: 90 * 24 * 3600 });
  for (const name of QUEUE_NAMES) if (!there.has(name)) await boss.createQueue(name, QUEUES[name]);
  return boss;
}

/** A transaction of the archive as pg-boss takes it: what it does there commits or falls with the rest. */
export const within = (transaction: Kysely<Tables>) => fromKysely(transaction as never);

/** Whether the queues were ever made. */
export async function hasQueues(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.queue`}) is not null as there`.execute(
    db,
  );
  return rows[0]?.there === true;
}
