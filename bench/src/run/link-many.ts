import { linkReports } from "@onrecord/compare";
import { syntheticReports } from "../generate/reports.ts";
import { SqliteStore } from "../linking/sqlite-store.ts";
import { bCubed } from "../score/links/score.ts";
import type { Linking } from "./linking.ts";
import { cpuMilliseconds } from "./timing.ts";

/** Child process of the links part: links synthetic reports one by one over the database file named first, and prints figures as JSON. */
const [path = "", number = "0"] = process.argv.slice(2);
const count = Number(number);
const store = new SqliteStore(path);
const resident = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
};

let busy = 0;
let done = 0;
let early = 0;
const gold: string[] = [];
const ids: string[] = [];
for (const { id, story, outlet, published, reading } of syntheticReports(count)) {
  const before = process.cpuUsage();
  await linkReports(store, { changed: [{ id, reading, outlet, published }] });
  busy += cpuMilliseconds(before);
  gold.push(String(story));
  ids.push(id);
  done++;
  if (done === Math.floor(count / 5)) early = resident();
  if (process.env.LINK_TRACE && done % 500 === 0)
    process.stderr.write(`${done} ${(busy / 1000).toFixed(1)} s ${resident().toFixed(0)} MB\n`);
}
const late = resident();
const stories = store.stories();
const storyOf = new Map(stories.flatMap((reports) => reports.map((report) => [report, reports[0]!] as const)));
const b3 = bCubed(
  gold,
  ids.map((id) => storyOf.get(id)!),
);
const result: Linking = { seconds: busy / 1000, early, late, b3, stories: stories.length };
process.stdout.write(JSON.stringify(result));
