import { createHash } from "node:crypto";
import CachePolicy from "http-cache-semantics";
import { charsetStated, decode } from "../bytes/decode.ts";
import type { Answer } from "../fetch/answer.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { LaterError } from "../fetch/hosts.ts";
import { type FeedEntry, type ParsedFeed, parseFeed } from "./parse.ts";

/** What is kept of a feed from one pull to the next; plain JSON. */
export interface FeedState {
  readonly etag?: string;
  readonly lastModified?: string;
  /** ISO 8601 instants: until when the last answer counts as fresh, and before when the host asked not to be asked. */
  readonly freshUntil?: string;
  readonly notBefore?: string;
  /** Fingerprints of the entries that the feed last had, by their ids. */
  readonly seen?: { readonly [id: string]: string };
}

export interface Pulled {
  /** `fresh` and `later` asked nothing of the host. */
  readonly status: "changed" | "unchanged" | "fresh" | "later";
  readonly feed?: ParsedFeed;
  /** Those that are new or changed since the last pull. */
  readonly entries: readonly FeedEntry[];
  /** To be kept for the next pull, when the entries have been taken in. */
  readonly state: FeedState;
  /** The feed's new address, where it has moved for good. */
  readonly movedTo?: string;
}

const ACCEPT =
  "application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5";
const MOST_FRESH_MS = 24 * 3600 * 1000;

function fingerprint({ title, updated, content, summary }: FeedEntry): string {
  const parts = JSON.stringify([title, updated, content, summary]);
  return createHash("sha256").update(parts).digest("hex").slice(0, 16);
}

/** Until when an answer may be used without asking again (RFC 9111), a day at most. */
function freshUntil(url: string, { status, headers }: Answer, now: number): string | undefined {
  const policy = new CachePolicy(
    { url, method: "GET", headers: {} },
    { status, headers },
    { shared: false, cacheHeuristic: 0 },
  );
  const ms = policy.storable() ? Math.min(policy.timeToLive(), MOST_FRESH_MS) : 0;
  return ms > 0 ? new Date(now + ms).toISOString() : undefined;
}

function stateOf(answer: Answer, before: FeedState, seen: FeedState["seen"], now: number): FeedState {
  const etag = answer.headers.etag ?? (answer.status === 304 ? before.etag : undefined);
  const lastModified = answer.headers["last-modified"] ?? (answer.status === 304 ? before.lastModified : undefined);
  const fresh = freshUntil(answer.url, answer, now);
  return {
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
    ...(fresh && { freshUntil: fresh }),
    ...(seen && { seen }),
  };
}

/**
 * Asks a feed what is new. A feed that is fresh by its last answer, or whose host asked for patience, is not asked; one that has not changed answers
 * with nothing (conditional GET).
 *
 * @throws SourceError as Fetcher, and FEED_MALFORMED; a host that asks for more patience than the fetcher has gives `later`
 */
export async function pullFeed(url: string, state: FeedState, fetcher: Fetcher, signal?: AbortSignal): Promise<Pulled> {
  const now = Date.now();
  if (state.notBefore && Date.parse(state.notBefore) > now) return { status: "later", entries: [], state };
  if (state.freshUntil && Date.parse(state.freshUntil) > now) return { status: "fresh", entries: [], state };
  const { etag, lastModified } = state;
  try {
    const answer = await fetcher.get(url, { etag, lastModified, accept: ACCEPT, signal });
    const moved = answer.movedTo && { movedTo: answer.movedTo };
    if (answer.status === 304) {
      return { status: "unchanged", entries: [], state: stateOf(answer, state, state.seen, now), ...moved };
    }
    const { text } = await decode(answer.bytes, url, { declared: answer.charset ?? charsetStated(answer.bytes) });
    const feed = parseFeed(text, url, answer.url);
    const seen = Object.fromEntries(feed.entries.map((entry) => [entry.id, fingerprint(entry)]));
    const entries = feed.entries.filter((entry) => state.seen?.[entry.id] !== seen[entry.id]);
    const status = entries.length > 0 ? "changed" : "unchanged";
    return { status, feed, entries, state: stateOf(answer, state, seen, now), ...moved };
  } catch (error) {
    if (!(error instanceof LaterError)) throw error;
    return { status: "later", entries: [], state: { ...state, notBefore: error.until } };
  }
}

/** The state after a pull some of whose entries could not be taken in: these will come again. */
export function forgetting(state: FeedState, ids: readonly string[]): FeedState {
  const { freshUntil: _, etag: __, lastModified: ___, ...rest } = state;
  if (ids.length === 0) return state;
  // The feed has to be given whole again, though it has not changed.
  return { ...rest, seen: Object.fromEntries(Object.entries(state.seen ?? {}).filter(([id]) => !ids.includes(id))) };
}
