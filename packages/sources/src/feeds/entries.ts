import { type AcceptOptions, accept } from "../accept.ts";
import type { SourceDocument, SourceItem } from "../document.ts";
import { SourceError } from "../errors.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { fetchPage } from "../fetch/page.ts";
import { documentOfEntry } from "./documents.ts";
import type { FeedEntry, ParsedFeed } from "./parse.ts";

/** A feed that carries this many characters of an entry carries the whole of it, and its page need not be asked for. */
const WHOLE = 1200;

function filled(page: SourceDocument, entry: FeedEntry, feed: ParsedFeed): SourceDocument {
  const { title, author, published, url } = entry;
  const language = feed.language;
  const outlet = feed.title;
  const known = { title, author, published, url, language, outlet };
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...given, ...page, id: entry.id };
}

/**
 * The report behind an entry of a feed: what the feed holds of it if that is all, else its page, with the feed's word for what the page leaves unsaid.
 * Where the page cannot be had, the feed's own content stands in for it, never its summary.
 */
export async function* documentsOfEntry(
  entry: FeedEntry,
  feed: ParsedFeed,
  fetcher: Fetcher,
  options: AcceptOptions & { readonly signal?: AbortSignal } = {},
): AsyncGenerator<SourceItem> {
  const own = documentOfEntry(entry, feed);
  const origin = entry.url ?? entry.id;
  if (own && entry.content && (!entry.url || own.text.length >= WHOLE)) return yield* accepted(own, origin, options);
  if (!entry.url) {
    const error = new SourceError("INPUT_NO_TEXT", origin, "is an entry without text or address.", "Leave it out.");
    return yield { kind: "problem", error, origin };
  }
  for await (const item of fetchPage(entry.url, fetcher, options)) {
    if (item.kind === "document") yield { ...item, document: filled(item.document, entry, feed) };
    else if (item.kind === "problem" && own && entry.content && standsIn(item.error))
      yield* accepted(own, origin, options);
    else if (item.kind === "problem") yield item;
  }
}

const standsIn = ({ code }: SourceError) =>
  ["FETCH_ROBOTS", "FETCH_STATUS", "INPUT_NO_TEXT", "INPUT_DAMAGED"].includes(code);

async function* accepted(document: SourceDocument, origin: string, options: AcceptOptions): AsyncGenerator<SourceItem> {
  try {
    await accept(document, origin, options);
    yield { kind: "document", document, origin };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { kind: "problem", error, origin };
  }
}
