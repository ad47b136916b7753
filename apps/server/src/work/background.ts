import type { Archive, WorkNews } from "@onrecord/archive";
import type { Fetcher, SourceItem } from "@onrecord/sources";
import type { Logger } from "pino";
import { Refused } from "../http/refused.ts";
import { pull } from "./pull.ts";
import type { Works } from "./take.ts";

type Take = Parameters<NonNullable<Parameters<Archive["queues"]["work"]>[0]["pull"]>>[1];

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "INTERNAL";

/** Gives a document of a feed to be read by whoever is free. */
async function queued(item: SourceItem, feed: string, take: Take): Promise<string | null> {
  if (item.kind === "problem") return item.error.code;
  const { notes: _, fetched, ...document } = item.document;
  try {
    await take(document, { origin: item.origin, fetchedAt: fetched?.at ?? new Date().toISOString(), feed });
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/** Works off the archive's queues while the server runs: feeds when their time has come, and what other programs gave to be read. */
export async function workInBackground(
  { archive, threads, hub, closing }: Works,
  fetcher: Fetcher,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const told = async ({ queue, outcome, data, error }: WorkNews) => {
    if (outcome !== "done") log.warn({ queue, data, err: error }, `a job ${outcome}`);
    if (queue !== "read" || outcome !== "done") return;
    const { report, version } = data as { report: string; version: string };
    const kept = await archive.document(report, version);
    if (!kept) return;
    const { title = null, outlet = null, url = null, published = null } = kept.document;
    hub.send({ event: "report", data: { id: report, version, title, outlet, url, published } });
  };
  return archive.queues.work(
    {
      read: async (document) => {
        const outcome = await threads.read(document);
        if ("reading" in outcome) return outcome.reading;
        throw new Refused("READING_FAILED", `It could not be read: ${outcome.error}.`, document.url ?? null);
      },
      pull: async (feed, take) => {
        const { cause: _, ...kept } = await pull(feed, fetcher, closing, (item) => queued(item, feed.url, take));
        return kept;
      },
    },
    { onJob: (news) => void told(news).catch((error: unknown) => log.error({ err: error }, "news was lost")) },
  );
}
