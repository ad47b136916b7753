/** Correct, predicted and gold items, summed over the corpus. */
export interface Counts {
  correct: number;
  predicted: number;
  gold: number;
}

export const noCounts = (): Counts => ({ correct: 0, predicted: 0, gold: 0 });

export const addCounts = (to: Counts, from: Counts): void => {
  to.correct += from.correct;
  to.predicted += from.predicted;
  to.gold += from.gold;
};

/** Harmonic mean of precision and recall; null where there is nothing to find and nothing predicted. */
export const f1 = ({ correct, predicted, gold }: Counts): number | null =>
  predicted + gold === 0 ? null : (2 * correct) / (predicted + gold);

/** Counts over two sets of keys. */
export const countSets = <T>(gold: ReadonlySet<T>, predicted: ReadonlySet<T>): Counts => {
  let correct = 0;
  for (const key of predicted) if (gold.has(key)) correct++;
  return { correct, predicted: predicted.size, gold: gold.size };
};
