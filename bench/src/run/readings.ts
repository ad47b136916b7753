import { read } from "@onrecord/reading";
import { readFolder } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import { f1 } from "../score/figures.ts";
import {
  AGREEMENT_FIGURES,
  addAgreementTallies,
  noAgreementTallies,
  scoreAgreements,
} from "../score/readings/agreements.ts";
import { resolved } from "../score/readings/resolve.ts";
import { scoreReading } from "../score/readings/score.ts";
import {
  accuracy,
  addReadingTallies,
  noReadingTallies,
  READING_FIGURES,
  type ReadingFigure,
} from "../score/readings/tally.ts";
import { CLAIM_ACCURACIES, CONTENT_TARGET, EVENT_ACCURACIES, F1_TARGETS } from "../score/readings/targets.ts";
import type { GoldReading } from "../score/readings/types.ts";
import type { Context } from "./context.ts";

/** Tellings too many over all reports. */
const DUPLICATES = 20;
const TYPE_MARK = "UniversalPetrarch 35-47 (dyad and root, PLV)";

export const readingsRows = async (context: Context): Promise<Row[]> => {
  const reader = await context.reader();
  const golds = readFolder<GoldReading>(context.gold);
  const tallies = noReadingTallies();
  const agreements = noAgreementTallies();
  golds.forEach((gold, i) => {
    context.progress(`readings: report ${i + 1} of ${golds.length}`);
    const { text, published, outlet } = gold;
    const reading = read({ text, ...(published && { published }), ...(outlet && { outlet }) }, reader);
    const predicted = resolved(reading, gold.id);
    addReadingTallies(tallies, scoreReading(gold, predicted));
    addAgreementTallies(agreements, scoreAgreements(gold.agreements ?? [], predicted.agreements ?? []));
  });
  const rows = READING_FIGURES.map((figure): Row => {
    const target = F1_TARGETS[figure];
    return {
      section: "readings",
      name: `${figure} F1`,
      value: percent(f1(tallies.figures[figure])),
      ...(target !== undefined && { target }),
      ...(figure === "events.type" && { published: TYPE_MARK }),
    };
  });
  const { precision, recall, f1: soft, pairs } = tallies.content;
  const mean = (sum: number): number | null => (pairs === 0 ? null : (sum / pairs) * 100);
  return [
    ...rows,
    { section: "readings", name: "claims.content F1 over pairs", value: mean(soft), target: CONTENT_TARGET },
    { section: "readings", name: "claims.content P over pairs", value: mean(precision) },
    { section: "readings", name: "claims.content R over pairs", value: mean(recall) },
    ...Object.entries({ ...CLAIM_ACCURACIES, ...EVENT_ACCURACIES }).map(
      ([figure, target]): Row => ({
        section: "readings",
        name: `${figure} accuracy`,
        value: percent(accuracy(tallies.figures[figure as ReadingFigure])),
        target,
      }),
    ),
    {
      ...{ section: "readings", name: "events.duplicates", value: tallies.duplicates },
      ...{ digits: 0, target: DUPLICATES, atMost: true },
    },
    ...AGREEMENT_FIGURES.map((figure): Row => {
      const isOverPairs = figure === "kind" || figure === "stage";
      const name = `agreements.${figure} ${isOverPairs ? "accuracy over pairs" : "F1"}`;
      return { section: "readings", name, value: percent(f1(agreements[figure])) };
    }),
  ];
};
