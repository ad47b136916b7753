import { documentsOf } from "@onrecord/sources";
import { warn } from "../commands/print.ts";
import type { IngestOptions } from "./options.ts";
import { run } from "./run.ts";
import { take } from "./take.ts";

/** Takes sources into the archive, one after another. Gives the exit status. */
export function ingestCommand(sources: readonly string[], options: IngestOptions): Promise<number> {
  const { outlet, published, column, from } = options;
  const defaults = { ...(outlet !== undefined && { outlet }), ...(published !== undefined && { published }) };
  return run(options, defaults, async (intake, fetcher) => {
    for (const source of sources) {
      if (intake.signal.aborted) return;
      const given = { ...(column && { columns: column }), ...(from && { from }) };
      const items = documentsOf(source, { fetcher, signal: intake.signal, ...given });
      const position = await take(items, intake);
      if (position) warn(`to go on: onrecord ingest ${source} --from ${position.offset}:${position.record}`);
    }
  });
}
