import { setTimeout as sleep } from "node:timers/promises";
import type { Archive, ArchiveDocument, Provenance } from "@onrecord/archive";
import type { Engine, Reading } from "@onrecord/record";
import type { Position, SourceItem } from "@onrecord/sources";
import type { Engines } from "../archive/reading.ts";
import type { Tally } from "./tally.ts";

/** What takes documents in: the archive, the engines, and how. */
export interface Intake {
  readonly archive: Archive;
  readonly engines: Engines;
  /** Which engine reads. */
  readonly engine: () => Promise<Engine>;
  readonly tally: Tally;
  /** Fields for documents that do not have them. */
  readonly defaults: Partial<ArchiveDocument>;
  /** Leaves the reading to workers. */
  readonly queue: boolean;
  readonly signal: AbortSignal;
}

type Document = Extract<SourceItem, { kind: "document" }>;

interface Ahead {
  readonly document: ArchiveDocument;
  readonly provenance: Provenance;
  readonly position: Position | undefined;
  /** Its reading, or none where the archive has it already. */
  readonly reading: Promise<Reading | undefined>;
}

/** Documents read ahead of the one that is stored next, a thread. */
const AHEAD = 4;
/** Milliseconds before each new try with a database that has gone away. */
const PATIENCE_MS = [1000, 2000, 4000, 8000, 15_000, 30_000];

const isOfDocument = (code: string) => /^(?:READING|DOCUMENT)_/.test(code);

/** Goes on where a database has come back within a minute. */
async function patiently<T>(tally: Tally, work: () => Promise<T>): Promise<T> {
  for (const ms of PATIENCE_MS) {
    try {
      return await work();
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== "ARCHIVE_UNREACHABLE") throw error;
      tally.say(`${code}: ${message} Trying again in ${ms / 1000} s.`);
      await sleep(ms);
    }
  }
  return work();
}

function ahead(item: Document, feed: string | undefined, intake: Intake): Ahead {
  const { notes, fetched, ...own } = item.document;
  for (const note of notes) intake.tally.say(`note: ${item.origin} ${note}`);
  const document = { ...intake.defaults, ...own };
  const fetchedAt = fetched?.at ?? new Date().toISOString();
  const provenance = {
    origin: item.origin,
    fetchedAt,
    ...(feed !== undefined && { feed }),
    ...(fetched && { fetched }),
  };
  const read = async () => {
    const { archive, tally, engines, engine } = intake;
    if (await patiently(tally, async () => archive.knows(document, await engine()))) return undefined;
    return engines.read(document);
  };
  const reading = intake.queue ? Promise.resolve(undefined) : read();
  // It is waited for when its turn to be stored comes.
  reading.catch(() => undefined);
  return { document, provenance, position: item.position, reading };
}

async function keep({ document, provenance, reading }: Ahead, { archive, tally, queue }: Intake): Promise<void> {
  try {
    const made = await reading;
    if (queue) {
      const { outcome } = await patiently(tally, () => archive.queues.take(document, provenance));
      return tally.count(outcome === "same" ? "same" : "queued");
    }
    if (!made) return tally.count("same");
    tally.count((await patiently(tally, () => archive.store(document, made, provenance))).outcome);
  } catch (error) {
    const { code = "", message } = error as { code?: string; message: string };
    if (!isOfDocument(code)) throw error;
    tally.fail({ code, message: `${provenance.origin}: ${message}` });
  }
}

/**
 * Reads the documents of a source on all threads and stores them in their order, so that of two texts of one report the later is the newer version.
 * Gives where to go on, if it was stopped.
 *
 * @throws ArchiveError where the archive itself is in trouble
 */
export async function take(
  items: AsyncIterable<SourceItem>,
  intake: Intake,
  feed?: string,
): Promise<Position | undefined> {
  const waiting: Ahead[] = [];
  const most = intake.engines.count * AHEAD;
  let last: Position | undefined;
  const keepNext = async () => {
    const next = waiting.shift() as Ahead;
    await keep(next, intake);
    last = next.position;
  };
  try {
    for await (const item of items) {
      if (item.kind === "problem") intake.tally.fail(item.error);
      else waiting.push(ahead(item, feed, intake));
      if (intake.signal.aborted) break;
      while (waiting.length >= most) await keepNext();
    }
  } catch (error) {
    // What was being fetched has been stopped with the rest.
    if (error !== intake.signal.reason) throw error;
  }
  while (waiting.length > 0) await keepNext();
  return intake.signal.aborted ? last : undefined;
}
