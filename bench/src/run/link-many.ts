import { linkReports } from "@onrecord/compare";
import { syntheticReports } from "../generate/reports.ts";
import { batches } from "../linking/batches.ts";
import { SqliteStore } from "../linking/sqlite-store.ts";
import { bCubed } from "../score/links/score.ts";
import type { Linking } from "./linking.ts";
import { cpuMilliseconds } from "./timing.ts";

/** Child process of the links part: links synthetic reports one by one over the database file named first, and prints figures as JSON. */
const [path = "", number = "0"] = process.argv.slice(2);
const count = Number(number);
const store = new SqliteStore(path);
/** What is held after a collection, in MB: how much the process has asked the system for says when it was last busy as well. */
const held = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
};

let busy = 0;
let early = 0;
const gold: string[] = [];
const ids: string[] = [];
for (const batch of batches(syntheticReports(count))) {
  const before = process.cpuUsage();
  await store.together(() => linkReports(store, { changed: batch }));
  busy += cpuMilliseconds(before);
  for (const { id, story } of batch) {
    gold.push(String(story));
    ids.push(id);
  }
  if (early === 0 && ids.length >= count / 5) early = held();
}
const late = held();
const stories = store.stories();
const storyOf = new Map(stories.flatMap((reports) => reports.map((report) => [report, reports[0]!] as const)));
const b3 = bCubed(
  gold,
  ids.map((id) => storyOf.get(id)!),
);
const result: Linking = { seconds: busy / 1000, early, late, b3, stories: stories.length };
process.stdout.write(JSON.stringify(result));
