import { SourceError } from "../errors.ts";

export interface Decoded {
  readonly text: string;
  /** Set where the bytes were not UTF-8. */
  readonly note?: string;
}

export interface DecodeOptions {
  /** Character set that a header or the document itself states. */
  readonly declared?: string | undefined;
}

const BOMS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];
/** Fewer bytes than this say nothing about their character set. */
const ENOUGH_TO_DETECT = 64;
const SURE = 30;

function utf16Without(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even < sample.length * 0.02) return "utf-16le";
  if (even > most && odd < sample.length * 0.02) return "utf-16be";
  return undefined;
}

function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8000);
  let control = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  }
  return control > sample.length * 0.05;
}

async function detect(bytes: Uint8Array): Promise<string | undefined> {
  if (bytes.length < ENOUGH_TO_DETECT) return undefined;
  const { analyse } = await import("chardet");
  const best = analyse(bytes.subarray(0, 64_000))[0];
  return best && best.confidence >= SURE ? best.name : undefined;
}

/** The character set of bytes that begin with a mark, or that are plainly UTF-16 without one. */
export function unicodeOf(bytes: Uint8Array): string | undefined {
  return BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1] ?? utf16Without(bytes);
}

/**
 * The character set of bytes that are not UTF-16: UTF-8 where they are that with more than ASCII in them, whatever is declared
 * (a wrong label is commoner than a text of two-byte coincidences), then the declared one, UTF-8, the detected one, Windows-1252.
 *
 * @returns a WHATWG encoding name
 */
async function characterSet(bytes: Uint8Array, utf8: string | undefined, declared?: string): Promise<string> {
  if (utf8 !== undefined && utf8.length < bytes.length) return "utf-8";
  for (const label of [declared, utf8 === undefined ? await detect(bytes) : "utf-8"]) {
    if (label && decodeAs(bytes, label) !== undefined) return new TextDecoder(label).encoding;
  }
  return "windows-1252";
}

/**
 * Bytes to text: by their byte order mark, as UTF-16, UTF-8, the declared or the detected character set, else Windows-1252. `note`
 * says so where it was not UTF-8.
 *
 * @throws SourceError INPUT_EMPTY, INPUT_BINARY
 */
export async function decode(bytes: Uint8Array, origin: string, options: DecodeOptions = {}): Promise<Decoded> {
  if (bytes.length === 0) throw new SourceError("INPUT_EMPTY", origin, "is empty.", "Give one that holds a report.");
  const unicode = unicodeOf(bytes);
  if (unicode?.startsWith("utf-16")) {
    const text = decodeAs(bytes, unicode);
    if (text !== undefined) return { text, note: `read as ${unicode.toUpperCase()}` };
  }
  if (looksBinary(bytes)) {
    const next = "Give plain text, Markdown, HTML, PDF, e-mail, JSON, NDJSON, CSV, a feed, WARC, gzip or zip.";
    throw new SourceError("INPUT_BINARY", origin, "is binary, and of no kind that is read.", next);
  }
  const utf8 = decodeAs(bytes, "utf-8");
  const encoding = await characterSet(bytes, utf8, options.declared);
  if (encoding === "utf-8") return { text: utf8 ?? "" };
  const label = encoding.replace("windows", "Windows");
  return { text: new TextDecoder(encoding).decode(bytes), note: `is not UTF-8: read as ${label}` };
}

/** The character set that a page or an XML document states in its own head. */
export function charsetStated(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const meta =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:-]+)/i.exec(head);
  return meta?.[1];
}
