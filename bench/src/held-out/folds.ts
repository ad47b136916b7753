import { join } from "node:path";
import { analyse } from "@onrecord/language";
import { type Reader, readAnalysis } from "@onrecord/reading";
import { repaired } from "@onrecord/reading/claims";
import type { Reading } from "@onrecord/record";
import {
  type Analysed,
  type Article,
  goldReadings,
  lessonsOf,
  modelOf,
  polnear,
  trainClaims,
} from "@onrecord/training/claims";

type Log = (message: string) => void;

export interface Corpus {
  readonly polnear: readonly Analysed[];
  readonly gold: readonly Analysed[];
}

/** PolNeAR's training articles and the gold readings, analysed. */
export const corpusOf = (data: string, gold: string, { language }: Reader, log: Log): Corpus => {
  const analysed = (articles: readonly Article[], name: string): Analysed[] =>
    articles.map((article, i) => {
      log(`reading ${name}: ${i + 1} of ${articles.length}`);
      return { article, analysis: repaired(analyse(article.text, language)) };
    });
  return {
    polnear: analysed(polnear(join(data, "polnear", "train.jsonl.gz")), "PolNeAR"),
    gold: analysed(goldReadings(gold), "gold"),
  };
};

/** Confidence is made of log-odds by the few weights of the committed model. Readings of the held-out texts of each part, by position; `given`: what else a report comes with. */
export const readHeldOut = (
  held: readonly Analysed[],
  others: readonly Analysed[],
  count: number,
  reader: Reader,
  given: (position: number) => { readonly published?: string; readonly outlet?: string },
  log: Log,
): Reading[] => {
  const readings: Reading[] = [];
  const calibration = Float32Array.from(reader.resources.claims.calibration);
  const lessons = others.map((other) => lessonsOf([other]));
  for (let fold = 0; fold < count; fold++) {
    const seen = held.filter((_, i) => i % count !== fold);
    const model = modelOf(
      trainClaims([...lessons.flat(), ...lessonsOf(seen)], calibration, (line) =>
        log(`part ${fold + 1} of ${count}: ${line}`),
      ),
    );
    const resources = { ...reader.resources, claims: model };
    held.forEach(({ article, analysis }, i) => {
      if (i % count === fold)
        readings[i] = readAnalysis({ text: article.text, ...given(i) }, analysis, { ...reader, resources });
    });
  }
  return readings;
};
