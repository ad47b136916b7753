import { readdirSync, readFileSync } from "node:fs";
import { type Archive, openArchive } from "@onrecord/archive";
import { openThreads } from "@onrecord/readers";
import { createFetcher } from "@onrecord/sources";
import pino from "pino";
import type { AppOptions } from "../app.ts";
import { type Running, serve } from "../serve.ts";
import type { Team } from "../team/team.ts";
import { newPlace } from "./place.ts";

/** A server over a new archive, on a port of its own. */
export interface TestServer {
  readonly origin: string;
  readonly port: number;
  readonly archive: Archive;
  /** Accounts, in team mode. */
  readonly team: Team | undefined;
  readonly running: Running;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of an answer that must be good. */
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  close(): Promise<void>;
}

type Options = Partial<Pick<AppOptions, "maxUpload" | "desk">> & { readonly withTeam?: boolean };

/** Milliseconds that the making of a database may take on a machine that has much to do. */
export const PATIENCE = 180_000;

let opened = 0;

export async function openServer({ withTeam = false, ...options }: Options = {}): Promise<TestServer> {
  const place = await newPlace();
  const archive = await openArchive(place.archive);
  const team = withTeam ? await place.team() : undefined;
  const threads = openThreads(1);
  const fetcher = createFetcher({ allowAddresses: ["127.0.0.1/32"], delayMs: 0, ignoreRobots: true });
  const log = pino({ level: process.env.ONRECORD_TEST_LOG ?? "silent" });
  // A team's server knows its public address before it has a port.
  const port = 20_000 + (process.pid % 20_000) + opened++;
  const origin = `http://127.0.0.1:${port}`;
  const running = await serve({
    archive,
    threads,
    fetcher,
    log,
    port,
    host: "127.0.0.1",
    ...options,
    ...(team && { team: { db: team, origin } }),
  });
  const call = (path: string, init?: RequestInit) => fetch(origin + path, init);
  return {
    origin,
    port,
    archive,
    team,
    running,
    fetch: call,
    async json<T>(path: string, init?: RequestInit) {
      const response = await call(path, init);
      const body = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${body}`);
      return JSON.parse(body) as T;
    },
    async close() {
      await running.close();
      await threads.close();
      fetcher.close();
      await team?.destroy();
      await archive.close();
      await place.remove();
    },
  };
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** Adds samples of the repository and waits until they are read. */
export async function addSamples(server: TestServer, count = 6, headers: Record<string, string> = {}): Promise<void> {
  const folder = new URL("../../../../samples/", import.meta.url);
  const form = new FormData();
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  for (const name of names.slice(0, count)) {
    form.append("file", new File([readFileSync(new URL(name, folder))], name, { type: "text/markdown" }));
  }
  const init = { method: "POST", body: form, headers };
  const job = await server.json<{ state: string; failed: number }>("/api/reports?wait=60", init);
  if (job.state !== "done" || job.failed > 0) throw new Error(JSON.stringify(job));
}
