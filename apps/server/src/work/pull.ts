import type { Feed, FeedPull } from "@onrecord/archive";
import {
  documentsOfEntry,
  type FeedState,
  type Fetcher,
  forgetting,
  pullFeed,
  SourceError,
  type SourceItem,
} from "@onrecord/sources";

/** What may go well the next time, so that the entry is to come again. */
const PASSING = /^(?:FETCH_(?:FAILED|TIMEOUT|LATER)|ARCHIVE_)/;

/**
 * Asks a feed what is new and hands over the report behind each entry. `act` gives the code of what went wrong, null if nothing did.
 * What the feed itself fails with becomes part of what is kept of it.
 */
export async function pull(
  feed: Pick<Feed, "url" | "state">,
  fetcher: Fetcher,
  signal: AbortSignal,
  act: (item: SourceItem) => Promise<string | null>,
): Promise<FeedPull & { readonly cause?: unknown }> {
  try {
    const pulled = await pullFeed(feed.url, feed.state as FeedState, fetcher, signal);
    const again: string[] = [];
    for (const entry of pulled.feed ? pulled.entries : []) {
      for await (const item of documentsOfEntry(entry, pulled.feed as NonNullable<typeof pulled.feed>, fetcher)) {
        const code = await act(item);
        if (code !== null && PASSING.test(code)) again.push(entry.id);
      }
    }
    return {
      state: { ...forgetting(pulled.state, again) },
      ...(pulled.movedTo !== undefined && { movedTo: pulled.movedTo }),
      ...(pulled.feed?.title !== undefined && { title: pulled.feed.title }),
    };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { problem: { code: error.code, message: error.message }, cause: error };
  }
}
