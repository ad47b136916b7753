import type { Archive, ArchiveDocument, Provenance } from "@onrecord/archive";
import type { ReaderThreads } from "@onrecord/readers";
import type { SourceItem } from "@onrecord/sources";
import { Refused } from "../http/refused.ts";
import type { Problem } from "../wire/problem.ts";
import type { Hub } from "./hub.ts";
import type { Ledger } from "./jobs.ts";

/** Reports of one job that are given out to be read at a time. */
const AHEAD = 8;

/** What reading and storing needs. */
export interface Works {
  readonly archive: Archive;
  readonly threads: ReaderThreads;
  readonly hub: Hub;
  /** Aborted when the server closes. */
  readonly closing: AbortSignal;
  asProblem(error: unknown): Problem;
}

/** Says of an error where it came from, so that the one file of many is found. */
const at = (problem: Problem, origin: string): Problem =>
  problem.value === null ? { ...problem, value: origin } : problem;

/** Reads a document and stores both; what goes wrong is a problem of the job, and is given back. */
export async function readAndStore(
  document: ArchiveDocument,
  provenance: Provenance,
  { archive, threads, hub, asProblem }: Works,
  ledger: Ledger,
): Promise<Problem | null> {
  try {
    const outcome = await threads.read(document);
    if ("error" in outcome) {
      throw new Refused("READING_FAILED", `It could not be read: ${outcome.error}.`, provenance.origin);
    }
    const stored = await archive.store(document, outcome.reading, provenance);
    ledger.stored(stored.report);
    if (stored.outcome === "same") return null;
    const { title = null, outlet = null, url = null, published = null } = outcome.reading.report;
    const data = { id: stored.report, version: stored.version, title, outlet, url, published };
    hub.send({ event: "report", data });
    return null;
  } catch (error) {
    const problem = at(asProblem(error), provenance.origin);
    ledger.failed(problem);
    return problem;
  }
}

/** Does something with each, several at a time, and stops between two where the server closes. */
export async function together<T>(
  items: AsyncIterable<T> | Iterable<T>,
  closing: AbortSignal,
  act: (item: T) => Promise<unknown>,
): Promise<void> {
  const under = new Set<Promise<unknown>>();
  for await (const item of items) {
    if (closing.aborted) throw new Refused("CLOSING", "The server is closing; what is stored stays.");
    const one: Promise<unknown> = act(item).finally(() => under.delete(one));
    under.add(one);
    if (under.size >= AHEAD) await Promise.race(under);
  }
  await Promise.all(under);
}

/** Reads and stores one document of a source; `feed` is the URL of the feed that led to it. */
export async function takeItem(item: SourceItem, works: Works, ledger: Ledger, feed?: string): Promise<Problem | null> {
  if (item.kind === "problem") {
    const problem = at(works.asProblem(item.error), item.origin);
    ledger.failed(problem);
    return problem;
  }
  const { notes: _, fetched, ...document } = item.document;
  const fetchedAt = fetched?.at ?? new Date().toISOString();
  const provenance = { origin: item.origin, fetchedAt, ...(feed !== undefined && { feed }) };
  return readAndStore(document, provenance, works, ledger);
}

/** Reads and stores what a source gives, and links it; what cannot be taken is a problem of its own, and the rest goes on. */
export async function take(items: AsyncIterable<SourceItem>, works: Works, ledger: Ledger): Promise<void> {
  await together(items, works.closing, (item) => takeItem(item, works, ledger));
  await works.archive.link();
}
