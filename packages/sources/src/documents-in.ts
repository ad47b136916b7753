import { createReadStream } from "node:fs";
import { extname } from "node:path";
import { accept, MAX_REPORT } from "./accept.ts";
import { type Chunks, collect, once, peek } from "./bytes/chunks.ts";
import { charsetStated, decode } from "./bytes/decode.ts";
import { inflate } from "./bytes/inflate.ts";
import type { Position, SourceDocument, SourceItem } from "./document.ts";
import { SourceError } from "./errors.ts";
import { type Kind, kindByText, kindOf } from "./files/kind.ts";
import { guarded } from "./formats/guarded.ts";
import type { SourceOptions } from "./options.ts";

/** Bytes that hold documents, and what is known of them beforehand. */
export interface Input {
  /** A file name or the path of a URL: tells the kind. */
  readonly name: string;
  readonly origin: string;
  readonly chunks: Chunks;
  /** Where in the file `chunks` begins. */
  readonly start: Position;
  /** Media type and character set that came with it. */
  readonly type?: string | undefined;
  readonly charset?: string | undefined;
  /** Where a page was had. */
  readonly url?: string | undefined;
}

export const START: Position = { offset: 0, record: 0 };
const HEAD = 1024;
const DEPTH = 3;
const MB = 1_000_000;
/** The most bytes that are taken of one file of a kind that is read whole. */
const LIMITS: Partial<Record<Kind, number>> = {
  html: 20 * MB,
  json: 500 * MB,
  pdf: 200 * MB,
  email: 50 * MB,
  feed: 50 * MB,
};
/** Kinds whose files can be gone on with at an offset. */
const SEEKABLE = /\.(?:ndjson|jsonl|warc|wet|(?:warc|wet)\.gz)$/i;

/** A file as input, from where it is to be gone on with. */
export function fileInput(path: string, origin: string, bytes?: Uint8Array, from: Position = START): Input {
  const seek = SEEKABLE.test(path) ? from.offset : 0;
  const chunks = bytes ? once(bytes) : (createReadStream(path, { start: seek }) as Chunks);
  return { name: path, origin, chunks, start: from };
}

const document = (origin: string, fields: Omit<SourceDocument, "notes">, note?: string): SourceItem => ({
  kind: "document",
  origin,
  document: { ...fields, notes: note ? [note] : [] },
});

async function* textual(kind: Kind | undefined, bytes: Uint8Array, input: Input): AsyncGenerator<SourceItem> {
  const { origin, url } = input;
  const declared = input.charset ?? (kind === "text" || kind === "markdown" ? undefined : charsetStated(bytes));
  const { text, note } = await decode(bytes, origin, { declared });
  switch (kind ?? kindByText(text)) {
    case "json":
      return yield* (await import("./formats/json.ts")).fromJson(text, origin);
    case "ndjson":
      return yield* (await import("./formats/ndjson.ts")).fromNdjson(once(bytes), origin, input.start);
    case "html": {
      const { fromHtml } = await import("./formats/html/page.ts");
      return yield document(origin, await guarded("HTML", origin, () => fromHtml(text, origin, url)), note);
    }
    case "markdown": {
      const { readMarkdown } = await import("./formats/markdown.ts");
      return yield document(origin, await guarded("Markdown", origin, () => readMarkdown(text)), note);
    }
    case "feed":
      return yield* (await import("./feeds/documents.ts")).documentsOfFeed(text, origin, url);
    default:
      if (bytes.length > MAX_REPORT) {
        const problem = `is ${(bytes.length / MB).toFixed(1)} MB; one report may have ${MAX_REPORT / MB} MB.`;
        const next = "Split it into one report a file, or give NDJSON with one report a line.";
        throw new SourceError("INPUT_TOO_LARGE", origin, problem, next);
      }
      return yield document(origin, { text, ...(url && { url }) }, note);
  }
}

async function* captured(input: Input, compressed: boolean): AsyncGenerator<SourceItem> {
  const { capturesOf } = await import("./archives/captures.ts");
  for await (const capture of capturesOf(input.chunks, compressed, input.origin, input.start)) {
    const { origin, position } = capture;
    if ("error" in capture) {
      yield { kind: "problem", ...capture };
      continue;
    }
    const kind = capture.type === "text/plain" ? "text" : "html";
    try {
      for await (const item of textual(kind, capture.bytes, { ...input, ...capture, chunks: input.chunks })) {
        if (item.kind === "problem") yield { ...item, position };
        else yield { ...item, position, document: { ...item.document, fetched: capture.fetched } };
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      yield { kind: "problem", error, origin, position };
    }
  }
}

async function* unzipped(input: Input, options: SourceOptions, depth: number): AsyncGenerator<SourceItem> {
  const { membersOf } = await import("./archives/zip.ts");
  let record = 0;
  for await (const { name, chunks } of membersOf(input.chunks, input.origin)) {
    const position = { offset: 0, record: record++ };
    if (position.record < input.start.record || name.endsWith("/") || isHidden(name)) continue;
    const member = { name, origin: `${input.origin}/${name}`, chunks, start: START };
    for await (const item of safely(member, options, depth + 1)) yield { ...item, position };
  }
}

/** Folders that systems put into archives for themselves. */
const isHidden = (name: string) => /(?:^|\/)(?:__MACOSX\/|\.)/.test(name);

async function* parsed(input: Input, options: SourceOptions, depth: number): AsyncGenerator<SourceItem> {
  const { head, chunks } = await peek(input.chunks, HEAD);
  const kind = kindOf(head, input.name, input.type);
  const whole = { ...input, chunks };
  if (depth > DEPTH && (kind === "gzip" || kind === "zip")) {
    const next = "Unpack it yourself and give the folder.";
    throw new SourceError("INPUT_NESTED", input.origin, `is an archive in archives, more than ${DEPTH} deep.`, next);
  }
  switch (kind) {
    case "gzip": {
      const name = input.name.replace(/\.gz$/i, "");
      return yield* parsed({ ...whole, name, chunks: inflate(chunks, "gzip", input.origin) }, options, depth + 1);
    }
    case "zip":
      return yield* unzipped(whole, options, depth);
    case "warc":
      return yield* captured(whole, head[0] === 0x1f);
    case "ndjson":
      return yield* (await import("./formats/ndjson.ts")).fromNdjson(chunks, input.origin, input.start);
    case "csv":
      return yield* (await import("./formats/csv.ts")).fromCsv(chunks, input.origin, input.start, options.columns);
  }
  // What has no name that says its kind may turn out to be JSON or a page.
  const unknown = kind === undefined && extname(input.name) === "";
  const limit = (kind && LIMITS[kind]) ?? (unknown ? LIMITS.json : undefined) ?? MAX_REPORT;
  const bytes = await collect(chunks, limit, input.origin);
  if (kind === "pdf")
    yield document(input.origin, await (await import("./formats/pdf.ts")).fromPdf(bytes, input.origin));
  else if (kind === "email") {
    yield document(input.origin, await (await import("./formats/email.ts")).fromEmail(bytes, input.origin));
  } else yield* textual(kind, bytes, whole);
}

async function* safely(input: Input, options: SourceOptions, depth: number): AsyncGenerator<SourceItem> {
  try {
    yield* parsed(input, options, depth);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    yield { kind: "problem", error, origin: input.origin };
  }
}

/**
 * The documents that bytes hold, whatever their kind, as they come in; what cannot be had, or is no report to be read, comes as a problem in its
 * place. Throws what reading the bytes themselves throws, if that is no SourceError.
 */
export async function* documentsIn(input: Input, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  for await (const item of safely(input, options, 0)) {
    if (item.kind === "problem") {
      yield item;
      continue;
    }
    try {
      await accept(item.document, item.origin, options);
      yield item;
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      const { origin, position } = item;
      yield { kind: "problem", error, origin, ...(position && { position }) };
    }
  }
}
