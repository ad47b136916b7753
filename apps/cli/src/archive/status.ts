import type { ArchiveStatus } from "@onrecord/archive";
import { print } from "../commands/print.ts";
import { style } from "../output/style.ts";
import { withArchive } from "./open.ts";

function statusLines(status: ArchiveStatus): string[] {
  const lines = [
    `${style("bold", status.location)} (${status.kind === "pglite" ? "PGlite" : "PostgreSQL"})`,
    `${status.reports} reports, ${status.unread} texts to be read, ${status.unlinked} reports to be linked, ${status.feeds} feeds`,
  ];
  if (status.queues.length === 0) return [...lines, "no jobs were ever given to the queues"];
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(8) : String(cell).padStart(10))).join("");
  return [
    ...lines,
    style("bold", row(["QUEUE", "WAITING", "RETRYING", "ACTIVE", "DONE/MIN", "DONE/HOUR", "DEAD"])),
    ...status.queues.map((queue) =>
      row([
        queue.queue,
        queue.waiting,
        queue.retrying,
        queue.active,
        queue.doneLastMinute,
        queue.doneLastHour,
        queue.dead,
      ]),
    ),
    ...status.dead.map(
      (job) => `${job.at.slice(0, 16)}  ${job.queue}  ${JSON.stringify(job.data)}  ${style("red", job.reason)}`,
    ),
  ];
}

/** Prints how the archive and its queues stand. Gives the exit status. */
export function statusCommand(options: {
  archive?: string;
  format: "text" | "json";
  retryDead: boolean;
}): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    if (options.retryDead) await print(`${await archive.queues.retryDead()} jobs are to be tried again\n`);
    const status = await archive.status();
    await print(
      options.format === "json" ? `${JSON.stringify(status, null, 2)}\n` : `${statusLines(status).join("\n")}\n`,
    );
    return undefined;
  });
}
