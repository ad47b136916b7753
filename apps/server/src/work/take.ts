import type { Archive } from "@onrecord/archive";
import type { ReaderThreads } from "@onrecord/readers";
import type { SourceItem } from "@onrecord/sources";
import { Refused } from "../http/refused.ts";
import type { Problem } from "../wire/problem.ts";
import type { Hub } from "./hub.ts";
import type { Ledger } from "./jobs.ts";

/** Reports of one job that are given out to be read at a time. */
const AHEAD = 8;

export interface Desk {
  readonly archive: Archive;
  readonly threads: ReaderThreads;
  readonly hub: Hub;
  asProblem(error: unknown): Problem;
}

/** Says of the same error where it came from, so that the one file of many is found. */
const at = (problem: Problem, origin: string): Problem =>
  problem.value === null ? { ...problem, value: origin } : problem;

async function takeOne(item: SourceItem, desk: Desk, ledger: Ledger, feed: string | undefined): Promise<void> {
  try {
    if (item.kind === "problem") throw item.error;
    const { notes: _, fetched, ...document } = item.document;
    const outcome = await desk.threads.read(document);
    if ("error" in outcome) throw new Refused("READING_FAILED", `It could not be read: ${outcome.error}.`, item.origin);
    const fetchedAt = fetched?.at ?? new Date().toISOString();
    const provenance = { origin: item.origin, fetchedAt, ...(feed !== undefined && { feed }) };
    const stored = await desk.archive.store(document, outcome.reading, provenance);
    ledger.stored(stored.report);
    if (stored.outcome === "same") return;
    const { title = null, outlet = null, url = null, published = null } = outcome.reading.report;
    const data = { id: stored.report, version: stored.version, title, outlet, url, published };
    desk.hub.send({ event: "report", data });
  } catch (error) {
    ledger.failed(at(desk.asProblem(error), item.origin));
  }
}

/** Reads and stores what a source gives, several at a time; what cannot be taken is a problem of its own, and the rest goes on. */
export async function take(
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  desk: Desk,
  ledger: Ledger,
  { feed, signal }: { feed?: string; signal?: AbortSignal } = {},
): Promise<void> {
  const under = new Set<Promise<void>>();
  for await (const item of items) {
    if (signal?.aborted) throw new Refused("CLOSING", "The server is closing; what is stored stays.");
    const one: Promise<void> = takeOne(item, desk, ledger, feed).finally(() => under.delete(one));
    under.add(one);
    if (under.size >= AHEAD) await Promise.race(under);
  }
  await Promise.all(under);
}
