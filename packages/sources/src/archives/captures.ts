import { AsyncIterReader, type WARCRecord } from "warcio";
import { type Chunks, collect, once } from "../bytes/chunks.ts";
import { canInflate, inflate } from "../bytes/inflate.ts";
import type { Fetched, Position } from "../document.ts";
import { SourceError } from "../errors.ts";
import { publishedOf } from "../formats/published.ts";
import { recordsOf } from "./warc.ts";

/** A page, or the text of one, as a web archive keeps it. */
export interface Capture {
  readonly origin: string;
  readonly position: Position;
  readonly url: string;
  /** Media type, without its parameters. */
  readonly type: string;
  readonly charset?: string;
  readonly fetched: Fetched;
  readonly bytes: Uint8Array;
}

const MAX_PAGE = 20_000_000;
const KEPT = new Set(["response", "resource", "conversion"]);
const READ = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;

function header(record: WARCRecord, name: string): string | undefined {
  return (record.httpHeaders?.headers as Headers | undefined)?.get(name) ?? undefined;
}

function contentType(record: WARCRecord): { type: string; charset?: string } {
  const stated = record.httpHeaders ? header(record, "content-type") : record.warcContentType;
  const [type = "", ...parameters] = (stated ?? "").toLowerCase().split(";");
  const charset = parameters.map((each) => /^\s*charset="?([^"\s]+)/.exec(each)?.[1]).find((each) => each);
  return { type: type.trim(), ...(charset && { charset }) };
}

/** Archives keep pages as they came over the wire, or decoded with the headers left as they were: both are met. */
async function decoded(record: WARCRecord, block: Uint8Array, origin: string): Promise<Uint8Array> {
  const chunked = /chunked/i.test(header(record, "transfer-encoding") ?? "");
  const body = chunked ? await new AsyncIterReader([block], null, true).readFully() : block;
  const encoding = header(record, "content-encoding")?.trim().toLowerCase() ?? "";
  if (!canInflate(encoding)) return body;
  try {
    return await collect(inflate(once(body), encoding, origin), MAX_PAGE, origin);
  } catch (error) {
    if (error instanceof SourceError && error.code === "INPUT_DAMAGED") return body;
    throw error;
  }
}

async function captureOf(record: WARCRecord, raw: Chunks, origin: string, position: Position): Promise<Capture> {
  const url = record.warcTargetURI ?? "";
  const bytes = await decoded(record, await collect(raw, MAX_PAGE, origin), origin);
  const etag = header(record, "etag");
  const lastModified = header(record, "last-modified");
  const at = publishedOf(record.warcDate) ?? "";
  const fetched = { url, at, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  return { origin, position, url, ...contentType(record), fetched, bytes };
}

function isPage(record: WARCRecord): boolean {
  if (!KEPT.has(record.warcType ?? "") || !/^https?:/.test(record.warcTargetURI ?? "")) return false;
  if (record.httpHeaders && Number(record.httpHeaders.statusCode) !== 200) return false;
  return READ.test(contentType(record).type);
}

/**
 * The pages in a WARC or WET archive: successful responses in HTML or plain text. One that cannot be had comes as an error in its place.
 *
 * @throws as recordsOf
 */
export async function* capturesOf(
  stream: Chunks,
  compressed: boolean,
  origin: string,
  start: Position,
): AsyncGenerator<Capture | { readonly error: SourceError; readonly origin: string; readonly position: Position }> {
  for await (const { warc, raw, position } of recordsOf(stream, compressed, origin, start)) {
    if (!isPage(warc)) continue;
    const at = `${origin}@${position.offset}`;
    try {
      yield await captureOf(warc, raw, at, position);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      yield { error, origin: at, position };
    }
  }
}
