import type { Feed, FeedPull } from "@onrecord/archive";
import {
  documentsOfEntry,
  type FeedState,
  type Fetcher,
  forgetting,
  isTransient,
  pullFeed,
  type SourceItem,
} from "@onrecord/sources";

/** What is new in a feed, and what is to be kept of the pull once that is stored. */
export interface FeedNews {
  /** Reports behind new and changed entries, fetched as they are asked for. */
  readonly items: AsyncIterable<SourceItem>;
  /** To be asked for when the items have been taken: entries that may do better another time come again. */
  after(): FeedPull;
}

/** @throws SourceError where the feed itself cannot be had */
export async function newsOf(feed: Feed, fetcher: Fetcher, signal: AbortSignal): Promise<FeedNews> {
  const pulled = await pullFeed(feed.url, feed.state as FeedState, fetcher, signal);
  const again = new Set(pulled.entries.map(({ id }) => id));
  async function* items(): AsyncGenerator<SourceItem> {
    for (const entry of pulled.entries) {
      let better = false;
      if (!pulled.feed) return;
      for await (const item of documentsOfEntry(entry, pulled.feed, fetcher, { signal })) {
        better ||= item.kind === "problem" && isTransient(item.error);
        yield item;
      }
      if (!better) again.delete(entry.id);
    }
  }
  return {
    items: items(),
    after: () => ({
      state: { ...forgetting(pulled.state, [...again]) },
      ...(pulled.movedTo && { movedTo: pulled.movedTo }),
      ...(pulled.feed?.title && { title: pulled.feed.title }),
    }),
  };
}
