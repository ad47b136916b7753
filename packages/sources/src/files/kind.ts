import { extname } from "node:path";

export type Kind =
  | "text"
  | "markdown"
  | "html"
  | "json"
  | "ndjson"
  | "csv"
  | "pdf"
  | "email"
  | "feed"
  | "warc"
  | "gzip"
  | "zip";

const BY_NAME: Record<string, Kind> = {
  ".txt": "text",
  ".md": "markdown",
  ".markdown": "markdown",
  ".htm": "html",
  ".html": "html",
  ".xhtml": "html",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
  ".csv": "csv",
  ".tsv": "csv",
  ".pdf": "pdf",
  ".eml": "email",
  ".rss": "feed",
  ".atom": "feed",
  ".rdf": "feed",
  ".warc": "warc",
  ".wet": "warc",
  ".gz": "gzip",
  ".zip": "zip",
};

const BY_TYPE: readonly (readonly [RegExp, Kind])[] = [
  [/^text\/html$|^application\/xhtml\+xml$/, "html"],
  [/^text\/markdown$/, "markdown"],
  [/^application\/(?:rss|atom|rdf)\+xml$|^application\/feed\+json$/, "feed"],
  [/^application\/(?:x-)?(?:ndjson|jsonl(?:ines)?)$/, "ndjson"],
  [/^application\/json$/, "json"],
  [/^text\/(?:csv|tab-separated-values)$/, "csv"],
  [/^application\/pdf$/, "pdf"],
  [/^message\/rfc822$/, "email"],
  [/^application\/warc$/, "warc"],
];

const startsWith = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, i) => bytes[i] === byte);

function kindByMagic(head: Uint8Array): Kind | undefined {
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "pdf";
  if (startsWith(head, 0x50, 0x4b, 3, 4) || startsWith(head, 0x50, 0x4b, 5, 6)) return "zip";
  if (startsWith(head, 0x1f, 0x8b)) return "gzip";
  return startsWith(head, 0x57, 0x41, 0x52, 0x43, 0x2f) ? "warc" : undefined;
}

/** What a file's name says it is; nothing for a name that says nothing. */
export const kindByName = (name: string): Kind | undefined => BY_NAME[extname(name).toLowerCase()];

/** What a text is, by how it begins. */
export function kindByText(text: string): Kind {
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return "feed";
  if (/^<(?:!doctype html|html|head|body|\?xml)/i.test(head)) return "html";
  if (/^\{\s*"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(head)) return "feed";
  if (/^\{\s*"/.test(head)) return /\}\s*\n\s*\{/.test(text) ? "ndjson" : "json";
  return /^\[\s*\{\s*"/.test(head) ? "json" : "text";
}

/** What bytes are, by their first ones, then by their name, then by the media type they came under; nothing where the text must tell. */
export function kindOf(head: Uint8Array, name: string, type?: string): Kind | undefined {
  const magic = kindByMagic(head);
  if (magic === "gzip") return /\.(?:warc|wet)(?:\.wet)?\.gz$/i.test(name) ? "warc" : "gzip";
  if (magic) return magic;
  const named = kindByName(name);
  // By their names alone these would have had their mark.
  if (named && !["pdf", "zip", "gzip", "warc"].includes(named)) return named;
  return BY_TYPE.find(([pattern]) => pattern.test(type ?? ""))?.[1];
}
