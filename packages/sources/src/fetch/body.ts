import type { IncomingMessage } from "node:http";
import type { Chunks } from "../bytes/chunks.ts";
import { canInflate, inflate } from "../bytes/inflate.ts";
import { SourceError } from "../errors.ts";
import { connectionError } from "./connection.ts";

function tooLarge(url: string, limit: number, stated?: number): SourceError {
  const size = stated ? `${(stated / 1e6).toFixed(1)} MB` : `more than ${limit / 1e6} MB`;
  const problem = `answers with ${size}; ${limit / 1e6} MB are taken.`;
  return new SourceError("FETCH_TOO_LARGE", url, problem, "Save it to a file and give that.");
}

async function* capped(chunks: Chunks, limit: number, url: string): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) throw tooLarge(url, limit);
    yield chunk;
  }
}

async function* arriving(message: IncomingMessage, url: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) yield chunk;
  } catch (error) {
    throw connectionError(error, url, signal);
  }
}

/**
 * The body of an answer, decompressed, no more of it than `limit` bytes, before and after.
 *
 * @throws SourceError FETCH_TOO_LARGE, FETCH_FAILED, FETCH_TIMEOUT, INPUT_BOMB, INPUT_TRUNCATED, INPUT_DAMAGED
 */
export function bodyOf(message: IncomingMessage, url: string, limit: number, signal: AbortSignal): Chunks {
  const stated = Number(message.headers["content-length"]);
  if (stated > limit) {
    message.destroy();
    throw tooLarge(url, limit, stated);
  }
  const encodings = (message.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.trim());
  let body: Chunks = capped(arriving(message, url, signal), limit, url);
  for (const encoding of encodings.reverse()) {
    if (encoding === "" || encoding === "identity") continue;
    if (!canInflate(encoding)) {
      message.destroy();
      const next = "Save it to a file and give that.";
      throw new SourceError("INPUT_DAMAGED", url, `is compressed in a way that is not known ("${encoding}").`, next);
    }
    body = capped(inflate(body, encoding, url), limit, url);
  }
  return body;
}
