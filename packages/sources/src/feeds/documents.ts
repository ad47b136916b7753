import { present, type SourceDocument, type SourceItem, titled } from "../document.ts";
import { SourceError } from "../errors.ts";
import { textOfHtml } from "../formats/html/page.ts";
import { type FeedEntry, type ParsedFeed, parseFeed } from "./parse.ts";

/** What a feed itself holds of an entry: its content, else its summary; nothing where it has no words. */
export function documentOfEntry(entry: FeedEntry, feed: ParsedFeed): SourceDocument | undefined {
  const body = textOfHtml(entry.content ?? entry.summary ?? "");
  if (body === "") return undefined;
  const { title, url, author, published } = entry;
  return {
    text: titled(title, body),
    id: entry.id,
    ...present({ title, url, author, published, outlet: feed.title, language: feed.language }),
    notes: entry.content ? [] : ["is a summary: the feed has no more of it"],
  };
}

/** The entries of a feed as documents, from what the feed itself holds. @throws SourceError FEED_MALFORMED */
export function* documentsOfFeed(source: string, origin: string, base?: string): Generator<SourceItem> {
  const feed = parseFeed(source, origin, base);
  for (const [i, entry] of feed.entries.entries()) {
    const at = `${origin}#${i + 1}`;
    const document = documentOfEntry(entry, feed);
    if (document) yield { kind: "document", document, origin: at };
    else {
      const error = new SourceError(
        "INPUT_NO_TEXT",
        at,
        "is an entry without text.",
        "Give the feed's address instead.",
      );
      yield { kind: "problem", error, origin: at };
    }
  }
}
