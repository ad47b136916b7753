import { SourceError } from "../errors.ts";

export type Chunks = AsyncIterable<Uint8Array>;

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const only = parts[0];
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The first bytes of a stream, `size` of them if there are as many, and the whole stream again. */
export async function peek(chunks: Chunks, size: number): Promise<{ head: Uint8Array; chunks: Chunks }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  let failure: { error: unknown } | undefined;
  try {
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      taken.push(next.value);
      length += next.value.length;
      if (length >= size) break;
    }
  } catch (error) {
    failure = { error };
  }
  async function* again(): AsyncGenerator<Uint8Array> {
    try {
      while (taken.length > 0) yield taken.shift() ?? new Uint8Array();
      if (failure) throw failure.error;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: concat(taken).subarray(0, size), chunks: again() };
}

/**
 * All bytes of a stream, no more than `limit`.
 *
 * @throws SourceError INPUT_TOO_LARGE
 */
export async function collect(chunks: Chunks, limit: number, origin: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      const problem = `is larger than ${limit / 1e6} MB, the most that is taken of its kind.`;
      const next = "Split it into one report a file, or give NDJSON with one report a line.";
      throw new SourceError("INPUT_TOO_LARGE", origin, problem, next);
    }
    parts.push(chunk);
  }
  return concat(parts);
}

/** A stream of one piece. */
export async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
