import { DetectError, parseFeed as parse } from "feedsmith";
import { SourceError } from "../errors.ts";
import { absolute } from "../formats/html/meta.ts";
import { textOfHtml } from "../formats/html/page.ts";
import { publishedOf } from "../formats/published.ts";

/** One entry of a feed, whatever the feed's format. */
export interface FeedEntry {
  /** The entry's id, else its address, else its title. */
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601. */
  readonly published?: string;
  readonly updated?: string;
  /** HTML of the whole entry, if the feed carries it. */
  readonly content?: string;
  /** HTML of its summary. */
  readonly summary?: string;
}

export interface ParsedFeed {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly title?: string;
  /** The site that the feed is of. */
  readonly home?: string;
  readonly language?: string;
  readonly entries: readonly FeedEntry[];
}

/** The parser takes half a document for a whole one; its end tag tells. */
const ROOT = /^[^<]*(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i;
const ROOT_END = /<\/(?:rss|feed|rdf:RDF)\s*>/i;

type Parsed = ReturnType<typeof parse<string>>;
type Of<F extends Parsed["format"]> = Extract<Parsed, { format: F }>["feed"];
type Raw = { readonly [K in keyof FeedEntry]?: FeedEntry[K] | undefined };

const some = (...values: readonly (string | null | undefined)[]) => values.map((v) => v?.trim()).find((v) => v);
const joined = (names: readonly (string | undefined)[] | undefined) => some(names?.filter(Boolean).join(", "));
/** RSS writes authors as mail addresses, with the name in brackets. */
const named = (author: string | undefined) => some(/\(([^)]+)\)/.exec(author ?? "")?.[1], author);

function rss(feed: Of<"rss">): Raw[] {
  return (feed.items ?? []).map((item) => {
    const permalink =
      item.guid?.isPermaLink !== false && /^https?:/.test(item.guid?.value ?? "") ? item.guid?.value : undefined;
    return {
      id: some(item.guid?.value, item.link),
      url: some(item.link, permalink),
      title: item.title,
      author: some(joined(item.dc?.creators), joined(item.authors?.map((each) => named(each?.name ?? each?.email)))),
      published: some(item.pubDate, item.dc?.dates?.[0], item.atom?.published),
      updated: some(item.atom?.updated),
      content: item.content?.encoded,
      summary: item.description,
    };
  });
}

function atom(feed: Of<"atom">): Raw[] {
  return (feed.entries ?? []).map((entry) => ({
    id: entry.id,
    url: (entry.links?.find(({ rel, href }) => href && (!rel || rel === "alternate")) ?? entry.links?.[0])?.href,
    title: entry.title?.value,
    author: joined(entry.authors?.map(({ name }) => name)),
    published: some(entry.published, entry.updated),
    updated: entry.updated,
    content: entry.content?.value,
    summary: entry.summary?.value,
  }));
}

function rdf(feed: Of<"rdf">): Raw[] {
  return (feed.items ?? []).map((item) => ({
    id: some(item.rdf?.about, item.link),
    url: some(item.link, item.rdf?.about),
    title: item.title,
    author: joined(item.dc?.creators),
    published: item.dc?.dates?.[0],
    content: item.content?.encoded,
    summary: item.description,
  }));
}

function json(feed: Of<"json">): Raw[] {
  return (feed.items ?? []).map((item) => ({
    id: item.id,
    url: some(item.url, item.external_url),
    title: item.title,
    author: joined(item.authors?.map(({ name }) => name)),
    published: item.date_published,
    updated: item.date_modified,
    content: some(item.content_html, item.content_text?.replace(/&/g, "&amp;").replace(/</g, "&lt;")),
    summary: item.summary,
  }));
}

/** Titles carry entities and tags, though they are to be plain. */
const plain = (title: string | undefined) => some(title && /[<&]/.test(title) ? textOfHtml(title) : title);

function entryOf(raw: Raw, base: string | undefined): FeedEntry | undefined {
  const url = absolute(raw.url, base);
  const title = plain(raw.title);
  const id = some(raw.id, url, title);
  if (!id) return undefined;
  const fields = {
    url,
    title,
    author: some(raw.author),
    published: publishedOf(raw.published),
    updated: publishedOf(raw.updated),
    content: some(raw.content),
    summary: some(raw.summary),
  };
  return { id, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}

function headOf({ format, feed }: Parsed) {
  switch (format) {
    case "atom":
      return { title: feed.title?.value, home: feed.links?.find(({ rel }) => !rel || rel === "alternate")?.href };
    case "json":
      return { title: feed.title, home: feed.home_page_url, language: feed.language };
    case "rdf":
      return { title: feed.title, home: feed.link, language: feed.dc?.languages?.[0] };
    default:
      return { title: feed.title, home: feed.link, language: feed.language };
  }
}

function entriesOf(parsed: Parsed): Raw[] {
  switch (parsed.format) {
    case "atom":
      return atom(parsed.feed);
    case "json":
      return json(parsed.feed);
    case "rdf":
      return rdf(parsed.feed);
    default:
      return rss(parsed.feed);
  }
}

/**
 * A feed in RSS, Atom, RDF or JSON Feed.
 *
 * @param base the feed's own address: entries may name theirs relative to it
 * @throws SourceError FEED_MALFORMED
 */
export function parseFeed(source: string, origin: string, base?: string): ParsedFeed {
  if (ROOT.test(source) && !ROOT_END.test(source)) {
    const next = "Try again later.";
    throw new SourceError("FEED_MALFORMED", origin, "is a feed that ends in the middle.", next);
  }
  try {
    const parsed = parse<string>(source);
    const head = headOf(parsed);
    const home = absolute(head.home, base);
    const entries = entriesOf(parsed).map((raw) => entryOf(raw, base ?? home));
    const [title, language] = [plain(head.title), some(head.language)];
    return {
      format: parsed.format,
      ...(title && { title }),
      ...(home && { home }),
      ...(language && { language }),
      entries: entries.filter((entry) => entry !== undefined),
    };
  } catch (cause) {
    const page = /^\s*<(?:!doctype html|html)/i.test(source);
    const why = cause instanceof DetectError ? (page ? "it is a web page" : "it is of no known format") : String(cause);
    const next = page ? "Give the page's address, so that its feed is looked for." : "Check the address in a browser.";
    throw new SourceError("FEED_MALFORMED", origin, `is no feed that can be read: ${why}.`, next, { cause });
  }
}
