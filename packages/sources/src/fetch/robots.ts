import robotsModule from "robots-parser";
import { SourceError } from "../errors.ts";

/** What a site's robots.txt asks of us. */
export interface RobotRules {
  allows(url: string): boolean;
  /** Milliseconds that it wants between requests. */
  readonly delayMs: number;
}

const DAY_MS = 24 * 3600 * 1000;
const MAX_DELAY_MS = 30_000;
// The package is CommonJS and its types are not: what is imported is the function itself.
const robotsParser = robotsModule as unknown as (typeof robotsModule)["default"];
const AGENT = "onrecord";
const EVERYTHING: RobotRules = { allows: () => true, delayMs: 0 };

/** Fetches a robots.txt: its status, and its text where there is one. */
export type FetchRobots = (url: URL) => Promise<{ readonly status: number; readonly text: string }>;

async function rulesAt(site: URL, fetch: FetchRobots): Promise<RobotRules> {
  const address = new URL("/robots.txt", site);
  const { status, text } = await fetch(address);
  if (status >= 500) {
    const problem = `has a robots.txt that cannot be had (${status}), so nothing of it is fetched.`;
    throw new SourceError("FETCH_ROBOTS", site.origin, problem, "Try again later.");
  }
  if (status >= 400) return EVERYTHING;
  const robots = robotsParser(address.href, text);
  const delay = robots.getCrawlDelay(AGENT) ?? 0;
  return {
    allows: (url) => robots.isAllowed(url, AGENT) !== false,
    delayMs: Math.min(delay * 1000, MAX_DELAY_MS) || 0,
  };
}

/**
 * The rules of each site (RFC 9309), fetched once a day: a missing robots.txt allows everything, one that the server fails to give forbids it.
 */
export class Robots {
  readonly #rules = new Map<string, { readonly rules: Promise<RobotRules>; readonly until: number }>();
  readonly #fetch: FetchRobots;

  constructor(fetch: FetchRobots) {
    this.#fetch = fetch;
  }

  /** @throws SourceError FETCH_ROBOTS, and what fetching robots.txt throws */
  async rulesFor(url: URL): Promise<RobotRules> {
    const known = this.#rules.get(url.origin);
    if (known && known.until > Date.now()) return known.rules;
    const rules = rulesAt(url, this.#fetch);
    this.#rules.set(url.origin, { rules, until: Date.now() + DAY_MS });
    // A failure is not kept: the next page asks again.
    rules.catch(() => this.#rules.delete(url.origin));
    return rules;
  }
}
