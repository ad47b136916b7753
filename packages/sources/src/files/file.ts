import { readFile, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type AcceptOptions, accept, MAX_REPORT } from "../accept.ts";
import type { SourceItem } from "../document.ts";
import { SourceError } from "../errors.ts";
import type { SourceOptions } from "../options.ts";

/** Names that say the file is more than its plain text; what has none of them is looked into. */
const MORE_THAN_TEXT = /\.(?:md|markdown|x?html?|json|ndjson|jsonl|[ct]sv|pdf|eml|rss|atom|rdf|xml|warc|wet|gz|zip)$/i;
/** Beginnings of pages, feeds, JSON, archives and PDF. */
const NOT_PLAIN = /^\s*(?:<|\{|\[\s*\{|WARC\/|%PDF-)/;
const CONTROL = /[^\P{Cc}\t\n\f\r]/u;

function unreadable(path: string, error: unknown): SourceError {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const reasons: Record<string, string> = {
    ENOENT: "does not exist.",
    EACCES: "may not be read: permission is missing.",
    EISDIR: "is a folder.",
  };
  const problem = reasons[code] ?? `cannot be read (${code}).`;
  return new SourceError("INPUT_UNREADABLE", path, problem, "Check the path, or give the files in it.", {
    cause: error,
  });
}

/** The text of bytes that are plain UTF-8 and nothing else, which nearly every report is: nothing more is loaded for it. */
function plainText(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0 || bytes.length > MAX_REPORT) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return CONTROL.test(text) || NOT_PLAIN.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

async function* itemsOf(path: string, origin: string, options: SourceOptions): AsyncGenerator<SourceItem> {
  const piped = path === "-" ? new Uint8Array(await buffer(process.stdin)) : undefined;
  const { size, isFolder } = piped ? { size: piped.length, isFolder: false } : await sizeOf(path);
  if (isFolder) throw unreadable(path, { code: "EISDIR" });
  const small = size <= MAX_REPORT && !MORE_THAN_TEXT.test(path) ? (piped ?? (await readFile(path))) : undefined;
  const text = small && plainText(small);
  if (text !== undefined) {
    const document = { text, notes: [] };
    await accept(document, origin, options);
    yield { kind: "document", document, origin };
    return;
  }
  const { documentsIn, fileInput } = await import("../documents-in.ts");
  yield* documentsIn(fileInput(path, origin, piped, options.from), options);
}

async function sizeOf(path: string) {
  const stats = await stat(path);
  return { size: stats.size, isFolder: stats.isDirectory() };
}

/**
 * The documents of one file or, for `-`, of standard input, in order; what cannot be had comes as a problem in its place. Large files and
 * archives are read piece by piece.
 */
export async function* documentsOfFile(path: string, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  const origin = path === "-" ? "standard input" : path;
  try {
    yield* itemsOf(path, origin, options);
  } catch (error) {
    const known = error instanceof SourceError;
    if (!known && typeof (error as NodeJS.ErrnoException).syscall !== "string") throw error;
    yield { kind: "problem", error: known ? error : unreadable(path, error), origin };
  }
}

export type { AcceptOptions };
