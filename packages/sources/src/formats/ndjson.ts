import type { Chunks } from "../bytes/chunks.ts";
import { decode } from "../bytes/decode.ts";
import { lines, tooLong } from "../bytes/lines.ts";
import { utf8Of } from "../bytes/text-stream.ts";
import type { Position, SourceItem } from "../document.ts";
import { fromJsonLine } from "./json.ts";

/** The longest report, each character of it escaped, with its other fields. */
const MAX_LINE = 32_000_000;

/** One report a line, read as they come; a bad line is a problem of its own. `start` is where `stream` begins in its file. */
export async function* fromNdjson(stream: Chunks, origin: string, start: Position): AsyncGenerator<SourceItem> {
  const { chunks, recoded } = await utf8Of(stream);
  for await (const { bytes, offset, before } of lines(chunks, MAX_LINE)) {
    const position = { offset: start.offset + offset, record: start.record + before };
    const at = `${origin}:${position.record + 1}`;
    if (!bytes) {
      yield { kind: "problem", error: tooLong(at, MAX_LINE), origin: at, position };
      continue;
    }
    if (bytes.every((byte) => byte <= 32)) continue;
    const { text, note } = await decode(bytes, at);
    const item = fromJsonLine(text, at);
    const noted = note && item.kind === "document" ? { ...item, document: { ...item.document, notes: [note] } } : item;
    yield recoded ? noted : { ...noted, position };
  }
}
