import { setTimeout as sleep } from "node:timers/promises";
import { SourceError } from "../errors.ts";

/** A host that asks to be left alone until a time. */
export class LaterError extends SourceError {
  /** ISO 8601 instant. */
  readonly until: string;

  constructor(url: string, until: number) {
    const at = new Date(until).toISOString();
    super("FETCH_LATER", url, `asks to come back at ${at}.`, "Try again then.");
    this.until = at;
  }
}

export interface HostLimits {
  /** Requests to one host at the same time. */
  readonly perHost: number;
  /** Milliseconds from the start of one request to a host to the start of the next. */
  readonly delayMs: number;
  /** The longest wait that a host may ask for before it is given up for now. */
  readonly maxWaitMs: number;
}

interface Host {
  active: number;
  /** When the next request may start, and until when the host is not to be asked, in milliseconds since 1970. */
  next: number;
  restsUntil: number;
  readonly waiting: (() => void)[];
}

/** Keeps to what each host bears: how many requests at once, how soon after one another, and not before it asked to be asked again. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();
  readonly #limits: HostLimits;

  constructor(limits: HostLimits) {
    this.#limits = limits;
  }

  /**
   * Waits for one's turn at a host.
   *
   * @returns what is to be called when the answer has been taken
   * @throws LaterError where the host asked for more patience than there is
   */
  async enter(url: URL, delayMs: number, signal: AbortSignal | undefined): Promise<() => void> {
    const host = this.#at(url);
    while (host.active >= this.#limits.perHost) await new Promise<void>((go) => host.waiting.push(go));
    const now = Date.now();
    if (host.restsUntil - now > this.#limits.maxWaitMs) throw new LaterError(url.href, host.restsUntil);
    const start = Math.max(now, host.next, host.restsUntil);
    host.active++;
    host.next = start + Math.max(delayMs, this.#limits.delayMs);
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      host.active--;
      host.waiting.shift()?.();
    };
    try {
      if (start > now) await sleep(start - now, undefined, { signal });
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** Leaves a host alone until a time, in milliseconds since 1970. */
  rest(url: URL, until: number): void {
    const host = this.#at(url);
    host.restsUntil = Math.max(host.restsUntil, until);
  }

  #at(url: URL): Host {
    const known = this.#hosts.get(url.host);
    if (known) return known;
    const host = { active: 0, next: 0, restsUntil: 0, waiting: [] };
    this.#hosts.set(url.host, host);
    return host;
  }
}

/** When `Retry-After` (RFC 9110, 10.2.3) asks to come back, in milliseconds since 1970. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const at = /^\d+$/.test(value.trim()) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(at, now);
}
