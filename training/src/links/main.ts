import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { StoryFeature } from "@onrecord/compare/learn";
import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader } from "@onrecord/reading";
import type { Document } from "./examples.ts";
import { frequenciesOf } from "./frequencies.ts";
import { newton } from "./newton.ts";

const HELP = `node training/src/links/main.ts [--data DIR]

Learns what reports and their tellings are compared by: how rare words are in news, from the texts of polnear/ and wikinews/, and the
weights for stories and happenings, from links/train.jsonl.gz. Writes the tables of packages/compare.
  --data DIR   folder with these corpora (default ../shared/data)
`;

const DECAY = 2;
const DIGITS = 100;
/** Stories are cut where nearly all that is put together belongs together: links are looked for within them alone. */
const THRESHOLDS = { story: 0.55, happening: 0.5 };
/**
 * Set by hand: the corpus has one event of a kind a year, so that nearness in time says more there than it does in a stream of news,
 * and distance less.
 */
const BY_HAND = { sameWeek: 1, monthApart: -1 };
const NOTE = "Learned on ECB+ train by training/src/links; sums go through the logistic function.";

const target = (name: string) => fileURLToPath(new URL(`../../../packages/compare/src/${name}`, import.meta.url));
const linesOf = <T>(path: string): T[] =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

function backgroundOf(data: string): string[] {
  const folder = join(data, "wikinews");
  const wiki = readdirSync(folder)
    .sort()
    .map((file) => (JSON.parse(readFileSync(join(folder, file), "utf8")) as { text: string }).text);
  return [...linesOf<{ text: string }>(join(data, "polnear", "train.jsonl.gz")).map(({ text }) => text), ...wiki];
}

const tableOf = (names: readonly string[], learned: ArrayLike<number>): Record<string, number> =>
  Object.fromEntries(names.map((name, i) => [name, Math.round(learned[i]! * DIGITS) / DIGITS]));

function write(name: string, table: unknown): void {
  writeFileSync(target(name), `${JSON.stringify(table, null, 2)}\n`);
}

async function learn(data: string): Promise<void> {
  writeFileSync(target("lexicon/frequencies.packed.json"), `${JSON.stringify(frequenciesOf(backgroundOf(data)))}\n`);
  // Only now: what follows looks the frequencies up.
  const { STORY_FEATURES, TELLING_FEATURES } = await import("@onrecord/compare/learn");
  const { labelled, storyPairs, tellingPairs } = await import("./examples.ts");
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  const reader = await loadReader({ language, gazetteer: places });
  const list = linesOf<Document>(join(data, "links", "train.jsonl.gz")).map((document) => labelled(document, reader));
  if (list.length === 0) throw new Error(`No documents in ${join(data, "links", "train.jsonl.gz")}.`);
  const stories = storyPairs(list);
  const story = { ...tableOf(STORY_FEATURES, newton(stories, STORY_FEATURES.length + 1, DECAY)), ...BY_HAND };
  write("story/weights.json", { note: NOTE, weights: story, threshold: THRESHOLDS.story });
  console.log(`stories: ${stories.length} pairs`, story);
  const tellings = tellingPairs(list, story as Record<StoryFeature, number>);
  const telling = tableOf(TELLING_FEATURES, newton(tellings, TELLING_FEATURES.length, DECAY));
  write("happenings/weights.json", { note: NOTE, weights: telling, threshold: THRESHOLDS.happening });
  console.log(
    `tellings: ${tellings.length} pairs, ${tellings.filter(({ same }) => same).length} of one happening`,
    telling,
  );
}

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, help: { type: "boolean", default: false } },
});
if (values.help) process.stdout.write(HELP);
else await learn(values.data);
