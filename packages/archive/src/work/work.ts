import type { Kysely } from "kysely";
import type { PgBoss } from "pg-boss";
import type { Connection } from "../database/connect.ts";
import type { Tables } from "../database/tables.ts";
import type { ArchiveDocument, Provenance } from "../store/document.ts";
import { type Stored, storeOne } from "../store/store.ts";
import { startBoss, within } from "./boss.ts";
import { DEAD, QUEUE_NAMES, type QueueName } from "./queues.ts";
import { type Bench, type Handlers, type JobData, sendDue, type WorkNews, workOff } from "./worker.ts";

export interface WorkOptions {
  /** Jobs of one queue under way at a time; 1 if not said. */
  readonly concurrency?: number;
  /** Called for each job that ended. */
  readonly onJob?: (news: WorkNews) => void;
}

/** Jobs in the archive's own database. */
export interface Queues {
  /** Gives a source to be taken in by a worker. Gives the id of the job. */
  ingest(job: JobData["ingest"]): Promise<string>;
  /** Keeps a document and gives it to be read, both or neither; one that was read already is left. */
  take(document: ArchiveDocument, provenance: Provenance): Promise<Stored>;
  /** Gives kept texts to be read, again or for the first time. */
  read(texts: readonly JobData["read"][]): Promise<void>;
  /** Gives feeds to be pulled now. */
  pull(feeds: readonly string[]): Promise<void>;
  /** Works off the queues until `stop` is called, which lets the jobs under way end. */
  work(handlers: Handlers, options?: WorkOptions): Promise<{ stop(): Promise<void> }>;
  /** Gives all jobs that failed for good to be done again. Gives their number. */
  retryDead(): Promise<number>;
}

const BATCH = 4;
const POLL_SECONDS = 1;
const TICK_MS = 60_000;

async function isRead(db: Kysely<Tables>, { report, version }: Stored): Promise<boolean> {
  const row = await db
    .selectFrom("reading")
    .select("id")
    .where("report", "=", report)
    .where("version", "=", version)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function takeWith(boss: PgBoss, tx: Kysely<Tables>, document: ArchiveDocument, provenance: Provenance) {
  const stored = await storeOne(tx, { document, provenance });
  const { report, version, outcome } = stored;
  if (outcome === "same" && (await isRead(tx, stored))) return stored;
  await boss.insert("read", [{ data: { report, version }, singletonKey: `${report} ${version}` }], { db: within(tx) });
  return stored;
}

/** The queues of an open archive. pg-boss is started by the first call that needs it. */
export function queuesOf(
  connection: Connection,
  address: string,
  link: () => Promise<void>,
): { queues: Queues; close(): Promise<void> } {
  const { db } = connection;
  let started: Promise<PgBoss> | undefined;
  let works = false;
  const boss = () => {
    started ??= startBoss(connection, address, works);
    return started;
  };
  const stop = async () => {
    const running = await started?.catch(() => undefined);
    started = undefined;
    await running?.stop({ graceful: true, timeout: 30_000 });
  };
  const take: Queues["take"] = async (document, provenance) => {
    const queue = await boss();
    return db.transaction().execute((tx) => takeWith(queue, tx, document, provenance));
  };
  const send = async (queue: QueueName, jobs: readonly { data: object; singletonKey?: string }[]) => {
    await (await boss()).insert(queue, [...jobs]);
  };
  const queues: Queues = {
    take,
    ingest: async (job) => (await (await boss()).send("ingest", job)) ?? "",
    read: (texts) =>
      send(
        "read",
        texts.map(({ report, version }) => ({ data: { report, version } })),
      ),
    pull: (feeds) =>
      send(
        "pull",
        feeds.map((feed) => ({ data: { feed }, singletonKey: feed })),
      ),
    retryDead: async () => (await boss()).redrive(DEAD),
    work: async (handlers, { concurrency = 1, onJob = () => {} } = {}) => {
      await stop();
      works = true;
      const bench: Bench = { boss: await boss(), db, handlers, take, link };
      const options = {
        batchSize: BATCH,
        localConcurrency: concurrency,
        perJobResults: true,
        burstWhenBatchFull: true,
      } as const;
      for (const queue of QUEUE_NAMES) {
        if (queue === "ingest" && !handlers.ingest) continue;
        if (queue === "pull" && !handlers.pull) continue;
        const one = queue === "link" ? { localConcurrency: 1 } : {};
        await bench.boss.work<JobData[QueueName], unknown, typeof options & { pollingIntervalSeconds: number }>(
          queue,
          { ...options, ...one, pollingIntervalSeconds: POLL_SECONDS },
          (jobs) => workOff(bench, queue, jobs as never, onJob),
        );
      }
      const tick = () => sendDue(bench).catch(() => {});
      await tick();
      const timer = setInterval(tick, TICK_MS);
      return {
        stop: async () => {
          clearInterval(timer);
          works = false;
          await stop();
        },
      };
    },
  };
  return { queues, close: stop };
}
