import { join } from "node:path";
import { read } from "@onrecord/reading";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import type { Attribution } from "../score/attribution/document.ts";
import { outermost } from "../score/attribution/outermost.ts";
import { addClaim, agrees, noSteps } from "../score/attribution/reliability.ts";
import {
  ATTRIBUTION_FIGURES,
  type AttributionFigure,
  addAttributionCounts,
  noAttributionCounts,
  scoreAttributions,
} from "../score/attribution/score.ts";
import { f1 } from "../score/figures.ts";
import type { Context } from "./context.ts";
import { falseCueRows } from "./false-cues.ts";
import { reliabilityRows } from "./reliability.ts";

interface Article {
  readonly text: string;
  readonly date?: string | null;
  readonly attributions: readonly Attribution[];
}

const MARKS: Partial<Record<AttributionFigure, Pick<Row, "target" | "published">>> = {
  "attr.overlap": { target: 76, published: "annotators 79.1, linear tagger 71.7, regex 44.1" },
  "attr.soft75": { target: 62 },
};

export const attributionRows = async (context: Context): Promise<Row[]> => {
  const reader = await context.reader();
  const articles = readLines<Article>(join(context.data, "polnear", "dev.jsonl.gz"));
  const counts = noAttributionCounts();
  const steps = noSteps();
  articles.forEach(({ text, date, attributions }, i) => {
    context.progress(`attribution: article ${i + 1} of ${articles.length}`);
    const reading = read({ text, ...(date && { published: date }) }, reader);
    addAttributionCounts(counts, scoreAttributions(text, attributions, outermost(reading)));
    for (const claim of reading.claims) {
      if (claim.parent === null)
        addClaim(
          steps,
          claim.confidence,
          attributions.some((gold) => agrees(gold, claim)),
        );
    }
  });
  return [
    ...ATTRIBUTION_FIGURES.map(
      (figure): Row => ({
        section: "attribution",
        name: `PolNeAR dev ${figure} F1`,
        value: percent(f1(counts[figure])),
        ...MARKS[figure],
      }),
    ),
    ...reliabilityRows("attribution", "PolNeAR dev", steps),
    ...falseCueRows(context, reader),
  ];
};
