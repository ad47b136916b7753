import dns from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { SourceError } from "../errors.ts";
import type { AddressGuard } from "./address.ts";

/** The addresses of a host name. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemResolve: Resolve = (hostname) => dns.lookup(hostname, { all: true });

export interface ConnectionOptions {
  readonly guard: AddressGuard;
  readonly resolve: Resolve;
  /** Milliseconds without a byte after which a connection is given up. */
  readonly idleMs: number;
}

/** Opens requests, one at a time, on connections that are kept for the next. */
export interface Connections {
  /** @throws SourceError ADDRESS_FORBIDDEN, HOST_UNKNOWN, FETCH_FAILED, FETCH_TIMEOUT */
  request(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage>;
  close(): void;
}

const MAX_HEADER_BYTES = 64 * 1024;
const UNKNOWN = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA", "EAI_NONAME"]);

/** What went wrong with a connection, in the terms of a source. */
export function connectionError(error: unknown, url: string, signal?: AbortSignal): unknown {
  if (error instanceof SourceError) return error;
  const { code = "", name, message } = error as NodeJS.ErrnoException;
  const cause = { cause: error };
  const timedOut = (signal?.reason as Error | undefined)?.name === "TimeoutError" || name === "TimeoutError";
  if (timedOut || code === "ETIMEDOUT") {
    return new SourceError("FETCH_TIMEOUT", url, "did not answer in time.", "Try again later.", cause);
  }
  if (signal?.aborted) return signal.reason;
  if (UNKNOWN.has(code)) {
    return new SourceError("HOST_UNKNOWN", url, "has a host name that does not resolve.", "Check its spelling.", cause);
  }
  if (code === "") return error;
  const why = message.split("\n")[0] || code;
  return new SourceError("FETCH_FAILED", url, `could not be fetched: ${why}.`, "Try again later.", cause);
}

/**
 * Connections to addresses that the guard lets pass alone. A host name is resolved once, every address it has is checked, and the
 * connection is made to what was checked: a name that resolves differently the next moment gains nothing by it.
 */
export function openConnections({ guard, resolve, idleMs }: ConnectionOptions): Connections {
  const lookup: LookupFunction = (hostname, options, done) => {
    resolve(hostname).then(
      (addresses) => {
        try {
          for (const { address } of addresses) guard.check(address, hostname);
          const [first] = addresses;
          if (!first) throw Object.assign(new Error(`no address for ${hostname}`), { code: "ENOTFOUND" });
          if (options.all) done(null, [...addresses]);
          else done(null, first.address, first.family);
        } catch (error) {
          done(error as NodeJS.ErrnoException, "");
        }
      },
      (error: NodeJS.ErrnoException) => done(error, ""),
    );
  };
  const agents = {
    "http:": new http.Agent({ keepAlive: true, maxFreeSockets: 16, timeout: idleMs }),
    "https:": new https.Agent({ keepAlive: true, maxFreeSockets: 16, timeout: idleMs }),
  };
  return {
    request(url, headers, signal) {
      return new Promise((done, fail) => {
        const failed = (error: unknown) => fail(connectionError(error, url.href, signal));
        const literal = url.hostname.replace(/^\[|\]$/g, "");
        try {
          if (isIP(literal)) guard.check(literal, literal);
        } catch (error) {
          return failed(error);
        }
        const secure = url.protocol === "https:";
        const agent = agents[secure ? "https:" : "http:"];
        const options = { agent, lookup, headers, signal, maxHeaderSize: MAX_HEADER_BYTES, timeout: idleMs };
        const request = (secure ? https : http).request(url, options);
        let answer: IncomingMessage | undefined;
        request.on("response", (message) => {
          answer = message;
          done(message);
        });
        request.on("error", failed);
        request.on("timeout", () => {
          const error = Object.assign(new Error("timed out"), { code: "ETIMEDOUT" });
          (answer ?? request).destroy(error);
        });
        request.end();
      });
    },
    close() {
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}
