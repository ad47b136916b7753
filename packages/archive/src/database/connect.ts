import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import type { Client as PgClient, Pool } from "pg";
import { ArchiveError } from "../errors.ts";
import { lockFolder } from "./lock.ts";
import { PREPARED } from "./rows.ts";
import type { Tables } from "./tables.ts";

/** An open database, by what is behind it. */
export type Connection = {
  readonly db: Kysely<Tables>;
  /** For what is told at once, however many questions wait for a connection. */
  readonly aside: Kysely<Tables>;
  /** So many questions are answered at a time. */
  readonly connections: number;
  /** Where it is, without a password. */
  readonly location: string;
  close(): Promise<void>;
} & ({ readonly kind: "pglite"; readonly pglite: PGlite } | { readonly kind: "postgres"; readonly pool: Pool });

export interface ConnectOptions {
  /** Connections to a PostgreSQL server, 10 if not said. PGlite has one. */
  readonly connections?: number;
  /** Whether a folder that holds no archive becomes one; true if not said. */
  readonly create?: boolean;
}

const DATA = "data";

/**
 * How questions are planned: a row by an index costs little more than the next of a scan, as on any disk without moving parts; lists are short,
 * so that neither compiling a plan nor sharing it among processes pays.
 */
const PLANNING =
  "set random_page_cost = 1.1; set jit = off; set max_parallel_workers_per_gather = 0; set work_mem = '32MB'";

function requireFolder(folder: string, create: boolean): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!create && !existsSync(join(folder, DATA))) {
    throw new ArchiveError(
      "ARCHIVE_MISSING",
      folder,
      "there is no archive here.",
      "Take reports in with `onrecord ingest`, or name another place with --archive.",
    );
  }
  if (!found || found.isDirectory()) return;
  throw new ArchiveError("ARCHIVE_UNREADABLE", folder, "is a file.", "Give the folder of an archive, or a new one.");
}

async function openFolder(folder: string, { create = true }: ConnectOptions): Promise<Connection> {
  requireFolder(folder, create);
  const release = lockFolder(folder);
  try {
    const [{ PGlite }, { pg_trgm }] = await Promise.all([
      import("@electric-sql/pglite"),
      import("@electric-sql/pglite/contrib/pg_trgm"),
    ]);
    const pglite = await PGlite.create(join(folder, DATA), { extensions: { pg_trgm } });
    await pglite.exec(PLANNING);
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    const close = async () => {
      try {
        if (!pglite.closed) await pglite.close();
      } finally {
        release();
      }
    };
    return { kind: "pglite", db, aside: db, connections: 1, pglite, location: folder, close };
  } catch (error) {
    release();
    throw new ArchiveError(
      "ARCHIVE_UNREADABLE",
      folder,
      `cannot be opened as an archive: ${error instanceof Error ? error.message : String(error)}.`,
      "Check that it is an archive's folder, may be written to, and that its disk has room.",
      error,
    );
  }
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  url.password = "";
  return url.href;
}

function parsed(address: string): string {
  try {
    return withoutPassword(address);
  } catch {
    throw new ArchiveError(
      "ARCHIVE_UNREACHABLE",
      address.replace(/:[^:@/]*@/, "@"),
      "is no address of a database.",
      "Give it as postgres://USER:PASSWORD@HOST:PORT/DATABASE.",
    );
  }
}

/**
 * A client that has the server keep the plans of statements that begin with {@link PREPARED}: one plan for all values, since planning
 * takes as long as the question. Other statements are planned for their values.
 */
function preparing(Client: typeof PgClient): typeof PgClient {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `onrecord_${names.size}`;
    names.set(text, name);
    return name;
  };
  return class extends Client {
    #mode = "auto";

    override query(...given: unknown[]): never {
      const [text, values] = given;
      const named = typeof text === "string" && text.startsWith(PREPARED);
      const query = super.query as (...given: unknown[]) => Promise<unknown>;
      const ask = () => (named ? query.call(this, { name: nameOf(text), text, values }) : query.apply(this, given));
      const mode = named ? "force_generic_plan" : "auto";
      if (this.#mode === mode) return ask() as never;
      this.#mode = mode;
      const set = `set plan_cache_mode = ${mode}`;
      // Whoever gives a function to be called gets no promise.
      if (typeof given.at(-1) === "function") return query.call(this, set, ask) as never;
      return query.call(this, set).then(ask, ask) as never;
    }
  } as typeof PgClient;
}

async function openServer(address: string, options: ConnectOptions): Promise<Connection> {
  const location = parsed(address);
  const { default: pg } = await import("pg");
  const poolOf = (max: number): Pool => {
    const pool = new pg.Pool({
      Client: preparing(pg.Client),
      connectionString: address,
      max,
      connectionTimeoutMillis: 10_000,
      application_name: "onrecord",
    });
    // An idle connection that breaks is replaced by the pool; the query that meets a dead server is the one that fails.
    pool.on("error", () => {});
    // One that breaks while it is in use fails its query; unheard, its event would end the process.
    pool.on("connect", (client) => {
      client.on("error", () => {});
      // Goes before whatever the connection is wanted for; a database that knows no such settings plans as it likes.
      client.query(PLANNING).catch(() => {});
    });
    return pool;
  };
  const connections = options.connections ?? 10;
  const pool = poolOf(connections);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const aside = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(1) }) });
  const close = async () => {
    await aside.destroy();
    await db.destroy();
  };
  return { kind: "postgres", db, aside, connections, pool, location, close };
}

const isServer = (location: string): boolean => /^postgres(?:ql)?:/i.test(location);

/** Opens the database at a folder (PGlite) or a `postgres://` address, as it is: see {@link migrate}. */
export function connect(location: string, options: ConnectOptions = {}): Promise<Connection> {
  return isServer(location) ? openServer(location, options) : openFolder(location, options);
}
