import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from "node:zlib";
import { SourceError } from "../errors.ts";
import type { Chunks } from "./chunks.ts";

/** Text shrinks to a third, at most to a fiftieth where it repeats itself; a bomb to a thousandth. */
const MOST_RATIO = 200;
const BEFORE_JUDGING = 1_000_000;
const CHUNK = 64 * 1024;

/** Watches what comes out of a decompression against what went in. */
export class Expansion {
  taken = 0;
  #given = 0;
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Takes note of bytes that came out. @returns what is wrong, if they are too many: an INPUT_BOMB */
  give(bytes: number): SourceError | undefined {
    this.#given += bytes;
    if (this.#given < BEFORE_JUDGING || this.#given < this.taken * MOST_RATIO) return undefined;
    const problem = `grows to more than ${MOST_RATIO} times its size when it is decompressed: a decompression bomb.`;
    const next = "Leave it out; if you trust it, decompress it yourself.";
    return new SourceError("INPUT_BOMB", this.#origin, problem, next);
  }
}

/** zlib's streams count the bytes that they have worked off. */
type Decoder = Transform & { readonly bytesWritten: number };

const DECODERS: Record<string, () => Decoder> = {
  gzip: () => createGunzip({ chunkSize: CHUNK }),
  "x-gzip": () => createGunzip({ chunkSize: CHUNK }),
  deflate: () => createInflate({ chunkSize: CHUNK }),
  "deflate-raw": () => createInflateRaw({ chunkSize: CHUNK }),
  br: () => createBrotliDecompress({ chunkSize: CHUNK }),
  zstd: () => createZstdDecompress({ chunkSize: CHUNK }),
};

/** The content encodings that are understood, as HTTP names them. */
export const ENCODINGS = ["gzip", "deflate", "br", "zstd"] as const;
export const canInflate = (encoding: string) => Object.hasOwn(DECODERS, encoding);

function failure(error: unknown, origin: string): unknown {
  if (error instanceof SourceError) return error;
  const code = (error as NodeJS.ErrnoException).code ?? "";
  const cause = { cause: error };
  if (code === "Z_BUF_ERROR" || code === "ERR_BROTLI_DECODER_ERROR_UNREACHABLE") {
    const next = "Fetch or copy it again; what came before the break has been taken in.";
    return new SourceError("INPUT_TRUNCATED", origin, "ends in the middle of its compressed data.", next, cause);
  }
  if (!/^(?:Z_|ERR_(?:_?ERROR|BROTLI|ZSTD|.*PREFIX|.*DECODER)|ZSTD_)/.test(code)) return error;
  const problem = `is damaged: its compressed data cannot be read (${code}).`;
  return new SourceError("INPUT_DAMAGED", origin, problem, "Fetch or copy it again.", cause);
}

/**
 * Decompresses a stream, piece by piece.
 *
 * @param encoding one of ENCODINGS, or `deflate-raw`
 * @throws SourceError INPUT_TRUNCATED, INPUT_DAMAGED, INPUT_BOMB, and what `chunks` throws
 */
export async function* inflate(chunks: Chunks, encoding: string, origin: string): AsyncGenerator<Uint8Array> {
  const decoder = DECODERS[encoding]?.();
  if (!decoder)
    throw new SourceError("INPUT_DAMAGED", origin, `is compressed by "${encoding}".`, "Decompress it first.");
  const expansion = new Expansion(origin);
  const done = pipeline(Readable.from(chunks, { objectMode: false }), decoder);
  done.catch(() => {});
  try {
    for await (const chunk of decoder) {
      expansion.taken = decoder.bytesWritten;
      const bomb = expansion.give(chunk.length);
      if (bomb) throw bomb;
      yield chunk;
    }
    await done;
  } catch (error) {
    throw failure(error, origin);
  }
}
