import type { Reading } from "@onrecord/record";
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
import { reliabilityRows } from "./reliability.ts";

/** What of a row the figure itself does not give: target and published value. */
export type Marks = Partial<Record<AttributionFigure, Pick<Row, "target" | "published">>>;

/** Counts claims without a parent against gold attributions, article by article. */
export class AttributionTally {
  readonly #counts = noAttributionCounts();
  readonly #steps = noSteps();

  add(text: string, gold: readonly Attribution[], reading: Reading): void {
    addAttributionCounts(this.#counts, scoreAttributions(text, gold, outermost(reading)));
    for (const claim of reading.claims) {
      if (claim.parent !== null) continue;
      const isRight = gold.some((attribution) => agrees(attribution, claim));
      addClaim(this.#steps, claim.confidence, isRight);
    }
  }

  /** F1 of each figure, then how often claims of each step of confidence are right. */
  rows(section: Row["section"], corpus: string, marks: Marks = {}): Row[] {
    return [
      ...ATTRIBUTION_FIGURES.map(
        (figure): Row => ({
          section,
          name: `${corpus} ${figure} F1`,
          value: percent(f1(this.#counts[figure])),
          ...marks[figure],
        }),
      ),
      ...reliabilityRows(section, corpus, this.#steps),
    ];
  }
}
