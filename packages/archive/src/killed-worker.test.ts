import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type Archive, openArchive } from "./open.ts";
import { onServer } from "./testing/archives.ts";
import { numbered } from "./testing/numbered.ts";
import { documentOf } from "./testing/readings.ts";

const REPORTS = 40;
const PATIENCE = 240_000;
const script = fileURLToPath(new URL("./testing/worker.ts", import.meta.url));

function startWorker(location: string, delay: number) {
  const child = spawn(process.execPath, [script, location, String(delay)], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const hasSaid = async (what: RegExp) => {
    while (!what.test(said)) {
      if (child.exitCode !== null) throw new Error(`the worker ended: ${said}`);
      await sleep(20);
    }
  };
  return { child, hasSaid };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

async function allRead(archive: Archive): Promise<void> {
  for (;;) {
    const { reports, unread, queues } = await archive.status();
    const open = queues.find(({ queue }) => queue === "read");
    if (reports === REPORTS && unread === 0 && open?.waiting === 0 && open.active === 0) return;
    await sleep(200);
  }
}

onServer((place) => {
  test(
    "a worker killed in the middle of a job loses nothing and leaves nothing half done: others do its jobs, once each",
    async () => {
      const { location, remove } = await place();
      const archive = await openArchive(location);
      const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };
      for (let i = 0; i < REPORTS; i++) await archive.queues.take(documentOf(numbered(i)), provenance);
      const first = startWorker(location, 100);
      await first.hasSaid(/read done[\s\S]*begins/);
      await kill(first.child);
      const { reports } = await archive.status();
      expect(reports).toBeGreaterThan(0);
      expect(reports).toBeLessThan(REPORTS);
      // The jobs of the dead are given to others once it has shown no sign of life for a while.
      const others = [startWorker(location, 0), startWorker(location, 0)];
      try {
        await allRead(archive);
      } finally {
        for (const { child } of others) await kill(child);
      }
      const { items } = await archive.reports({}, { limit: 500 });
      expect(items.length).toBe(REPORTS);
      expect(items.every((report) => report.events === 3 && report.claims === 1 && report.versions === 1)).toBe(true);
      expect((await archive.eventFacets({})).total).toBe(REPORTS * 3);
      await archive.close();
      await remove();
    },
    PATIENCE,
  );
});
