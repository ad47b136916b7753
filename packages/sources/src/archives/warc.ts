import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from "warcio";
import type { Chunks } from "../bytes/chunks.ts";
import { Expansion } from "../bytes/inflate.ts";
import type { Position } from "../document.ts";
import { SourceError } from "../errors.ts";

export interface Record {
  readonly position: Position;
  readonly warc: WARCRecord;
  /** Its block as it stands in the archive, to be read before the next record is asked for. */
  readonly raw: Chunks;
  /** What is wrong with the archive, if reading the block has come upon it: it ends there. */
  failure?: SourceError;
}

/** The headers of a record are never longer than this; damaged archives look as if they were. */
const MAX_HEADERS = 4_000_000;

function damaged(origin: string, problem: string, cause?: unknown): SourceError {
  const next = "Fetch or copy it again; the records before it have been taken in.";
  return new SourceError("INPUT_DAMAGED", origin, problem, next, { cause });
}

function truncated(origin: string): SourceError {
  const next = "Fetch or copy it again, and go on from this position.";
  return new SourceError("INPUT_TRUNCATED", origin, "ends in the middle of a record.", next);
}

/** Counts what is read from the archive and stops where headers never end. */
class Intake {
  readonly expansion: Expansion;
  #allowed = Number.POSITIVE_INFINITY;
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
    this.expansion = new Expansion(origin);
  }

  async *of(stream: Chunks): AsyncGenerator<Uint8Array> {
    for await (const chunk of stream) {
      this.expansion.taken += chunk.length;
      this.#allowed -= chunk.length;
      if (this.#allowed < 0) throw damaged(this.#origin, "holds a record whose headers do not end.");
      yield chunk;
    }
  }

  /** Lets no more than headers be read, until `freely`. */
  headersOnly(): void {
    this.#allowed = MAX_HEADERS;
  }

  freely(): void {
    this.#allowed = Number.POSITIVE_INFINITY;
  }
}

function checkHeaders(record: WARCRecord, origin: string): void {
  if (!record.warcHeaders.statusline.startsWith("WARC/")) throw damaged(origin, "is no WARC record.");
  const length = record.warcHeader("Content-Length");
  if (!/^\d+$/.test(length ?? "")) throw damaged(origin, `states the length "${length ?? ""}".`);
}

/**
 * The records of a WARC archive (ISO 28500), compressed record by record or not, as its bytes come in. `start` is where `stream` begins in its file.
 *
 * @throws SourceError INPUT_TRUNCATED, INPUT_DAMAGED, INPUT_BOMB, and what `stream` throws
 */
export async function* recordsOf(
  stream: Chunks,
  compressed: boolean,
  origin: string,
  start: Position,
): AsyncGenerator<Record> {
  const intake = new Intake(origin);
  const reader = new AsyncIterReader(intake.of(stream), compressed ? "gzip" : null);
  // HTTP headers are read from the block itself: warcio reads over its end where there are none.
  const parser = new WARCParser(reader, { parseHttp: false });
  for (let record = start.record; ; record++) {
    intake.headersOnly();
    const warc = await parser.parse();
    intake.freely();
    const position = { offset: start.offset + parser.offset, record };
    const at = `${origin}@${position.offset}`;
    if (compressed && reader.compressed === null) throw damaged(at, "cannot be decompressed.");
    if (!warc) break;
    checkHeaders(warc, at);
    const block = warc.reader;
    const fail = (error: SourceError) => {
      found.failure = error;
      return error;
    };
    const pass = async function* () {
      for await (const chunk of block) {
        const bomb = intake.expansion.give(chunk.length);
        if (bomb) throw fail(bomb);
        yield chunk;
      }
      if (compressed && reader.compressed === null) throw fail(damaged(at, "cannot be decompressed."));
      // warcio would wait for ever for the rest of a block that never comes.
      if (block instanceof LimitReader && block.limit > 0) throw fail(truncated(at));
    };
    const found: Record = { position, warc, raw: pass() };
    yield found;
    // What the reader left of the block, which may be all of it.
    if (!found.failure) for await (const _ of pass());
    if (found.failure) throw found.failure;
  }
  if (compressed && reader.inflator?.ended === false) throw truncated(origin);
}
