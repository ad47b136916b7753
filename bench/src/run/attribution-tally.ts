import type { Analysis } from "@onrecord/language";
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
import { withWholeSource } from "../score/attribution/whole-source.ts";
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
  readonly #whole = noAttributionCounts();
  readonly #steps = noSteps();

  add(analysis: Analysis, gold: readonly Attribution[], reading: Reading): void {
    const { text } = analysis;
    const found = outermost(reading);
    const whole = found.map((attribution) => withWholeSource(analysis, attribution));
    addAttributionCounts(this.#counts, scoreAttributions(text, gold, found));
    addAttributionCounts(this.#whole, scoreAttributions(text, gold, whole));
    for (const claim of reading.claims) {
      if (claim.parent !== null) continue;
      const isRight = gold.some((attribution) => agrees(attribution, claim));
      addClaim(this.#steps, claim.confidence, isRight);
    }
  }

  /**
   * F1 of each figure, those that the length of sources bears on once more with sources as PolNeAR marks them, then how often claims of each step of
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
          name: `${corpus} ${figure} F1, whole sources`,
          value: percent(f1(this.#whole[figure])),
          ...marks[figure],
          published: "sources as PolNeAR marks them",
        }),
      ),
      ...reliabilityRows(section, corpus, this.#steps),
    ];
  }
}
