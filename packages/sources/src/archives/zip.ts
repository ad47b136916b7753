import {
  type AsyncFlateStreamHandler,
  type FlateError,
  Inflate,
  Unzip,
  type UnzipDecoder,
  type UnzipFile,
} from "fflate";
import { type Chunks, concat } from "../bytes/chunks.ts";
import { Expansion } from "../bytes/inflate.ts";
import { SourceError } from "../errors.ts";

/** Pushed in pieces, so that what one piece grows to stays small. */
const PIECE = 16 * 1024;

export interface Member {
  /** Its path in the archive. */
  readonly name: string;
  /** Its bytes, to be read before the next member is asked for. */
  readonly chunks: Chunks;
}

interface Arriving {
  readonly file: UnzipFile;
  readonly queue: Uint8Array[];
  ended: boolean;
  error?: SourceError;
}

function damaged(name: string, cause: unknown): SourceError {
  const why = cause instanceof Error ? cause.message : String(cause);
  const next = "Unpack it yourself and give the folder; an encrypted archive has to be unpacked with its password.";
  return new SourceError("INPUT_DAMAGED", name, `cannot be unpacked: ${why}.`, next, { cause });
}

function truncated(name: string): SourceError {
  const next = "Fetch or copy it again; what came before the break has been taken in.";
  return new SourceError("INPUT_TRUNCATED", name, "ends before its last member does.", next);
}

/** Inflates until it is told that nobody wants the rest. */
class Inflating implements UnzipDecoder {
  static compression = 8;
  readonly #inflate = new Inflate((data, final) => this.ondata(null, data, final));
  ondata: AsyncFlateStreamHandler = () => {};
  stopped = false;

  push(chunk: Uint8Array, final: boolean): void {
    try {
      if (this.stopped) this.ondata(null, new Uint8Array(), final);
      else this.#inflate.push(chunk, final);
    } catch (error) {
      this.stopped = true;
      this.ondata(error as FlateError, new Uint8Array(), false);
    }
  }

  terminate(): void {
    this.stopped = true;
  }
}

/** What a member has grown to, against what of it has come in. */
function watch(file: UnzipFile, name: string, came: () => number, arriving: Arriving) {
  const expansion = new Expansion(name);
  const fail = (error: SourceError) => {
    arriving.error = error;
    arriving.ended = true;
    arriving.queue.length = 0;
    file.terminate();
  };
  file.ondata = (error, data, final) => {
    if (arriving.ended) return;
    if (error) return fail(damaged(name, error));
    expansion.taken = came();
    const bomb = expansion.give(data.length);
    if (bomb) return fail(bomb);
    arriving.queue.push(data);
    arriving.ended = final;
  };
  return fail;
}

/**
 * The files in a zip archive, one after another as its bytes come in. A member that cannot be unpacked fails when it is read, and the others follow.
 *
 * @throws SourceError INPUT_DAMAGED, INPUT_TRUNCATED, INPUT_BOMB, and what `stream` throws
 */
export async function* membersOf(stream: Chunks, origin: string): AsyncGenerator<Member> {
  const arrived: Arriving[] = [];
  let current: Arriving | undefined;
  let pushed = 0;
  const unzip = new Unzip((file) => {
    const arriving: Arriving = { file, queue: [], ended: false };
    const from = pushed - PIECE;
    const fail = watch(file, `${origin}/${file.name}`, () => pushed - from, arriving);
    arrived.push(arriving);
    try {
      file.start();
    } catch (error) {
      fail(damaged(`${origin}/${file.name}`, error));
    }
  });
  unzip.register(Inflating);

  async function* pieces() {
    for await (const chunk of stream) {
      for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
    }
  }
  const source = pieces();
  let sawDirectory = false;
  let tail: Uint8Array = new Uint8Array();
  const pump = async (): Promise<boolean> => {
    const { value, done } = await source.next();
    if (done) return false;
    const joined = concat([tail, value]);
    sawDirectory ||= hasDirectory(joined);
    tail = joined.slice(-3);
    pushed += value.length;
    try {
      unzip.push(value);
    } catch (error) {
      throw damaged(origin, error);
    }
    return true;
  };

  async function* chunksOf(arriving: Arriving): AsyncGenerator<Uint8Array> {
    for (;;) {
      for (let chunk = arriving.queue.shift(); chunk; chunk = arriving.queue.shift()) yield chunk;
      if (arriving.error) throw arriving.error;
      if (arriving.ended) return;
      if (!(await pump())) throw truncated(`${origin}/${arriving.file.name}`);
    }
  }

  try {
    do {
      for (current = arrived.shift(); current; current = arrived.shift()) {
        const chunks = chunksOf(current);
        yield { name: current.file.name, chunks };
        // What the reader left is passed over; what is wrong with it was not asked for.
        try {
          for await (const _ of chunks);
        } catch {}
      }
    } while (await pump());
    if (!sawDirectory) throw truncated(origin);
  } finally {
    await source.return(undefined);
  }
}

/** The central directory, at the end of every whole archive, begins with PK\x01\x02, an empty one ends with PK\x05\x06. */
function hasDirectory(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b) continue;
    if ((bytes[at + 2] === 1 && bytes[at + 3] === 2) || (bytes[at + 2] === 5 && bytes[at + 3] === 6)) return true;
  }
  return false;
}
