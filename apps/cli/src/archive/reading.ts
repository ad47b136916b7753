import { availableParallelism } from "node:os";
import type { ArchiveDocument } from "@onrecord/archive";
import { openThreads, type ReaderThreads } from "@onrecord/readers";
import type { Engine, Reading } from "@onrecord/record";

/** The reading engine on threads, for what the archive gives to be read. */
export interface Engines {
  readonly count: number;
  read(document: ArchiveDocument): Promise<Reading>;
  /** Which engine this is. */
  engine(): Promise<Engine>;
  close(): Promise<void>;
}

async function readWith(threads: ReaderThreads, document: ArchiveDocument): Promise<Reading> {
  const outcome = await threads.read(document);
  if ("reading" in outcome) return outcome.reading;
  throw Object.assign(new Error(outcome.error), { code: "READING_FAILED" });
}

export function openEngines(workers: number | undefined): Engines {
  const count = workers ?? availableParallelism();
  const threads = openThreads(count);
  return {
    count,
    read: (document) => readWith(threads, document),
    // Every reading names its engine; this is the shortest.
    engine: async () => (await readWith(threads, { text: "None." })).engine,
    close: () => threads.close(),
  };
}
