import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { buffer } from "node:stream/consumers";
import { InputError } from "../errors.ts";
import { decode, MAX_BYTES } from "./decode.ts";
import type { Document } from "./document.ts";
import { requireEnglish } from "./language.ts";

/** A file of many reports may be larger than one report. */
const MAX_COLLECTION_BYTES = 500_000_000;

type Kind = "text" | "markdown" | "html" | "json" | "ndjson";

const KINDS: Record<string, Kind> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

function kindByContent(text: string): Kind {
  const head = text.slice(0, 2000).trimStart();
  if (/^<(?:!doctype html|html|head|body|\?xml)/i.test(head)) return "html";
  if (/^\{\s*"/.test(head)) return /\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  return /^\[\s*\{\s*"/.test(head) ? "json" : "text";
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return path === "-" ? await buffer(process.stdin) : await readFile(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    const reasons: Record<string, string> = {
      ENOENT: "does not exist.",
      EACCES: "may not be read: permission is missing.",
      EISDIR: "is a folder.",
      ERR_FS_FILE_TOO_LARGE: "is too large.",
    };
    throw new InputError(
      "INPUT_UNREADABLE",
      path,
      reasons[code] ?? `cannot be read (${code}).`,
      "Check the path, or give the files in it.",
    );
  }
}

async function documentsOf(text: string, kind: Kind, origin: string): Promise<(Document | InputError)[]> {
  switch (kind) {
    case "json":
      return (await import("./json.ts")).fromJson(text, origin);
    case "ndjson":
      return (await import("./json.ts")).fromNdjson(text, origin);
    case "html":
      return [{ origin, notes: [], ...(await import("./html.ts")).fromHtml(text, origin) }];
    case "markdown":
      return [{ origin, notes: [], ...(await import("./markdown.ts")).readMarkdown(text) }];
    default:
      return [{ origin, notes: [], text }];
  }
}

/** How a file is taken in. */
export interface LoadOptions {
  /** Takes any language, and the file as plain text whatever its name. */
  readonly anyLanguage?: boolean;
}

async function check(document: Document, options: LoadOptions): Promise<void> {
  if (document.text.trim() === "") {
    throw new InputError("INPUT_EMPTY", document.origin, "has no text.", "Give a report with words in it.");
  }
  if (document.text.length > MAX_BYTES) {
    const millions = (document.text.length / 1e6).toFixed(1);
    const problem = `has ${millions} million characters; one report may have ${MAX_BYTES / 1e6} million.`;
    throw new InputError("INPUT_TOO_LARGE", document.origin, problem, "Split it into its reports.");
  }
  if (!document.text.isWellFormed()) {
    const at = [...document.text].findIndex((character) => !character.isWellFormed());
    throw new InputError(
      "INPUT_ILL_FORMED",
      document.origin,
      `has half a character (a lone surrogate) as its character ${at + 1}.`,
      "Repair the text where it was cut, or replace that character with U+FFFD.",
    );
  }
  if (!options.anyLanguage) await requireEnglish(document.text, document.origin);
}

/**
 * The reports of one file or, for `-`, of standard input, in order; what cannot be read comes as an error in its place.
 */
export async function load(path: string, options: LoadOptions = {}): Promise<(Document | InputError)[]> {
  const origin = path === "-" ? "standard input" : path;
  try {
    const bytes = await bytesOf(path);
    const byName = KINDS[extname(path).toLowerCase()];
    const collection = byName === "json" || byName === "ndjson" || path === "-";
    const { text, note } = decode(bytes, origin, collection ? MAX_COLLECTION_BYTES : MAX_BYTES);
    const kind = options.anyLanguage ? "text" : (byName ?? kindByContent(text));
    const found = await documentsOf(text, kind, origin);
    const take = async (item: Document | InputError) => {
      if (item instanceof InputError) return item;
      const document = note ? { ...item, notes: [...item.notes, note] } : item;
      await check(document, options);
      return document;
    };
    return await Promise.all(found.map((item) => take(item).catch(asInputError)));
  } catch (error) {
    return [asInputError(error)];
  }
}

function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}
