import { Worker } from "node:worker_threads";
import type { Reading } from "@onrecord/record";
import type { Document } from "../input/document.ts";
import { openReader, readDocument } from "./reader.ts";

export type Outcome = { readonly reading: Reading } | { readonly error: string };

/** A worker thread costs about as much to start as this many reports cost to read. */
const WORTH_A_WORKER = 6;
/** Reports given out but not yet written, a worker: bounds the memory when one report takes long. */
const AHEAD = 8;

/** How many threads to read so many reports with, given what the machine has. */
export function workersFor(reports: number, cores: number): number {
  return Math.max(1, Math.min(cores, Math.floor(reports / WORTH_A_WORKER)));
}

async function* readHere(documents: readonly Document[]): AsyncGenerator<Outcome> {
  if (documents.length === 0) return;
  const reader = await openReader();
  for (const document of documents) {
    try {
      yield { reading: readDocument(document, reader) };
    } catch (error) {
      yield { error: error instanceof Error ? error.message : String(error) };
    }
  }
}

async function* readInWorkers(documents: readonly Document[], count: number): AsyncGenerator<Outcome> {
  const outcomes = new Map<number, Outcome>();
  const waiting = new Map<number, () => void>();
  let failure: Error | undefined;
  let next = 0;
  let written = 0;
  const workers = Array.from({ length: count }, () => new Worker(new URL("./worker.ts", import.meta.url)));
  const idle = new Set<Worker>(workers);
  const wake = () => {
    for (const go of waiting.values()) go();
    waiting.clear();
  };
  const giveOut = () => {
    for (const worker of idle) {
      if (next >= documents.length || next - written >= count * AHEAD) return;
      idle.delete(worker);
      worker.postMessage({ index: next, document: documents[next] });
      next++;
    }
  };
  for (const worker of workers) {
    worker.on("message", ({ index, ...outcome }: { index: number } & Outcome) => {
      outcomes.set(index, outcome);
      idle.add(worker);
      giveOut();
      wake();
    });
    worker.on("error", (error: Error) => {
      failure = error;
      wake();
    });
  }
  try {
    giveOut();
    for (; written < documents.length; written++) {
      while (!outcomes.has(written) && !failure) await new Promise<void>((go) => waiting.set(written, go));
      const outcome = outcomes.get(written);
      if (!outcome) throw failure;
      outcomes.delete(written);
      yield outcome;
      giveOut();
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Reads the documents on `workers` threads; the outcomes come in the order of the documents, whatever their number. */
export function readAll(documents: readonly Document[], workers: number): AsyncGenerator<Outcome> {
  return workers > 1 ? readInWorkers(documents, workers) : readHere(documents);
}
