import type { IncomingMessage } from "node:http";
import packageJson from "../../package.json" with { type: "json" };
import { type Chunks, collect } from "../bytes/chunks.ts";
import { ENCODINGS } from "../bytes/inflate.ts";
import { mediaType } from "../bytes/media-type.ts";
import { SourceError } from "../errors.ts";
import { addressGuard } from "./address.ts";
import { type Answer, type Opened, statusError } from "./answer.ts";
import { bodyOf } from "./body.ts";
import { type Connections, openConnections, type Resolve, systemResolve } from "./connection.ts";
import { Hosts, LaterError, retryAfter } from "./hosts.ts";
import { type RobotRules, Robots } from "./robots.ts";
import { webAddress } from "./url.ts";

export interface FetcherOptions {
  /** A web address or mail address under which site owners reach whoever runs this; stands in the User-Agent. */
  readonly contact?: string;
  /** Ranges (CIDR) that may be connected to though they are not on the open internet, such as `10.20.0.0/16`. */
  readonly allowAddresses?: readonly string[];
  /** Fetches although robots.txt asks not to; for sites of one's own. */
  readonly ignoreRobots?: boolean;
  /** Requests to one host at the same time (2), and milliseconds between their starts (1000). */
  readonly perHost?: number;
  readonly delayMs?: number;
  /** The longest wait for a host that asks for patience (60 s). */
  readonly maxWaitMs?: number;
  /** Milliseconds without a byte (20 s), and for a whole page (60 s). */
  readonly idleMs?: number;
  readonly totalMs?: number;
  /** Bytes of a page (25 MB). */
  readonly maxBytes?: number;
  readonly resolve?: Resolve;
}

export interface RequestOptions {
  /** Validators of what is there already: an unchanged page is answered with 304 and no body. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
  readonly accept?: string;
  /** Bytes to leave out at the start. */
  readonly offset?: number;
  /** Takes a body of any size and however long it takes, as long as bytes come. */
  readonly unlimited?: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface Fetcher {
  /** @throws SourceError URL_..., ADDRESS_FORBIDDEN, HOST_UNKNOWN, FETCH_..., and from the body INPUT_BOMB, INPUT_TRUNCATED, INPUT_DAMAGED */
  open(url: string, options?: RequestOptions): Promise<Opened>;
  /** As open, with the whole body. */
  get(url: string, options?: RequestOptions): Promise<Answer & { readonly bytes: Uint8Array }>;
  /** Ends the connections that are kept. */
  close(): void;
}

const MAX_REDIRECTS = 5;
const MAX_RETRIES = 2;
const BACKOFF_MS = 1000;
const MAX_ROBOTS_BYTES = 500 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);
const BUSY = new Set([429, 502, 503, 504]);
const DEFAULTS = {
  perHost: 2,
  delayMs: 1000,
  maxWaitMs: 60_000,
  idleMs: 20_000,
  totalMs: 60_000,
  maxBytes: 25_000_000,
};
const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5";

/** The name under which pages are fetched. */
function userAgent(contact?: string): string {
  return `Onrecord/${packageJson.version}${contact ? ` (+${contact.replace(/[^\x20-\x7e]|[()]/g, "")})` : ""}`;
}

interface Hop {
  readonly url: URL;
  readonly message: IncomingMessage;
  readonly leave: () => void;
  /** Ends the answer where it takes too long. */
  readonly signal: AbortSignal;
  readonly movedTo?: string;
}

/** Fetches pages for one run: its manners, its connections, its memory of robots.txt. */
class PoliteFetcher implements Fetcher {
  readonly #options: FetcherOptions & typeof DEFAULTS;
  readonly #connections: Connections;
  readonly #hosts: Hosts;
  readonly #robots: Robots;

  constructor(options: FetcherOptions) {
    this.#options = { ...DEFAULTS, ...options };
    const { allowAddresses, resolve = systemResolve, idleMs } = this.#options;
    this.#connections = openConnections({ guard: addressGuard(allowAddresses), resolve, idleMs });
    this.#hosts = new Hosts(this.#options);
    this.#robots = new Robots((url) => this.#robotsText(url));
  }

  async open(written: string, options: RequestOptions = {}): Promise<Opened> {
    const { maxBytes } = this.#options;
    const hop = await this.#follow(webAddress(written), options, (at) => this.#rules(at));
    const { url, message, leave, movedTo, signal } = hop;
    const { statusCode: status = 0, headers } = message;
    try {
      if (status !== 304 && (status < 200 || status > 299)) throw statusError(url.href, status);
      const limit = options.unlimited ? Number.POSITIVE_INFINITY : maxBytes;
      const body = bodyOf(message, url.href, limit, signal);
      const offset = status === 206 ? (options.offset ?? 0) : 0;
      const moved = movedTo && { movedTo };
      return {
        url: url.href,
        status,
        headers,
        ...moved,
        ...mediaType(headers["content-type"]),
        offset,
        body: ended(body, leave),
      };
    } catch (error) {
      message.destroy();
      leave();
      throw error;
    }
  }

  async get(written: string, options: RequestOptions = {}) {
    const { body, ...answer } = await this.open(written, options);
    return { ...answer, bytes: await collect(body, this.#options.maxBytes, answer.url) };
  }

  close(): void {
    this.#connections.close();
  }

  /** Goes from redirect to redirect; each address is checked as the first one was. */
  async #follow(from: URL, options: RequestOptions, rules: (url: URL) => Promise<RobotRules>): Promise<Hop> {
    let url = from;
    let permanent = true;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const { delayMs } = await rules(url);
      const { message, leave, signal } = await this.#patiently(url, options, delayMs);
      const location = message.headers.location;
      if (!REDIRECTS.has(message.statusCode ?? 0) || location === undefined) {
        return { url, message, leave, signal, ...(redirects > 0 && permanent && { movedTo: url.href }) };
      }
      permanent &&= PERMANENT.has(message.statusCode ?? 0);
      message.destroy();
      leave();
      url = webAddress(location, url.href);
    }
    const problem = `redirects more than ${MAX_REDIRECTS} times.`;
    throw new SourceError("FETCH_REDIRECTS", from.href, problem, "Check the address in a browser.");
  }

  /** One request, made again where the host is busy and says when, or for a moment where it does not. */
  async #patiently(url: URL, options: RequestOptions, delayMs: number) {
    for (let attempt = 0; ; attempt++) {
      const leave = await this.#hosts.enter(url, delayMs, options.signal);
      const deadline = options.unlimited ? undefined : AbortSignal.timeout(this.#options.totalMs);
      const signal = AbortSignal.any([deadline, options.signal].filter((each) => each !== undefined));
      try {
        const message = await this.#connections.request(url, this.#headers(options), signal);
        if (!BUSY.has(message.statusCode ?? 0)) return { message, leave, signal };
        const now = Date.now();
        const stated = retryAfter(message.headers["retry-after"], now);
        if (stated === undefined && attempt >= MAX_RETRIES) return { message, leave, signal };
        message.destroy();
        const until = stated ?? now + BACKOFF_MS * 2 ** attempt;
        this.#hosts.rest(url, until);
        if (attempt >= MAX_RETRIES) throw new LaterError(url.href, until);
        leave();
      } catch (error) {
        leave();
        throw error;
      }
    }
  }

  #headers({ etag, lastModified, accept = ACCEPT, offset }: RequestOptions): Record<string, string> {
    return {
      "user-agent": userAgent(this.#options.contact),
      accept,
      "accept-encoding": offset ? "identity" : ENCODINGS.join(", "),
      "accept-language": "en, *;q=0.5",
      ...(etag && { "if-none-match": etag }),
      ...(lastModified && { "if-modified-since": lastModified }),
      ...(offset && { range: `bytes=${offset}-` }),
    };
  }

  async #rules(url: URL): Promise<RobotRules> {
    if (this.#options.ignoreRobots) return { allows: () => true, delayMs: 0 };
    const rules = await this.#robots.rulesFor(url);
    if (rules.allows(url.href)) return rules;
    const next = "Respect it, or ask the site for its permission.";
    throw new SourceError("FETCH_ROBOTS", url.href, "is not to be fetched, the site's robots.txt says.", next);
  }

  async #robotsText(address: URL): Promise<{ status: number; text: string }> {
    const free = async () => ({ allows: () => true, delayMs: 0 });
    const request = { accept: "text/plain,*/*;q=0.5" };
    const { url, message, leave, signal } = await this.#follow(address, request, free);
    try {
      const status = message.statusCode ?? 0;
      if (status > 299) return { status, text: "" };
      let text = "";
      const decoder = new TextDecoder();
      for await (const chunk of bodyOf(message, url.href, this.#options.maxBytes, signal)) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length > MAX_ROBOTS_BYTES) break;
      }
      return { status, text: text.slice(0, MAX_ROBOTS_BYTES) };
    } finally {
      message.destroy();
      leave();
    }
  }
}

async function* ended(body: Chunks, leave: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } finally {
    leave();
  }
}

/** A fetcher with manners: see docs/guides/sources.md. */
export function createFetcher(options: FetcherOptions = {}): Fetcher {
  return new PoliteFetcher(options);
}
