import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type CsvError, parse } from "csv-parse";
import type { Chunks } from "../bytes/chunks.ts";
import { peek } from "../bytes/chunks.ts";
import { textOf } from "../bytes/text-stream.ts";
import { type Position, present, type SourceItem, titled } from "../document.ts";
import { SourceError } from "../errors.ts";
import { publishedOf } from "./published.ts";

const FIELDS = ["text", "title", "outlet", "author", "published", "url", "language", "id"] as const;
type Field = (typeof FIELDS)[number];

/** Which column of a table holds which field of a report: `{ text: "Body", title: "Headline" }`. */
export type ColumnMap = { readonly [F in Field]?: string };

/** Names that columns have where none are given, the likeliest first. */
const USUAL: Record<Field, readonly string[]> = {
  text: ["text", "body", "content", "article", "full_text", "fulltext", "articlebody", "story", "maintext"],
  title: ["title", "headline", "subject"],
  outlet: ["outlet", "publication", "publisher", "newspaper", "source", "site"],
  author: ["author", "authors", "byline", "creator"],
  published: [
    "published",
    "date",
    "publication_date",
    "published_at",
    "pubdate",
    "date_publish",
    "datetime",
    "timestamp",
  ],
  url: ["url", "link", "uri", "source_url"],
  language: ["language", "lang"],
  id: ["id", "guid", "doc_id"],
};
const MAX_RECORD = 16_000_000;
const DELIMITERS = [",", ";", "\t", "|"];

const plain = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");

function delimiterOf(head: string): string {
  const line = head.split(/\r?\n/, 1)[0]?.replace(/"[^"]*"/g, "") ?? "";
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The place of each field in a row; @throws SourceError INPUT_NO_COLUMN */
function placesOf(header: readonly string[], map: ColumnMap, origin: string): Map<Field, number> {
  const names = header.map(plain);
  const has = header.map((name) => `"${name.trim()}"`).join(", ");
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    const given = map[field];
    const at =
      given === undefined
        ? USUAL[field].map((name) => names.indexOf(name)).find((i) => i >= 0)
        : names.indexOf(plain(given));
    if (at === -1) {
      const next = `Name one of ${has} for "${field}".`;
      throw new SourceError("INPUT_NO_COLUMN", origin, `has no column "${given}".`, next);
    }
    if (at !== undefined) places.set(field, at);
  }
  if (!places.has("text")) {
    const next = `Say which of ${has} it is, with a column map such as text=${header[0]?.trim()}.`;
    throw new SourceError("INPUT_NO_COLUMN", origin, "has no column that is known to hold the text.", next);
  }
  return places;
}

function itemOf(row: readonly string[], places: Map<Field, number>, origin: string, position: Position): SourceItem {
  const value = (field: Field) => row[places.get(field) ?? -1]?.trim() || undefined;
  const body = value("text");
  if (!body) {
    const error = new SourceError("INPUT_NO_TEXT", origin, "is a row without text.", "Fill it in, or leave it out.");
    return { kind: "problem", error, origin, position };
  }
  const [id, title] = [value("id"), value("title")];
  const document = {
    text: titled(title, body),
    ...(id && { id }),
    ...present({
      title,
      outlet: value("outlet"),
      author: value("author"),
      published: publishedOf(value("published")),
      url: value("url"),
      language: value("language"),
    }),
    notes: [],
  };
  return { kind: "document", document, origin, position };
}

function failure(error: unknown, origin: string): unknown {
  const { code = "", message } = error as CsvError;
  if (!code.startsWith("CSV_")) return error;
  return new SourceError("INPUT_DAMAGED", origin, `is no table: ${message}.`, "Repair that row.", { cause: error });
}

/**
 * The rows of a table (RFC 4180; comma, semicolon, tab or bar), its columns told by their names or by `map`. Rows before `start.record` are
 * passed over.
 *
 * @throws SourceError INPUT_NO_COLUMN, INPUT_DAMAGED, and what `chunks` throws
 */
export async function* fromCsv(
  stream: Chunks,
  origin: string,
  start: Position,
  map: ColumnMap = {},
): AsyncGenerator<SourceItem> {
  const { head, chunks } = await peek(stream, 4096);
  const rows = parse({
    bom: true,
    delimiter: delimiterOf(new TextDecoder().decode(head)),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  const done = pipeline(Readable.from(textOf(chunks)), rows);
  done.catch(() => {});
  let places: Map<Field, number> | undefined;
  let record = 0;
  try {
    for await (const row of rows as AsyncIterable<string[]>) {
      if (!places) {
        places = placesOf(row, map, origin);
        continue;
      }
      const position = { offset: 0, record };
      if (record++ >= start.record) yield itemOf(row, places, `${origin}#${record}`, position);
    }
    await done;
  } catch (error) {
    throw failure(error, origin);
  }
}
