import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { analyse, loadLanguage } from "@onrecord/language";
import { languageModel } from "@onrecord/models";
import { trainClaims } from "./train.ts";

const HELP = `node training/src/claims/main.ts [--data DIR]

Learns the weights by which reporting words are judged, on the trees of the committed models, and writes them into the lexicon of
packages/reading; then pack it with \`npm run lexicon\`.
  --data DIR   folder with polnear/train.jsonl.gz (default ../shared/data)
`;

const TARGET = fileURLToPath(new URL("../../../packages/reading/src/lexicon/cue-weights.packed.json", import.meta.url));

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, help: { type: "boolean", default: false } },
});
const attributions = join(values.data, "polnear", "train.jsonl.gz");
if (values.help) {
  process.stdout.write(HELP);
} else if (!existsSync(attributions)) {
  process.stderr.write(`No file ${attributions}: say with --data where the corpora are.\n`);
  process.exitCode = 1;
} else {
  const language = await loadLanguage(await languageModel());
  const weights = trainClaims(attributions, (text) => analyse(text, language), console.log);
  writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
}
