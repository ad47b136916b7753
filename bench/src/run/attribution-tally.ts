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

/** Figures that the length of the source bears on. */
const WITH_SOURCES = ["source.exact", "span.source", "attr.soft75", "attr.exact"] as const;
const NAMES: Partial<Record<AttributionFigure, string>> = { "quote.direct": "direct quotations found" };

/** Counts claims without a parent against gold attributions, article by article. */
export class AttributionTally {
  readonly #counts = noAttributionCounts();
  readonly #shortest = noAttributionCounts();
  readonly #steps = noSteps();

  add(gold: readonly Attribution[], reading: Reading): void {
    const { text } = reading.report;
    addAttributionCounts(this.#counts, scoreAttributions(text, gold, outermost(reading)));
    addAttributionCounts(this.#shortest, scoreAttributions(text, gold, outermost(reading, "shortest")));
    for (const claim of reading.claims) {
      if (claim.parent !== null) continue;
      const isRight = gold.some((attribution) => agrees(attribution, claim));
      addClaim(this.#steps, claim.confidence, isRight);
    }
  }

  /**
   * F1 of each figure, sources with all that describes them, as PolNeAR marks them; those figures that this bears on once more with the shortest
   * words of sources; then how often claims of each step of
   * confidence are right.
   */
  rows(section: Row["section"], corpus: string, marks: Marks = {}): Row[] {
    return [
      ...ATTRIBUTION_FIGURES.map(
        (figure): Row => ({
          section,
          name: `${corpus} ${NAMES[figure] ?? `${figure} F1`}`,
          value: percent(f1(this.#counts[figure])),
          ...marks[figure],
        }),
      ),
      ...WITH_SOURCES.map(
        (figure): Row => ({
          section,
          name: `${corpus} ${figure} F1, shortest sources`,
          value: percent(f1(this.#shortest[figure])),
        }),
      ),
      ...reliabilityRows(section, corpus, this.#steps),
    ];
  }
}
