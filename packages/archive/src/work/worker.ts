import type { Reading } from "@onrecord/record";
import type { Kysely } from "kysely";
import type { Job, JobResult, PgBoss } from "pg-boss";
import type { Tables } from "../database/tables.ts";
import { ArchiveError } from "../errors.ts";
import { dueFeeds, type Feed, type FeedPull, findFeed, keepPull } from "../feeds/feeds.ts";
import type { ArchiveDocument, Provenance } from "../store/document.ts";
import { type Stored, storeOne } from "../store/store.ts";
import { documentOf } from "../store/unread.ts";
import { within } from "./boss.ts";
import type { QueueName } from "./queues.ts";

/** What a source of documents hands them to: each is kept, and given to be read, as one step. */
export type Take = (document: ArchiveDocument, provenance: Provenance) => Promise<Stored>;

/** What the queues carry; plain JSON. */
export interface JobData {
  readonly ingest: { readonly source: string; readonly options?: { readonly [name: string]: unknown } };
  readonly read: { readonly report: string; readonly version: string };
  readonly link: Record<string, never>;
  readonly pull: { readonly feed: string };
}

/** What the archive cannot do itself. `signal` is aborted where the job is no longer this worker's. */
export interface Handlers {
  /** Reads a document; what it throws is tried again, and with `permanent: true` is not. */
  read(document: ArchiveDocument, signal: AbortSignal): Promise<Reading>;
  /** Takes in a source. A job that is done again may hand over the same documents: they are kept once. */
  ingest?(job: JobData["ingest"], take: Take, signal: AbortSignal): Promise<void>;
  /** Pulls a feed. Its state is kept once everything it handed over is. */
  pull?(feed: Feed, take: Take, signal: AbortSignal): Promise<FeedPull>;
}

/** Progress of a worker, for whoever watches it. */
export interface WorkNews {
  readonly queue: QueueName;
  readonly outcome: "done" | "failed" | "dead";
  readonly data: unknown;
  readonly error?: unknown;
}

export interface Bench {
  readonly boss: PgBoss;
  readonly db: Kysely<Tables>;
  readonly handlers: Handlers;
  readonly take: Take;
  link(): Promise<void>;
}

/** Completes a job inside a transaction. Fails, so that nothing of it stays, where another worker has the job by now. */
async function complete(bench: Bench, tx: Kysely<Tables>, job: Job<unknown>): Promise<void> {
  const { id, retryCount } = job;
  const done = await bench.boss.complete(job.name, { id, retryCount }, null, { db: within(tx) });
  const { affected } = done as { affected?: number };
  if (affected !== 1) throw new Error(`the job ${id} is another worker's by now`);
}

async function readJob(bench: Bench, job: Job<JobData["read"]>): Promise<void> {
  const { report, version } = job.data;
  const kept = await documentOf(bench.db, report, version);
  if (!kept) throw new ArchiveError("DOCUMENT_UNKNOWN", report, "the archive has no such text.", "Take it in again.");
  const reading = await bench.handlers.read(kept.document, job.signal);
  await bench.db.transaction().execute(async (tx) => {
    await storeOne(tx, { document: kept.document, reading, provenance: kept.provenance });
    await complete(bench, tx, job);
  });
  await bench.boss.send("link", {}, { startAfter: 1 });
}

async function ingestJob(bench: Bench, job: Job<JobData["ingest"]>): Promise<void> {
  await bench.handlers.ingest?.(job.data, bench.take, job.signal);
}

async function pullJob(bench: Bench, job: Job<JobData["pull"]>): Promise<void> {
  const feed = await findFeed(bench.db, job.data.feed);
  if (!feed || !bench.handlers.pull) return;
  try {
    await keepPull(bench.db, feed.id, await bench.handlers.pull(feed, bench.take, job.signal));
  } catch (error) {
    const { code = "FEED_FAILED", message = String(error) } = error as { code?: string; message?: string };
    await keepPull(bench.db, feed.id, { problem: { code, message } });
  }
}

/** Sends the feeds whose time has come to be pulled, and links what was left over. */
export async function sendDue({ boss, db }: Pick<Bench, "boss" | "db">): Promise<void> {
  for (const feed of await dueFeeds(db)) await boss.send("pull", { feed: feed.id }, { singletonKey: feed.id });
  const left = await db.selectFrom("link_due").select("report").limit(1).executeTakeFirst();
  if (left) await boss.send("link", {});
}

const WORK: { readonly [Q in QueueName]: (bench: Bench, job: Job<JobData[Q]>) => Promise<void> } = {
  ingest: ingestJob,
  read: readJob,
  link: (bench) => bench.link(),
  pull: pullJob,
};

/** What no further try would change. */
const isPermanent = (error: unknown): boolean =>
  (error instanceof ArchiveError && /^(?:DOCUMENT|READING)_/.test(error.code)) ||
  (error !== null && typeof error === "object" && "permanent" in error && error.permanent === true);

const reason = (error: unknown): object => {
  const { code, message = String(error) } = (error ?? {}) as { code?: unknown; message?: string };
  return { ...(typeof code === "string" && { code }), message };
};

/** Does the jobs of a batch one after the other; one that fails leaves the others alone. */
export async function workOff<Q extends QueueName>(
  bench: Bench,
  queue: Q,
  jobs: readonly Job<JobData[Q]>[],
  tell: (news: WorkNews) => void,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  for (const job of jobs) {
    const { id, data } = job;
    try {
      await WORK[queue](bench, job);
      results.push({ id, status: "completed" });
      tell({ queue, outcome: "done", data });
    } catch (error) {
      const dead = isPermanent(error);
      results.push({ id, status: dead ? "deadletter" : "failed", output: reason(error) });
      tell({ queue, outcome: dead ? "dead" : "failed", data, error });
    }
  }
  return results;
}
