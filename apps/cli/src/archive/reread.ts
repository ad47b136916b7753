import type { Archive, KeptDocument } from "@onrecord/archive";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { Progress } from "../output/progress.ts";
import { withArchive } from "./open.ts";
import { type Engines, openEngines } from "./reading.ts";

export interface RereadOptions {
  readonly archive?: string;
  readonly workers?: number;
  readonly queue: boolean;
  readonly dryRun: boolean;
}

const PAGE = 100;

/** Texts that this engine has not read, page by page. */
async function* outdated(archive: Archive, engines: Engines): AsyncGenerator<readonly KeptDocument[]> {
  const engine = await engines.engine();
  let after = "";
  for (;;) {
    const page = await archive.toRead({ engine, after, limit: PAGE });
    const last = page.at(-1);
    if (!last) return;
    yield page;
    after = last.report;
  }
}

/** Reads again, `count` at a time. Gives how many failed; each is said, and the rest goes on. */
async function readPage(
  archive: Archive,
  engines: Engines,
  page: readonly KeptDocument[],
  step: () => void,
): Promise<number> {
  let failed = 0;
  const waiting = [...page];
  const one = async () => {
    for (let kept = waiting.shift(); kept; kept = waiting.shift()) {
      try {
        await archive.store(kept.document, await engines.read(kept.document), kept.provenance);
      } catch (error) {
        const { code = "READING_FAILED", message } = error as { code?: string; message: string };
        if (code.startsWith("ARCHIVE_")) throw error;
        failed++;
        warn(`error ${code}: ${kept.report}: ${message}`);
      }
      step();
    }
  };
  await Promise.all(Array.from({ length: engines.count }, one));
  return failed;
}

/** Reads with this engine what others have read, or nobody; decisions stay. Gives the exit status. */
export function rereadCommand(options: RereadOptions): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const engines = openEngines(options.workers);
    let count = 0;
    let failed = 0;
    try {
      const progress = new Progress((await archive.status()).reports);
      for await (const page of outdated(archive, engines)) {
        count += page.length;
        if (options.queue) await archive.queues.read(page);
        else if (!options.dryRun) failed += await readPage(archive, engines, page, () => progress.step());
      }
      if (!options.queue && !options.dryRun) await archive.link();
      progress.clear();
    } finally {
      await engines.close();
    }
    const done = options.queue ? "given to the queue" : options.dryRun ? "to be read" : "read";
    await print(`${count - failed} reports ${done}${failed > 0 ? `, ${failed} could not be read` : ""}\n`);
    return failed > 0 ? EXIT.failed : EXIT.ok;
  });
}
