import { SourceError } from "../errors.ts";
import { type Chunks, concat } from "./chunks.ts";

const LINE_FEED = 10;

export interface Line {
  /** Without its line feed; absent where it is longer than the limit. */
  readonly bytes?: Uint8Array;
  /** Bytes from the start of the stream, and lines before this one. */
  readonly offset: number;
  readonly before: number;
}

/** The lines of a stream that are not empty, each with its place; one that is too long is given without its bytes, and the next ones follow. */
export async function* lines(chunks: Chunks, limit: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let offset = 0;
  let before = 0;
  const line = (): Line => (length > limit ? { offset, before } : { bytes: concat(parts), offset, before });
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      if (length > 0) yield line();
      offset += length + 1;
      before++;
      parts = [];
      length = 0;
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield line();
}

export function tooLong(origin: string, limit: number): SourceError {
  const problem = `is a line of more than ${limit / 1e6} MB.`;
  return new SourceError("INPUT_TOO_LARGE", origin, problem, "Give one report a line.");
}
