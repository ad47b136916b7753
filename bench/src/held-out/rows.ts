import type { Analysis } from "@onrecord/language";
import type { Reading } from "@onrecord/record";
import { percent, type Row } from "../rows.ts";
import { AttributionTally } from "../run/attribution-tally.ts";
import { reliabilityRows } from "../run/reliability.ts";
import type { Attribution } from "../score/attribution/document.ts";
import { addClaim, agrees, noSteps } from "../score/attribution/reliability.ts";
import { f1 } from "../score/figures.ts";
import { resolved } from "../score/readings/resolve.ts";
import { scoreReading } from "../score/readings/score.ts";
import {
  accuracy,
  addReadingTallies,
  noReadingTallies,
  READING_FIGURES,
  type ReadingFigure,
} from "../score/readings/tally.ts";
import { CLAIM_ACCURACIES, CONTENT_TARGET, F1_TARGETS } from "../score/readings/targets.ts";
import type { GoldClaim, GoldReading, GoldSpan } from "../score/readings/types.ts";

const pieces = (span: GoldSpan | null | undefined): [number, number][] => (span ? [[span.start, span.end]] : []);

const attributionOf = ({ source, cue, content }: GoldClaim): Attribution => ({
  source: pieces(source?.span),
  cue: pieces(cue),
  content: content.flatMap(pieces),
});

/** Figures of gold readings read by models that had not seen them. */
export const goldRows = (golds: readonly GoldReading[], readings: readonly Reading[]): Row[] => {
  const tallies = noReadingTallies();
  const steps = noSteps();
  golds.forEach((gold, i) => {
    const reading = readings[i]!;
    addReadingTallies(tallies, scoreReading(gold, resolved(reading, gold.id)));
    for (const claim of reading.claims) {
      const found = gold.claims.filter((one) => agrees(attributionOf(one), claim));
      if (found.length > 0 && found.every(({ optional }) => optional)) continue;
      addClaim(steps, claim.confidence, found.length > 0);
    }
  });
  const section = "held-out" as const;
  const figures = READING_FIGURES.filter((figure) => figure.startsWith("claims."));
  const { f1: soft, pairs } = tallies.content;
  return [
    ...figures.map((figure): Row => {
      const target = F1_TARGETS[figure];
      return {
        section,
        name: `gold ${figure} F1`,
        value: percent(f1(tallies.figures[figure])),
        ...(target !== undefined && { target }),
      };
    }),
    {
      section,
      name: "gold claims.content F1 over pairs",
      value: pairs === 0 ? null : (100 * soft) / pairs,
      target: CONTENT_TARGET,
    },
    ...Object.entries(CLAIM_ACCURACIES).map(
      ([figure, target]): Row => ({
        section,
        name: `gold ${figure} accuracy`,
        value: percent(accuracy(tallies.figures[figure as ReadingFigure])),
        target,
      }),
    ),
    ...reliabilityRows(section, "gold", steps),
  ];
};

/** Figures of PolNeAR's training articles read by models that had not seen them. */
export const polnearRows = (
  articles: readonly {
    readonly article: { readonly attributions: readonly Attribution[] };
    readonly analysis: Analysis;
  }[],
  readings: readonly Reading[],
): Row[] => {
  const tally = new AttributionTally();
  for (const [i, { article }] of articles.entries()) tally.add(article.attributions, readings[i]!);
  return tally.rows("held-out", "PolNeAR train");
};
