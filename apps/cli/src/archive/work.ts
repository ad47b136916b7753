import { once } from "node:events";
import type { WorkNews } from "@onrecord/archive";
import type { SourceError } from "@onrecord/sources";
import { warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { sourceHandlers } from "../ingest/handlers.ts";
import { type FetchOptions, fetcherOf } from "../ingest/options.ts";
import { withArchive } from "./open.ts";
import { openEngines } from "./reading.ts";

export interface WorkCommandOptions extends FetchOptions {
  readonly archive?: string;
  readonly workers?: number;
  readonly quiet: boolean;
}

function tell({ queue, outcome, data, error }: WorkNews): void {
  if (outcome === "done") return;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  const end = outcome === "dead" ? "given up" : "to be tried again";
  warn(`${queue} ${JSON.stringify(data)}: ${[code, message].filter(Boolean).join(": ")} (${end})`);
}

/** Works off the queues until it is told to stop; the jobs under way are ended first. Gives the exit status. */
export function workCommand(options: WorkCommandOptions): Promise<number> {
  return withArchive(
    options.archive,
    async (archive) => {
      const engines = openEngines(options.workers);
      const fetcher = await fetcherOf(options);
      const say = options.quiet ? () => {} : ({ code, message }: SourceError) => warn(`error ${code}: ${message}`);
      const worker = await archive.queues.work(
        { read: (document) => engines.read(document), ...sourceHandlers(fetcher, say) },
        { concurrency: engines.count, onJob: options.quiet ? () => {} : tell },
      );
      warn(`working for ${archive.location} on ${engines.count} threads; stop with Ctrl-C`);
      // Signals alone do not hold the process open.
      const awake = setInterval(() => {}, 60_000);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
      clearInterval(awake);
      warn("stopping: the jobs under way are ended first");
      await worker.stop();
      fetcher.close();
      await engines.close();
      return EXIT.ok;
    },
    { create: true },
  );
}
