import type { Fetcher } from "@onrecord/sources";
import { SourceError } from "@onrecord/sources/errors";
import { withArchive } from "../archive/open.ts";
import { openEngines } from "../archive/reading.ts";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { fetcherOf, type TakeOptions } from "./options.ts";
import type { Intake } from "./take.ts";
import { Tally } from "./tally.ts";

/** Stops at the first Ctrl-C when what is under way is stored; at the second, at once. */
function stopOnSignal(): { signal: AbortSignal; over(): void } {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(EXIT.failed);
    warn("stopping: what is under way is stored first");
    stop.abort(new Error("stopped"));
  };
  process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
  return { signal: stop.signal, over: () => process.off("SIGINT", onSignal).off("SIGTERM", onSignal) };
}

/** Opens the archive, engines and a fetcher for one run, and prints its counts. Gives the exit status. */
export function run(
  options: TakeOptions,
  defaults: Intake["defaults"],
  work: (intake: Intake, fetcher: Fetcher) => Promise<void>,
): Promise<number> {
  const tally = new Tally(options.quiet);
  return withArchive(
    options.archive,
    async (archive) => {
      const engines = openEngines(options.workers);
      const { signal, over } = stopOnSignal();
      let fetcher: Fetcher | undefined;
      try {
        fetcher = await fetcherOf(options);
        let engine: ReturnType<typeof engines.engine> | undefined;
        const engineOnce = () => {
          engine ??= engines.engine();
          return engine;
        };
        await work({ archive, engines, engine: engineOnce, tally, defaults, queue: options.queue, signal }, fetcher);
        // Whoever reads what was queued links it as well; what a stopped run left is linked by the next.
        if (!options.queue && !signal.aborted) await archive.link();
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        tally.fail(error);
      } finally {
        tally.end();
        over();
        fetcher?.close();
        await engines.close();
        await print(options.format === "json" ? `${JSON.stringify(tally)}\n` : `${tally}\n`);
      }
      return signal.aborted ? EXIT.failed : tally.status;
    },
    { create: true },
  );
}
