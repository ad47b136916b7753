import type { AcceptOptions } from "../accept.ts";
import type { PageItem } from "../document.ts";
import { documentsIn, START } from "../documents-in.ts";
import { SourceError } from "../errors.ts";
import type { SourceOptions } from "../options.ts";
import type { Answer } from "./answer.ts";
import type { Fetcher, RequestOptions } from "./fetcher.ts";

/** Files that are streams of many reports: of any size, for they are never held whole. */
const STREAMED = /\.(?:ndjson|jsonl|csv|tsv|warc|wet|zip|gz)$/i;
const SEEKABLE = /\.(?:ndjson|jsonl|warc|wet|(?:warc|wet)\.gz)$/i;

export type PageOptions = AcceptOptions &
  Pick<SourceOptions, "columns" | "from"> &
  Pick<RequestOptions, "etag" | "lastModified" | "signal">;

function fetchedOf({ url, headers }: Answer, at: string) {
  const { etag, "last-modified": lastModified } = headers;
  return { url, at, ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/**
 * The documents at an address: a page gives one; a feed, an archive or a table as many as it holds. With the validators of an earlier visit, what
 * has not changed since comes as `unchanged`. What cannot be had comes as a problem.
 */
export async function* fetchPage(url: string, fetcher: Fetcher, options: PageOptions = {}): AsyncGenerator<PageItem> {
  const { from = START, etag, lastModified, signal, ...rest } = options;
  try {
    const path = URL.parse(url)?.pathname ?? "";
    const unlimited = STREAMED.test(path);
    const offset = SEEKABLE.test(path) ? from.offset : 0;
    const answer = await fetcher.open(url, { etag, lastModified, signal, unlimited, offset });
    if (answer.status === 304) {
      for await (const _ of answer.body);
      return yield { kind: "unchanged", origin: url };
    }
    const name = URL.parse(answer.url)?.pathname ?? "";
    const { type, charset } = answer;
    // A host that does not give parts gives the whole again.
    const start = answer.offset === offset ? from : START;
    const input = { name, origin: url, chunks: answer.body, start, type, charset, url: answer.url };
    const fetched = fetchedOf(answer, new Date().toISOString());
    for await (const item of documentsIn(input, rest)) {
      if (item.kind !== "document") yield item;
      else yield { ...item, document: { ...item.document, fetched: item.document.fetched ?? fetched } };
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { kind: "problem", error, origin: url };
  }
}
