import { parseArgs } from "node:util";
import { lemmaFile } from "@onrecord/language/lemma/file.ts";
import type { ModelArray } from "@onrecord/language/model/container.ts";
import { nameFile } from "@onrecord/language/names/file.ts";
import { readTagger, taggerFile } from "@onrecord/language/tag/file.ts";
import { trainedClaims } from "./claims/model.ts";
import { readCorpora, withTags } from "./corpora.ts";
import { jackknife, trainBoth } from "./jackknife.ts";
import { trainLemmas } from "./lemmas.ts";
import { MODELS, readModel, writeModel } from "./model.ts";
import { trainNameModel } from "./name-training.ts";
import { trainParser } from "./parser/train.ts";
import { TAGGER } from "./settings.ts";
import { wordStatistics } from "./statistics.ts";

const PARTS = ["tagger", "lemmas", "names", "parser", "claims"] as const;

const HELP = `npm run train -- [--data DIR] [--gold DIR] [--only PART]... [--out DIR]

Trains the models of packages/language and of the claims stage and writes them with their manifest.
  --data DIR   corpora as models/README.md describes them (default ../shared/data)
  --gold DIR   gold readings that claims are learned from as well (default ../shared/gold/dev)
  --only PART  train ${PARTS.join(", ")} only; may be given several times.
               Names and parser learn with the tags of the tagger that is there, claims with all that is there.
  --out DIR    where to write, and where the models are (default models)
  --help       this text
`;

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string", default: "../shared/data" },
      gold: { type: "string", default: "../shared/gold/dev" },
      only: { type: "string", multiple: true, default: [...PARTS] },
      out: { type: "string", default: MODELS },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const unknown = values.only.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: the parts are ${PARTS.join(", ")}`);
  await train(values.data, values.gold, new Set(values.only), values.out);
}

async function train(data: string, gold: string, parts: ReadonlySet<string>, out: string): Promise<void> {
  const started = performance.now();
  const log = (line: string): void => {
    process.stdout.write(`${String(Math.round((performance.now() - started) / 1000)).padStart(6)} s  ${line}\n`);
  };
  const write: Write = (name, [header, arrays]) => log(`${name}: ${writeModel(name, header, arrays, out)} bytes`);
  if (PARTS.some((part) => part !== "claims" && parts.has(part))) trainLanguage(data, parts, out, write, log);
  // Claims are learned from the trees that the models written just now, or those that were there, give.
  if (parts.has("claims")) write("claims", await trainedClaims(data, gold, out, log));
}

type Write = (name: string, file: readonly [Record<string, unknown>, Readonly<Record<string, ModelArray>>]) => void;

function trainLanguage(
  data: string,
  parts: ReadonlySet<string>,
  out: string,
  write: Write,
  log: (line: string) => void,
): void {
  const corpora = readCorpora(data);
  if (parts.has("lemmas")) {
    const { maps, model } = trainLemmas(corpora.treebank);
    write("lemmas", lemmaFile(maps, model.scripts, model.features));
  }
  if (!["tagger", "names", "parser"].some((part) => parts.has(part))) return;
  const statistics = wordStatistics(corpora, log);
  if (parts.has("tagger")) write("tagger", taggerFile(trainBoth(corpora.treebank, statistics, TAGGER, log)));
  const tagger = readTagger(readModel("tagger", out));
  if (!parts.has("names") && !parts.has("parser")) return;
  const predicted = jackknife(corpora.treebank, statistics, log);
  if (parts.has("names")) {
    const tagsOf = new Map(corpora.treebank.map((sentence, i) => [sentence.id, predicted[i]!]));
    const tag = (id: string, forms: readonly string[]) => {
      const known = tagsOf.get(id);
      return withTags(forms, known?.upos.length === forms.length ? known : tagger.tag(forms));
    };
    write("names", nameFile(trainNameModel(data, statistics, tag, log)));
  }
  if (parts.has("parser")) {
    const { header, arrays } = trainParser({
      train: corpora.treebank.map((gold, i) => ({ gold, ...predicted[i]! })),
      raw: [...corpora.silver.map(({ forms }) => forms), ...corpora.news].map((forms) =>
        withTags(forms, tagger.tag(forms)),
      ),
      development: Object.fromEntries(
        Object.entries(corpora.development).map(([name, sentences]) => [
          name,
          sentences.map((gold) => ({ gold, ...tagger.tag(gold.forms) })),
        ]),
      ),
      log,
    });
    write("parser", [header, arrays]);
  }
}

await main(process.argv.slice(2));
