import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import type { StoryWeights, TellingWeights } from "@onrecord/compare/learn";
import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader, read } from "@onrecord/reading";
import type { Document, Labelled } from "./examples.ts";
import { frequenciesOf } from "./frequencies.ts";
import { newton } from "./newton.ts";
import type { Weights } from "./validate.ts";

const HELP = `node training/src/links/main.ts [--data DIR] [--folds N]

Learns what reports and their tellings are compared by: how rare words are in news, from the texts of polnear/ and wikinews/, and the
weights for stories and happenings, from links/train.jsonl.gz. Writes the tables of packages/compare.
  --data DIR   folder with these corpora (default ../shared/data)
  --folds N    also cross-validate: precision and recall of links over N parts of the topics, each with what is learned from the others
`;

const DECAY = { story: 2, telling: 10 };
const DIGITS = 100;
/**
 * Stories are cut where nearly all that is put together belongs together: links are looked for within them alone. Happenings are cut for
 * precision, while cross-validation keeps more than two links of five.
 */
const THRESHOLDS = { story: 0.55, happening: 0.55 };
const TRIED = [0.4, 0.45, 0.5, 0.55, 0.6, 0.65];
/**
 * Set by hand: the corpus has one event of a kind a year, so that nearness in time says more there than it does in a stream of news,
 * and distance less.
 */
const BY_HAND = { sameWeek: 0.5, monthApart: -1 };
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

async function learn(data: string, folds: number): Promise<void> {
  writeFileSync(target("lexicon/frequencies.packed.json"), `${JSON.stringify(frequenciesOf(backgroundOf(data)))}\n`);
  // Only now: what follows looks the frequencies up.
  const { STORY_FEATURES, TELLING_FEATURES } = await import("@onrecord/compare/learn");
  const { labelled, storyPairs, tellingPairs } = await import("./examples.ts");
  const { crossValidated } = await import("./validate.ts");
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  const reader = await loadReader({ language, gazetteer: places });
  const list = linesOf<Document>(join(data, "links", "train.jsonl.gz")).map((document) => {
    const { text, published } = document;
    return labelled(document, read({ text, ...(published && { published }) }, reader, { predicates: true }));
  });
  if (list.length === 0) throw new Error(`No documents in ${join(data, "links", "train.jsonl.gz")}.`);
  const weightsOf = (some: readonly Labelled[]): Weights => {
    const learned = newton(storyPairs(some), STORY_FEATURES.length + 1, DECAY.story);
    const story = { ...tableOf(STORY_FEATURES, learned), ...BY_HAND } as StoryWeights;
    const telling = newton(tellingPairs(some, story), TELLING_FEATURES.length, DECAY.telling);
    return { story, telling: tableOf(TELLING_FEATURES, telling) as TellingWeights };
  };
  if (folds > 1) console.table(crossValidated(list, folds, TRIED, weightsOf));
  const { story, telling } = weightsOf(list);
  write("story/weights.json", { note: NOTE, weights: story, threshold: THRESHOLDS.story });
  write("happenings/weights.json", { note: NOTE, weights: telling, threshold: THRESHOLDS.happening });
  console.log({ story, telling });
}

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    folds: { type: "string", default: "0" },
    help: { type: "boolean", default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else await learn(values.data, Number(values.folds));
