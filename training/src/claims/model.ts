import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse, loadLanguage, type Manifest } from "@onrecord/language";
import { claimFile, repaired } from "@onrecord/reading/claims";
import { goldReadings, polnear } from "./article.ts";
import { calibrationFor } from "./calibrate.ts";
import { type Analysed, frozen, lessonsOf, trainClaims } from "./train.ts";

/** Reads texts with the language models of a folder. */
async function reader(models: string): Promise<(text: string) => Analysis> {
  const manifest = JSON.parse(readFileSync(join(models, "manifest.json"), "utf8")) as Manifest;
  const files = Object.fromEntries(
    Object.entries(manifest.files).map(([name, { file }]) => [name, new Uint8Array(readFileSync(join(models, file)))]),
  );
  const language = await loadLanguage({ manifest, files });
  return (text) => repaired(analyse(text, language));
}

/** PolNeAR's training articles and the gold readings, read with the models of a folder. */
async function corpusOf(data: string, gold: string, models: string): Promise<Analysed[]> {
  const read = await reader(models);
  return [...polnear(join(data, "polnear", "train.jsonl.gz")), ...goldReadings(gold)].map((article) => ({
    article,
    analysis: read(article.text),
  }));
}

/** The model file of the claims stage. */
export async function trainedClaims(
  data: string,
  gold: string,
  models: string,
  log: (line: string) => void,
): Promise<ReturnType<typeof claimFile>> {
  const articles = await corpusOf(data, gold, models);
  const calibration = calibrationFor(articles, log);
  return claimFile(frozen(trainClaims(lessonsOf(articles), calibration, log)));
}
