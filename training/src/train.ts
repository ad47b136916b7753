import { parseArgs } from "node:util";
import { lemmaFile } from "@onrecord/language/lemma/file.ts";
import type { ModelArray } from "@onrecord/language/model/container.ts";
import { nameFile } from "@onrecord/language/names/file.ts";
import { readTagger, taggerFile } from "@onrecord/language/tag/file.ts";
import { readCorpora, withTags } from "./corpora.ts";
import { jackknife, trainBoth } from "./jackknife.ts";
import { trainLemmas } from "./lemmas.ts";
import { MODELS, readModel, writeModel } from "./model.ts";
import { trainNameModel } from "./name-training.ts";
import { trainParser } from "./parser/train.ts";
import { TAGGER } from "./settings.ts";
import { wordStatistics } from "./statistics.ts";

const PARTS = ["tagger", "lemmas", "names", "parser"] as const;

const HELP = `npm run train -- [--data DIR] [--only PART]... [--out DIR]

Trains the models of packages/language and writes them with their manifest.
  --data DIR   corpora as models/README.md describes them (default ../shared/data)
  --only PART  train ${PARTS.join(", ")} only; may be given several times.
               Names and parser learn with the tags of the tagger that is there.
  --out DIR    where to write, and where the tagger is (default models)
  --help       this text
`;

function main(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string", default: "../shared/data" },
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
  train(values.data, new Set(values.only), values.out);
}

function train(data: string, parts: ReadonlySet<string>, out: string): void {
  const started = performance.now();
  const log = (line: string): void => {
    process.stdout.write(`${String(Math.round((performance.now() - started) / 1000)).padStart(6)} s  ${line}\n`);
  };
  const write = (
    name: string,
    [header, arrays]: readonly [Record<string, unknown>, Readonly<Record<string, ModelArray>>],
  ): void => log(`${name}: ${writeModel(name, header, arrays, out)} bytes`);
  const corpora = readCorpora(data);
  if (parts.has("lemmas")) {
    const { maps, model } = trainLemmas(corpora.treebank);
    write("lemmas", lemmaFile(maps, model.scripts, model.features));
  }
  if (parts.size === 1 && parts.has("lemmas")) return;
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

main(process.argv.slice(2));
