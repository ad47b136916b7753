import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { openArchive } from "@onrecord/archive";
import { openThreads } from "@onrecord/readers";
import { createFetcher, documentsOf, type FetcherOptions, type SourceItem } from "@onrecord/sources";
import pino from "pino";
import { networksOf } from "./http/address.ts";
import { type Running, serve } from "./serve.ts";
import { firstAdmin, openTeam } from "./team/team.ts";
import { workInBackground } from "./work/background.ts";
import { warmUp } from "./work/warm.ts";

export interface StartOptions {
  /** Folder or `postgres://` address of the archive. */
  readonly archive: string;
  readonly port: number;
  /** Address to listen on; the loopback one in local mode. */
  readonly host?: string;
  /** Public address of a team's server, `https://...`; none in local mode. */
  readonly origin?: string;
  /** Addresses and networks of proxies in front of it. */
  readonly trustProxy?: readonly string[];
  /** Manners and limits in which pages and feeds are fetched. */
  readonly fetching?: FetcherOptions;
  readonly workers?: number;
  readonly maxUpload?: number;
  readonly logLevel?: string;
  /** Files, folders or addresses to read into the archive once it is open. */
  readonly files?: readonly string[];
  /** Password of the first admin, where there is no account yet. */
  readonly adminPassword?: string;
}

/** Something is wrong with how the server is to be started. */
export class StartError extends Error {
  readonly code: "TEAM_NEEDS_POSTGRESQL" | "ORIGIN_INSECURE" | "HOST_NEEDS_TEAM" | "PORT_TAKEN" | "PROXY_INVALID";

  constructor(code: StartError["code"], message: string) {
    super(message);
    this.name = "StartError";
    this.code = code;
  }
}

const DESK = fileURLToPath(new URL("../../desk/dist", import.meta.url));
const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[?::1\]?)$/;

function check({ archive, origin, host }: StartOptions): void {
  if (origin === undefined) {
    if (host === undefined || LOOPBACK.test(host)) return;
    throw new StartError(
      "HOST_NEEDS_TEAM",
      `${host}: without accounts the server listens to this machine alone. Start it with --team and --origin.`,
    );
  }
  if (!/^postgres(?:ql)?:/.test(archive)) {
    throw new StartError(
      "TEAM_NEEDS_POSTGRESQL",
      `${archive}: a team works over PostgreSQL. Give --archive postgres://USER:PASSWORD@HOST/DATABASE.`,
    );
  }
  const { protocol, hostname } = new URL(origin);
  if (protocol !== "https:" && !LOOPBACK.test(hostname)) {
    throw new StartError(
      "ORIGIN_INSECURE",
      `${origin}: passwords need HTTPS. Put the server behind a proxy that has it, and give --origin https://...`,
    );
  }
}

async function* documentsOfAll(sources: readonly string[]): AsyncGenerator<SourceItem> {
  for (const source of sources) yield* documentsOf(source);
}

export interface Started extends Running {
  /** Where a browser opens it. */
  readonly address: string;
  /** The password made up for the first admin; null where there was an account or one was given. */
  readonly madeUp: string | null;
}

/**
 * Opens the archive and everything else, and serves until it is closed.
 *
 * @throws StartError, and ArchiveError of `openArchive`
 */
export async function start(options: StartOptions): Promise<Started> {
  check(options);
  const proxies = networksOf(options.trustProxy ?? []);
  if (proxies === null) {
    throw new StartError(
      "PROXY_INVALID",
      `${options.trustProxy?.join(",")}: give addresses or networks, such as 127.0.0.1,10.0.0.0/8.`,
    );
  }
  const log = pino({ level: options.logLevel ?? "info" }, pino.destination(2));
  const archive = await openArchive(options.archive);
  const threads = openThreads(options.workers ?? Math.max(1, availableParallelism() - 1));
  const fetcher = createFetcher(options.fetching);
  const { origin } = options;
  const team =
    origin === undefined ? undefined : { db: await openTeam(options.archive), origin: new URL(origin).origin };
  const shut = async () => {
    await threads.close();
    fetcher.close();
    await team?.db.destroy();
    await archive.close();
  };
  try {
    const madeUp = team ? await firstAdmin(team.db, options.adminPassword) : null;
    const host = options.host ?? "127.0.0.1";
    const running = await serve({
      archive,
      threads,
      fetcher,
      log,
      host,
      port: options.port,
      desk: DESK,
      proxies,
      ...(team && { team }),
      ...(options.maxUpload !== undefined && { maxUpload: options.maxUpload }),
    });
    const worker = await workInBackground(running.works, fetcher, log);
    const warming = warmUp(running.works);
    if (options.files && options.files.length > 0) running.add(documentsOfAll(options.files));
    const close = async () => {
      await running.close();
      await worker.stop();
      await warming.settled();
      await shut();
    };
    return { ...running, address: origin ?? `http://127.0.0.1:${running.port}`, madeUp, close };
  } catch (error) {
    await shut();
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new StartError("PORT_TAKEN", `${options.port}: another program listens there. Give another --port.`);
  }
}
