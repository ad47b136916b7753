import { InputError } from "../errors.ts";

/** A report longer than this is no report. */
export const MAX_BYTES = 4_000_000;

export interface Decoded {
  readonly text: string;
  /** Set where the bytes were not UTF-8. */
  readonly note?: string;
}

const BOMS: readonly (readonly [number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

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

/**
 * Bytes to text: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252 (said in `note`).
 *
 * @throws InputError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_BINARY
 */
export function decode(bytes: Uint8Array, origin: string, limit: number = MAX_BYTES): Decoded {
  if (bytes.length === 0) throw new InputError("INPUT_EMPTY", origin, "is empty.", "Give a file that holds a report.");
  if (bytes.length > limit) {
    const megabytes = (bytes.length / 1e6).toFixed(1);
    throw new InputError(
      "INPUT_TOO_LARGE",
      origin,
      `is ${megabytes} MB; one report may have ${limit / 1e6} MB.`,
      "Split it into one report a file, or give NDJSON with one report a line.",
    );
  }
  const marked = BOMS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const encoding = marked ?? utf16Without(bytes);
  if (encoding?.startsWith("utf-16")) {
    const text = decodeAs(bytes, encoding);
    if (text !== undefined) return { text, note: `read as ${encoding.toUpperCase()}` };
  }
  if (looksBinary(bytes)) {
    throw new InputError(
      "INPUT_BINARY",
      origin,
      "is binary, not text.",
      "Give plain text, Markdown, HTML, JSON or NDJSON.",
    );
  }
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== undefined) return { text: utf8 };
  return { text: new TextDecoder("windows-1252").decode(bytes), note: "is not UTF-8: read as Windows-1252" };
}
