import { join } from "node:path";
import { read } from "@onrecord/reading";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import type { Attribution } from "../score/attribution/document.ts";
import { outermost } from "../score/attribution/outermost.ts";
import {
  ATTRIBUTION_FIGURES,
  type AttributionFigure,
  addAttributionCounts,
  noAttributionCounts,
  scoreAttributions,
} from "../score/attribution/score.ts";
import { f1 } from "../score/figures.ts";
import type { Context } from "./context.ts";

interface Article {
  readonly text: string;
  readonly date?: string | null;
  readonly attributions: readonly Attribution[];
}

const MARKS: Partial<Record<AttributionFigure, Pick<Row, "target" | "published">>> = {
  "attr.overlap": { target: 65, published: "annotators 79.1, linear tagger 71.7, regex 44.1" },
};

export const attributionRows = async (context: Context): Promise<Row[]> => {
  const reader = await context.reader();
  const articles = readLines<Article>(join(context.data, "polnear", "dev.jsonl.gz"));
  const counts = noAttributionCounts();
  articles.forEach(({ text, date, attributions }, i) => {
    context.progress(`attribution: article ${i + 1} of ${articles.length}`);
    const reading = read({ text, ...(date && { published: date }) }, reader);
    addAttributionCounts(counts, scoreAttributions(text, attributions, outermost(reading)));
  });
  return ATTRIBUTION_FIGURES.map((figure) => ({
    section: "attribution",
    name: `PolNeAR dev ${figure} F1`,
    value: percent(f1(counts[figure])),
    ...MARKS[figure],
  }));
};
