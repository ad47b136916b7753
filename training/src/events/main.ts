import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader } from "@onrecord/reading";
import { readJudged } from "@onrecord/reading/events";
import { type GoldReport, ofCodedSentence, ofReport, ofStatement, type Row } from "./examples.ts";
import { trainEvents } from "./train.ts";

const HELP = `node training/src/events/main.ts [--data DIR] [--gold DIR]

Learns how sure the events of a reading are, and writes the weights into the lexicon of packages/reading; then pack it with
\`npm run lexicon\`. Prints how right events of whole reports are by confidence, each judged by weights learned from the others.
  --data DIR   folder with events/plv-train.jsonl and events/conflibert-cameo-dev.jsonl (default ../shared/data)
  --gold DIR   gold readings, one JSON file each (default ../shared/gold/dev)
`;

const TARGET = fileURLToPath(
  new URL("../../../packages/reading/src/lexicon/event-weights.packed.json", import.meta.url),
);

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data" },
    gold: { type: "string", default: "../shared/gold/dev" },
    help: { type: "boolean", default: false },
  },
});

const lines = (path: string): Row[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as Row]));

const needed = [
  values.gold,
  ...["plv-train.jsonl", "conflibert-cameo-dev.jsonl"].map((file) => join(values.data, "events", file)),
];
const missing = needed.find((path) => !existsSync(path));
if (values.help) {
  process.stdout.write(HELP);
} else if (missing !== undefined) {
  process.stderr.write(`There is no ${missing}: say with --data and --gold where the corpora are.\n`);
  process.exitCode = 1;
} else {
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  const reader = await loadReader({ language, gazetteer: places });
  const reports = readdirSync(values.gold)
    .sort()
    .map((file) => JSON.parse(readFileSync(join(values.gold, file), "utf8")) as GoldReport)
    .map((gold) => ofReport(gold, readJudged(gold, reader)));
  const [, coded = "", classed = ""] = needed;
  const sentences = [
    ...lines(coded).flatMap((row) => ofCodedSentence(row, readJudged({ text: row.text }, reader))),
    ...lines(classed)
      .filter(({ penta }) => penta === 0)
      .flatMap((row) => ofStatement(readJudged({ text: row.text }, reader))),
  ];
  const weights = trainEvents(reports, sentences, console.log);
  writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
}
