import { parseHTML } from "linkedom";
import { charsetStated, decode } from "../bytes/decode.ts";
import { SourceError } from "../errors.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { guarded } from "../formats/guarded.ts";
import { absolute } from "../formats/html/meta.ts";
import { parseFeed } from "./parse.ts";

export interface FoundFeed {
  readonly url: string;
  readonly title?: string;
}

const TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json|json)$/i;

/** The feeds that a page names in its head, in its order. */
async function feedsOfPage(html: string, url: string): Promise<FoundFeed[]> {
  const found = await guarded("HTML", url, () => {
    const { document } = parseHTML(html);
    const base = absolute(document.querySelector("base[href]")?.getAttribute("href"), url) ?? url;
    const links = [...document.querySelectorAll('link[rel~="alternate" i][href]')];
    return links.flatMap((link): FoundFeed[] => {
      const href = absolute(link.getAttribute("href"), base);
      const title = link.getAttribute("title")?.trim();
      if (!href || !TYPES.test(link.getAttribute("type")?.trim() ?? "")) return [];
      return [{ url: href, ...(title && { title }) }];
    });
  });
  return found.filter((feed, i) => found.findIndex(({ url }) => url === feed.url) === i);
}

/**
 * The feeds at an address: itself if it is one, else those that the page there names.
 *
 * @throws SourceError FEED_NOT_FOUND, and as Fetcher
 */
export async function discoverFeeds(url: string, fetcher: Fetcher): Promise<FoundFeed[]> {
  const answer = await fetcher.get(url);
  const { text } = await decode(answer.bytes, url, { declared: answer.charset ?? charsetStated(answer.bytes) });
  try {
    const { title } = parseFeed(text, url, answer.url);
    return [{ url: answer.movedTo ?? url, ...(title && { title }) }];
  } catch {
    const found = await feedsOfPage(text, answer.url);
    if (found.length > 0) return found;
    throw new SourceError("FEED_NOT_FOUND", url, "is no feed, and names none.", "Give the feed's own address.");
  }
}
