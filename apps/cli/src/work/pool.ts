import { type Outcome, openReader, openThreads, outcomeOf } from "@onrecord/readers";
import type { ReaderFiles } from "@onrecord/reading";
import type { Document } from "../document.ts";

/** A worker thread costs about as much to start as this many reports cost to read. */
const WORTH_A_WORKER = 6;
/** Reports given out but not yet written, a worker: bounds the memory when one report takes long. */
const AHEAD = 8;

/** How many threads to read so many reports with, given what the machine has. */
export function workersFor(reports: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.floor(reports / WORTH_A_WORKER)));
}

async function* readHere(documents: readonly Document[], models: Promise<ReaderFiles>): AsyncGenerator<Outcome> {
  if (documents.length === 0) return;
  const reader = await openReader(models);
  for (const document of documents) yield outcomeOf(document, reader);
}

async function* readOnThreads(documents: readonly Document[], count: number): AsyncGenerator<Outcome> {
  const threads = openThreads(count);
  const ahead: Promise<Outcome>[] = [];
  let next = 0;
  try {
    while (next < documents.length || ahead.length > 0) {
      for (; next < documents.length && ahead.length < count * AHEAD; next++) {
        ahead.push(threads.read(documents[next] as Document));
      }
      yield (await ahead.shift()) as Outcome;
    }
  } finally {
    await threads.close();
  }
}

/**
 * Reads the documents on `workers` threads; the outcomes come in the order of the documents, whatever their number. One reads in
 * this thread with `models`; more load their own.
 */
export function readAll(
  documents: readonly Document[],
  workers: number,
  models: Promise<ReaderFiles>,
): AsyncGenerator<Outcome> {
  return workers > 1 ? readOnThreads(documents, workers) : readHere(documents, models);
}
