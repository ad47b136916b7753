import { spawn } from "node:child_process";
import { defaultFolder } from "@onrecord/archive";
import { type Started, start } from "@onrecord/server";
import { EXIT } from "../errors.ts";
import { type FetchOptions, fetchingOf } from "../ingest/options.ts";
import { print, warn } from "./print.ts";

export interface ServeOptions extends FetchOptions {
  readonly archive?: string;
  readonly port: number;
  readonly host?: string;
  readonly team: boolean;
  readonly origin?: string;
  readonly trustProxy?: readonly string[];
  readonly workers?: number;
  readonly maxUpload: number;
  readonly open: boolean;
  readonly log: string;
}

/** The command that opens an address in the browser; none where there is no screen. */
function browser(): string | undefined {
  if (process.platform === "darwin") return "open";
  if (process.platform === "win32") return "explorer";
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? "xdg-open" : undefined;
}

function openBrowser(address: string): void {
  const command = browser();
  if (!command) return;
  // Without a browser the printed address is enough.
  spawn(command, [address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

/** Resolves at the first signal to end; the second ends the process at once. */
function signalled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      resolve();
      process.once(signal, () => process.exit(EXIT.failed));
    });
  }
  return promise;
}

async function started(files: readonly string[], options: ServeOptions): Promise<Started> {
  if (options.team !== (options.origin !== undefined)) {
    throw Object.assign(new Error("--team and --origin go together: give both, or neither."), { code: "USAGE" });
  }
  const { archive = defaultFolder(), port, host, origin, trustProxy, workers, log, maxUpload } = options;
  const adminPassword = process.env.ONRECORD_ADMIN_PASSWORD;
  return start({
    archive,
    files,
    port,
    fetching: fetchingOf(options),
    logLevel: log,
    maxUpload: maxUpload * 1e6,
    ...(host !== undefined && { host }),
    ...(origin !== undefined && { origin }),
    ...(trustProxy !== undefined && { trustProxy }),
    ...(workers !== undefined && { workers }),
    ...(adminPassword !== undefined && { adminPassword }),
  });
}

/** Serves until a signal ends it. Gives the exit status. */
export async function serveCommand(files: readonly string[], options: ServeOptions): Promise<number> {
  const ended = signalled();
  let server: Started;
  try {
    server = await started(files, options);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && typeof error.code === "string")) throw error;
    warn(`error ${error.code}: ${error.message}`);
    return error.code === "USAGE" ? EXIT.usage : EXIT.failed;
  }
  await print(`Onrecord is at ${server.address} (Ctrl-C ends it)\n`);
  if (server.madeUp !== null)
    await print(`The account "admin" was made. Its password, shown this once: ${server.madeUp}\n`);
  if (options.open) openBrowser(server.address);
  await ended;
  await server.close();
  return EXIT.ok;
}
