import { AsyncIterReader, StatusAndHeadersParser, type WARCRecord } from "warcio";
import { type Chunks, collect, once, peek } from "../bytes/chunks.ts";
import { canInflate, inflate } from "../bytes/inflate.ts";
import { mediaType } from "../bytes/media-type.ts";
import type { Fetched, Position } from "../document.ts";
import { SourceError } from "../errors.ts";
import { publishedOf } from "../formats/published.ts";
import { type Record, recordsOf } from "./warc.ts";

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
const MAX_HEADERS = 64 * 1024;
const KEPT = new Set(["response", "resource", "conversion"]);
const READ = /^(?:text\/html|application\/xhtml\+xml|text\/plain)$/;

/** What a record holds: the headers that its page came under, and the page. */
interface Content {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Chunks;
}

const asHeaders = (contentType: string | null | undefined) =>
  new Headers(contentType ? { "content-type": contentType } : {});

/** A response has the headers of HTTP before its body; other records have their type in their own. */
async function contentOf(record: WARCRecord, raw: Chunks): Promise<Content> {
  if (record.warcType !== "response") return { status: 200, headers: asHeaders(record.warcContentType), body: raw };
  const { head, chunks } = await peek(raw, MAX_HEADERS);
  const length = headLength(head);
  if (length === 0) return { status: 0, headers: asHeaders(undefined), body: chunks };
  const reader = new AsyncIterReader([head.subarray(0, length)], null);
  const parsed = await new StatusAndHeadersParser().parse(reader, { headersClass: Headers });
  return { status: Number(parsed?.statusCode), headers: parsed?.headers as Headers, body: after(chunks, length) };
}

/** The length of what ends in the first empty line; 0 where there is none. */
function headLength(bytes: Uint8Array): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf("\r\n\r\n");
  return at < 0 ? 0 : at + 4;
}

async function* after(chunks: Chunks, length: number): AsyncGenerator<Uint8Array> {
  let left = length;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** Archives keep pages as they came over the wire, or decoded with the headers left as they were: both are met. */
async function decoded(headers: Headers, block: Uint8Array, origin: string): Promise<Uint8Array> {
  const chunked = /chunked/i.test(headers.get("transfer-encoding") ?? "");
  const body = chunked ? await new AsyncIterReader([block], null, true).readFully() : block;
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "";
  if (!canInflate(encoding)) return body;
  try {
    return await collect(inflate(once(body), encoding, origin), MAX_PAGE, origin);
  } catch (error) {
    if (error instanceof SourceError && error.code === "INPUT_DAMAGED") return body;
    throw error;
  }
}

async function captureOf({ warc, raw, position }: Record, origin: string): Promise<Capture | undefined> {
  const { status, headers, body } = await contentOf(warc, raw);
  const { type, charset } = mediaType(headers.get("content-type"));
  if (status !== 200 || !READ.test(type)) return undefined;
  const url = warc.warcTargetURI ?? "";
  const bytes = await decoded(headers, await collect(body, MAX_PAGE, origin), origin);
  const etag = headers.get("etag");
  const lastModified = headers.get("last-modified");
  const at = publishedOf(warc.warcDate) ?? "";
  const fetched = { url, at, ...(etag && { etag }), ...(lastModified && { lastModified }) };
  return { origin, position, url, type, ...(charset && { charset }), fetched, bytes };
}

const mayBePage = ({ warcType, warcTargetURI }: WARCRecord) =>
  KEPT.has(warcType ?? "") && /^https?:/.test(warcTargetURI ?? "");

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
  for await (const record of recordsOf(stream, compressed, origin, start)) {
    const { warc, position } = record;
    if (!mayBePage(warc)) continue;
    const at = `${origin}@${position.offset}`;
    try {
      const capture = await captureOf(record, at);
      if (capture) yield capture;
    } catch (error) {
      if (!(error instanceof SourceError) || record.failure) throw error;
      yield { error, origin: at, position };
    }
  }
}
