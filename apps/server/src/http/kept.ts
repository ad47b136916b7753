import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Archive } from "@onrecord/archive";
import type { Context, MiddlewareHandler } from "hono";
import type { AppEnv } from "./env.ts";
import { Revision } from "./revision.ts";

/** Bytes of answers that are kept, and of the largest one. */
const ROOM = 64_000_000;
const LARGEST = 8_000_000;
/** Smaller answers are sent as they are: a packet holds them. */
const WORTH_ZIPPING = 1400;

const zip = promisify(gzip);
const digest = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);

class Answer {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly type: string;
  #zipped: Promise<Uint8Array<ArrayBuffer>> | undefined;

  constructor(bytes: Buffer<ArrayBuffer>, type: string) {
    this.bytes = bytes;
    this.type = type;
  }

  zipped(): Promise<Uint8Array<ArrayBuffer>> {
    this.#zipped ??= zip(this.bytes, { level: 4 }) as Promise<Uint8Array<ArrayBuffer>>;
    return this.#zipped;
  }
}

/**
 * Answers of the archive, kept until it changes. The ETag is made from the archive's revision and the address, so that an unchanged
 * answer is told (304) without asking the question, a question that many ask is asked once, and what is kept is neither queried,
 * written as JSON nor compressed again.
 */
export class Kept {
  readonly #revision: Revision;
  readonly #form: string;
  readonly #zips: boolean;
  #of = "";
  #bytes = 0;
  readonly #answers = new Map<string, Answer>();
  readonly #under = new Map<string, Promise<Answer | null>>();

  /** `form` names the shape of the answers: another version of the server has other ETags. `zips` where readers are far away. */
  constructor(archive: Pick<Archive, "revision">, form: string, zips: boolean) {
    this.#revision = new Revision(archive);
    this.#form = digest(form);
    this.#zips = zips;
  }

  /** Something was changed here: who asks next must see it. */
  changed(): void {
    this.#revision.changed();
  }

  #keep(key: string, answer: Answer): void {
    if (answer.bytes.length > LARGEST) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.bytes.length;
    for (const [oldest, { bytes }] of this.#answers) {
      if (this.#bytes <= ROOM) break;
      this.#answers.delete(oldest);
      this.#bytes -= bytes.length;
    }
  }

  async #send(c: Context<AppEnv>, answer: Answer, tag: string): Promise<void> {
    const zipped =
      this.#zips && answer.bytes.length > WORTH_ZIPPING && /\bgzip\b/.test(c.req.header("accept-encoding") ?? "");
    // What stands there would be read into the new response.
    c.res = undefined;
    c.res = new Response(zipped ? await answer.zipped() : answer.bytes, {
      headers: {
        "content-type": answer.type,
        etag: tag,
        ...(this.#zips && { vary: "accept-encoding" }),
        ...(zipped && { "content-encoding": "gzip" }),
      },
    });
  }

  /** For routes that answer from the archive alone, alike for everybody who may ask. */
  readonly middleware: MiddlewareHandler<AppEnv> = async (c, next) => {
    const revision = await this.#revision.current();
    if (revision !== this.#of) {
      this.#of = revision;
      this.#answers.clear();
      this.#bytes = 0;
    }
    const { url } = c.req;
    const key = `${revision} ${url.slice(url.indexOf("/", "https://".length))}`;
    const tag = `W/"${digest(`${this.#form} ${key}`)}"`;
    if (c.req.header("if-none-match")?.includes(tag)) {
      c.res = new Response(null, { status: 304, headers: { etag: tag } });
      return;
    }
    const under = this.#under.get(key);
    const known = this.#answers.get(key) ?? (under && (await under));
    if (known) return this.#send(c, known, tag);
    const { promise, resolve } = Promise.withResolvers<Answer | null>();
    if (!under) this.#under.set(key, promise);
    let answer: Answer | null = null;
    try {
      await next();
      if (c.res.status !== 200) return;
      const text = c.get("text");
      // A connection holds on to the last request that it had.
      c.set("text", undefined);
      const bytes = text === undefined ? Buffer.from(await c.res.arrayBuffer()) : Buffer.from(text);
      answer = new Answer(bytes, c.res.headers.get("content-type") ?? "application/json");
      if (revision === this.#of && !this.#answers.has(key)) this.#keep(key, answer);
      await this.#send(c, answer, tag);
    } finally {
      if (this.#under.get(key) === promise) this.#under.delete(key);
      resolve(answer);
    }
  };
}
