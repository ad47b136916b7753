import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader } from "@onrecord/reading";
import type { AntecedentWeights } from "@onrecord/reading/entities";
import { type AnnotatedSentence, type Example, examplesOf } from "./examples.ts";
import { isRight, rank } from "./train.ts";

const HELP = `node training/src/antecedents/main.ts [--data DIR]

Learns what pronouns stand for from the coreference of GUM, and writes the weights into packages/reading. Prints the share of pronouns
whose antecedent is right where one of the candidates is, each document judged by weights learned from the others.
  --data DIR   folder with ud/gum-entities-train.jsonl.gz and ud/gum-entities-dev.jsonl.gz (default ../shared/data)
`;

const TARGET = fileURLToPath(
  new URL("../../../packages/reading/src/lexicon/antecedent-weights.packed.json", import.meta.url),
);
const KINDS = ["person", "thing", "many"] as const;
/** What a pronoun is linked to is a candidate of the next: so the texts are read anew with what was learned from them. */
const ROUNDS = 2;
const FOLDS = 5;

const weightsOf = (examples: readonly Example[]): AntecedentWeights => {
  const of = (kind: Example["kind"]) => rank(examples.filter((one) => one.kind === kind));
  return { person: of("person"), thing: of("thing"), many: of("many") };
};

const { values } = parseArgs({
  options: { data: { type: "string", default: "../shared/data" }, help: { type: "boolean", default: false } },
});
const files = ["train", "dev"].map((part) => join(values.data, "ud", `gum-entities-${part}.jsonl.gz`));
const missing = files.find((path) => !existsSync(path));

if (values.help) {
  process.stdout.write(HELP);
} else if (missing !== undefined) {
  process.stderr.write(`There is no ${missing}: say with --data where the corpora are.\n`);
  process.exitCode = 1;
} else {
  const sentences = files.flatMap((path) =>
    gunzipSync(readFileSync(path))
      .toString("utf8")
      .split("\n")
      .flatMap((line) => (line.trim() === "" ? [] : [JSON.parse(line) as AnnotatedSentence])),
  );
  const documents = [...Map.groupBy(sentences, ({ doc }) => doc).values()];
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  const reader = await loadReader({ language, gazetteer: places });
  let weights: AntecedentWeights = { person: {}, thing: {}, many: {} };
  let lessons: Example[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    lessons = documents.map((document) => examplesOf(document, reader, weights));
    weights = weightsOf(lessons.flat());
  }
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const learned = weightsOf(lessons.filter((_, i) => i % FOLDS !== fold).flat());
    const held = lessons.filter((_, i) => i % FOLDS === fold).flat();
    return held.map((example) => ({ example, right: isRight(learned[example.kind], example) }));
  }).flat();
  for (const kind of KINDS) {
    const able = judged.filter(({ example }) => example.kind === kind && example.candidates.some(({ right }) => right));
    const right = able.filter((one) => one.right).length;
    console.log(`${kind}: ${right} right of ${able.length} (${((100 * right) / able.length).toFixed(1)} %)`);
  }
  writeFileSync(TARGET, `${JSON.stringify(weights)}\n`);
}
