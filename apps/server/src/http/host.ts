import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./env.ts";
import { Refused } from "./refused.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);
const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);

function hostOf(header: string | undefined): URL | null {
  try {
    return header ? new URL(`http://${header}`) : null;
  } catch {
    return null;
  }
}

/** Whether a Host header names this machine itself, whatever the port: what a rebound name of another site never does. */
const isLoopback = (host: string | undefined): boolean => LOOPBACK.has(hostOf(host)?.hostname ?? "");

/**
 * Refuses requests for another host (DNS rebinding) and those that a page of another site makes (CSRF). `origin` is the public
 * address of the server; null in local mode, where the machine's own loopback names are its hosts.
 */
export function sameSite(origin: string | null): MiddlewareHandler<AppEnv> {
  const own = origin === null ? null : new URL(origin);
  return async (c, next) => {
    const host = c.req.header("host");
    if (own ? hostOf(host)?.host !== own.host : !isLoopback(host)) {
      throw new Refused("HOST_REFUSED", "The Host header names another host.", host ?? null);
    }
    const from = c.req.header("origin");
    const here = own ? own.origin : `http://${host}`;
    if (from !== undefined && from !== here) {
      throw new Refused("ORIGIN_REFUSED", "The request comes from another origin.", from);
    }
    const site = c.req.header("sec-fetch-site");
    const foreign = site === "cross-site" || site === "same-site";
    if (foreign && !(SAFE.has(c.req.method) && c.req.header("sec-fetch-mode") === "navigate")) {
      throw new Refused("ORIGIN_REFUSED", "The request comes from a page of another site.", site);
    }
    await next();
  };
}
