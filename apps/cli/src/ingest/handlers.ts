import type { Handlers } from "@onrecord/archive";
import { documentsOf, type Fetcher, isTransient, type SourceError, type SourceItem } from "@onrecord/sources";
import { newsOf } from "./pull.ts";

type Take = Parameters<NonNullable<Handlers["ingest"]>>[1];

/** Hands documents over to be kept and read. What cannot be had is said, and the rest goes on. */
async function hand(
  items: AsyncIterable<SourceItem>,
  take: Take,
  feed: string | undefined,
  say: (error: SourceError) => void,
): Promise<{ taken: number; problem?: SourceError }> {
  let taken = 0;
  let problem: SourceError | undefined;
  for await (const item of items) {
    if (item.kind === "problem") {
      problem = item.error;
      say(problem);
      continue;
    }
    const { notes: _, fetched, ...document } = item.document;
    const fetchedAt = fetched?.at ?? new Date().toISOString();
    await take(document, {
      origin: item.origin,
      fetchedAt,
      ...(feed !== undefined && { feed }),
      ...(fetched && { fetched }),
    });
    taken++;
  }
  return { taken, ...(problem && { problem }) };
}

/** What a worker does with sources and feeds of the archive's queues. */
export function sourceHandlers(
  fetcher: Fetcher,
  say: (error: SourceError) => void,
): Required<Pick<Handlers, "ingest" | "pull">> {
  return {
    async ingest({ source }, take, signal) {
      const { taken, problem } = await hand(documentsOf(source, { fetcher, signal }), take, undefined, say);
      // A source that gave nothing but an error is tried again, if that may help.
      if (taken === 0 && problem) throw Object.assign(problem, { permanent: !isTransient(problem) });
    },
    async pull(feed, take, signal) {
      const news = await newsOf(feed, fetcher, signal);
      await hand(news.items, take, feed.id, say);
      return news.after();
    },
  };
}
