import type { AddressInfo } from "node:net";
import { serve as listen, type ServerType } from "@hono/node-server";
import type { Logger } from "pino";
import { type AppOptions, type CreatedApp, createApp } from "./app.ts";

export interface ServeOptions extends Omit<AppOptions, "closing"> {
  readonly port: number;
  readonly host: string;
}

export interface Running extends Pick<CreatedApp, "add" | "works"> {
  readonly port: number;
  /** Takes no new request, ends the streams, lets what is under way come to its end, and closes what was opened. */
  close(): Promise<void>;
}

/** How long a request may still take when the server closes. */
const GRACE = 10_000;

function ended(server: ServerType, log: Logger): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const cut = setTimeout(() => {
    log.warn("requests took too long and were cut off");
    if ("closeAllConnections" in server) server.closeAllConnections();
  }, GRACE);
  server.close(() => {
    clearTimeout(cut);
    resolve();
  });
  if ("closeIdleConnections" in server) server.closeIdleConnections();
  return promise;
}

/** Serves until it is closed. The archive and the threads stay the caller's to close. */
export async function serve(options: ServeOptions): Promise<Running> {
  const closing = new AbortController();
  const { app, jobs, works, add } = createApp({ ...options, closing: closing.signal });
  const { promise, resolve, reject } = Promise.withResolvers<AddressInfo>();
  const server = listen({ fetch: app.fetch, port: options.port, hostname: options.host }, resolve);
  server.on("error", reject);
  const { port } = await promise;
  let done: Promise<void> | undefined;
  const close = async () => {
    closing.abort();
    await ended(server, options.log);
    await jobs.settled();
  };
  return {
    port,
    works,
    add,
    close: () => {
      done ??= close();
      return done;
    },
  };
}
