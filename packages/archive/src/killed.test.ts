import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openArchive } from "./open.ts";
import { onBoth } from "./testing/archives.ts";
import { numbered } from "./testing/numbered.ts";
import { readingOf } from "./testing/readings.ts";

/** Fewer where the machine is busy with other things. */
const KILLS = Number(process.env.ONRECORD_TEST_KILLS ?? 20);
const MINUTES = 20 * 60_000;

const script = fileURLToPath(new URL("./testing/ingester.ts", import.meta.url));

/** Starts storing at a number, kills the process at some moment, and gives the last number that was said to be stored. */
async function killAt(location: string, from: number, turn: number): Promise<number> {
  const child = spawn(process.execPath, [script, location, String(from)], { stdio: ["ignore", "pipe", "inherit"] });
  const exit = once(child, "exit");
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  // Every fourth dies while it opens the archive, the others while they store: each at a moment of its own.
  if (turn % 4 === 3) await sleep(40 + ((turn * 97) % 400));
  else {
    while (!/^\d+\n/m.test(said) && child.exitCode === null) await sleep(5);
    await sleep((turn * 37) % 120);
  }
  child.kill("SIGKILL");
  await exit;
  const numbers = said.match(/^\d+(?=\n)/gm) ?? [];
  return Number(numbers.at(-1) ?? from - 1);
}

describe("killed while it stores", () => {
  onBoth((place) => {
    test(
      `${KILLS} times: nothing that was acknowledged is lost, and nothing is half there`,
      async () => {
        const { location, remove } = await place();
        let last = -1;
        // What was last acknowledged is stored again: it must not come twice.
        for (let turn = 0; turn < KILLS; turn++) last = Math.max(last, await killAt(location, Math.max(0, last), turn));
        const archive = await openArchive(location);
        try {
          const urls = new Set<string | null>();
          let cursor: string | undefined;
          do {
            const page = await archive.reports({}, { limit: 500, ...(cursor !== undefined && { cursor }) });
            for (const report of page.items) {
              urls.add(report.url);
              expect(report).toMatchObject({ events: 3, claims: 1, agreements: 1, versions: 1 });
            }
            cursor = page.next ?? undefined;
          } while (cursor !== undefined);
          const acknowledged = Array.from({ length: last + 1 }, (_, number) => `https://harbour.example/${number}`);
          expect(acknowledged.filter((url) => !urls.has(url))).toEqual([]);
          expect(urls.size - acknowledged.length).toBeLessThanOrEqual(1);
          expect((await archive.eventFacets({})).total).toBe(urls.size * 3);
          expect((await archive.actors({ name: "Kenya" })).items).toMatchObject([{ reports: urls.size }]);
          expect(await archive.status()).toMatchObject({ reports: urls.size, unread: 0 });
          const { items } = await archive.reports({ text: `"number ${last}"` });
          expect((await archive.report(items[0]?.id ?? ""))?.reading).toEqual(readingOf(numbered(last)));
        } finally {
          await archive.close();
          await remove();
        }
      },
      MINUTES,
    );
  });
});
