import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { type Archive, openArchive } from "@onrecord/archive";
import { openThreads } from "@onrecord/readers";
import { Kysely, PGliteDialect } from "kysely";
import pino from "pino";
import type { AppOptions } from "../app.ts";
import { type Running, serve } from "../serve.ts";
import type { TeamTables } from "../team/tables.ts";
import { migrateTeam, type Team } from "../team/team.ts";

/** A server over a new archive in a folder, on a port of its own. */
export interface TestServer {
  readonly origin: string;
  readonly archive: Archive;
  readonly running: Running;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** The JSON of an answer that must be good. */
  json<T = Record<string, unknown>>(path: string, init?: RequestInit): Promise<T>;
  close(): Promise<void>;
}

type Options = Partial<Pick<AppOptions, "maxUpload" | "desk">> & { readonly team?: Team };

export async function openServer({ team, ...options }: Options = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-server-"));
  const archive = await openArchive(folder);
  const threads = openThreads(1);
  const log = pino({ level: process.env.ONRECORD_TEST_LOG ?? "silent" });
  // The public address is known once the port is.
  const port = 20_000 + (process.pid % 20_000) + opened++;
  const origin = `http://127.0.0.1:${port}`;
  const running = await serve({
    archive,
    threads,
    log,
    port,
    host: "127.0.0.1",
    ...options,
    ...(team && { team: { db: team, origin } }),
  });
  const call = (path: string, init?: RequestInit) => fetch(origin + path, init);
  return {
    origin,
    archive,
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
      await archive.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let opened = 0;

export async function openTestTeam(): Promise<Team> {
  const team: Team = new Kysely<TeamTables>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) });
  await migrateTeam(team);
  return team;
}

export const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
});

/** Adds the samples of the repository and waits until they are read. */
export async function addSamples(server: TestServer, count = 6): Promise<void> {
  const folder = new URL("../../../../samples/", import.meta.url);
  const form = new FormData();
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".md"))
    .slice(0, count)) {
    form.append("file", new File([readFileSync(new URL(name, folder))], name, { type: "text/markdown" }));
  }
  const job = await server.json<{ state: string; failed: number }>("/api/reports?wait=60", {
    method: "POST",
    body: form,
  });
  if (job.state !== "done" || job.failed > 0) throw new Error(JSON.stringify(job));
}
