/** Counts of one figure; `matched` is what its accuracy is taken over. */
export interface Tally {
  correct: number;
  predicted: number;
  gold: number;
  matched: number;
}

export const READING_FIGURES = [
  "claims.detection",
  "claims.source_overlap",
  "claims.source_exact",
  "claims.source_name",
  "claims.form",
  "claims.sourceKind",
  "claims.parent",
  "claims.parent_nested",
  "claims.via",
  "claims.via_stated",
  "claims.full",
  "events.detection",
  "events.type",
  "events.actors",
  "events.recipients",
  "events.type_actors",
  "events.full",
  "events.status",
  "events.attribution",
  "events.attribution_source",
  "events.time",
  "events.place",
] as const;

export type ReadingFigure = (typeof READING_FIGURES)[number];

/** Sums over reports. `content` holds the sums of precision, recall and F1 over the pairs of claims. */
export interface ReadingTallies {
  readonly figures: Record<ReadingFigure, Tally>;
  readonly content: { precision: number; recall: number; f1: number; pairs: number };
  duplicates: number;
}

const noTally = (): Tally => ({ correct: 0, predicted: 0, gold: 0, matched: 0 });

export const noReadingTallies = (): ReadingTallies => ({
  figures: Object.fromEntries(READING_FIGURES.map((figure) => [figure, noTally()])) as Record<ReadingFigure, Tally>,
  content: { precision: 0, recall: 0, f1: 0, pairs: 0 },
  duplicates: 0,
});

export const addReadingTallies = (to: ReadingTallies, from: ReadingTallies): void => {
  for (const figure of READING_FIGURES) {
    const [a, b] = [to.figures[figure], from.figures[figure]];
    a.correct += b.correct;
    a.predicted += b.predicted;
    a.gold += b.gold;
    a.matched += b.matched;
  }
  to.content.precision += from.content.precision;
  to.content.recall += from.content.recall;
  to.content.f1 += from.content.f1;
  to.content.pairs += from.content.pairs;
  to.duplicates += from.duplicates;
};

/** Sets the denominators of the figures that are taken over all items of one kind. */
export const setDenominators = (
  tallies: ReadingTallies,
  figures: readonly ReadingFigure[],
  predicted: number,
  gold: number,
  matched: number,
): void => {
  for (const figure of figures) Object.assign(tallies.figures[figure], { predicted, gold, matched });
};

/** Share of the matched pairs that is right; null when nothing matched. */
export const accuracy = ({ correct, matched }: Tally): number | null => (matched === 0 ? null : correct / matched);
