import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { serve as listen, type ServerType } from "@hono/node-server";
import type { Logger } from "pino";
import { type AppOptions, type CreatedApp, createApp } from "./app.ts";
import { UnderWay } from "./under-way.ts";

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
  // What nobody waits for any more is still being answered.
  const answers = new UnderWay();
  const answer: typeof app.fetch = (...request) => answers.follow(Promise.resolve(app.fetch(...request)));
  const server = listen({ fetch: answer, port: options.port, hostname: options.host }, resolve);
  server.on("error", reject);
  const { port } = await promise;
  let done: Promise<void> | undefined;
  const close = async () => {
    closing.abort();
    await ended(server, options.log);
    await Promise.race([answers.settled(), sleep(GRACE, undefined, { ref: false })]);
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
