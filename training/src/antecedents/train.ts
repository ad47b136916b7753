import type { Example } from "./examples.ts";

const EPOCHS = 30;
const RATE = 0.15;
const DECAY = 0.002;
const SEEN_AT_LEAST = 3;
const WORTH = 0.02;

/** Set by hand: the corpus has next to none of these, and news has many. */
const BY_HAND: Readonly<Record<string, number>> = { behind: 3, "who is asked": 2, "who asks": -3 };

export type Table = Readonly<Record<string, number>>;

const oddsOf = (table: Table, features: readonly string[]) =>
  features.reduce((sum, feature) => sum + (table[feature] ?? 0), 0);

/** Whether the candidate that is put first is right. */
export function isRight(table: Table, { candidates }: Example): boolean {
  const odds = candidates.map(({ features }) => oddsOf(table, features));
  return candidates[odds.indexOf(Math.max(...odds))]!.right;
}

/**
 * A log-linear ranker of the candidates of each pronoun: raises the share that the right ones have of the probability of all (AdaGrad,
 * L2 decay). The same examples give the same weights.
 */
export function rank(examples: readonly Example[]): Table {
  const counts = new Map<string, number>();
  for (const { candidates } of examples)
    for (const { features } of candidates) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1);
  const weights: Record<string, number> = {};
  const squares: Record<string, number> = {};
  for (const [feature, count] of counts) if (count >= SEEN_AT_LEAST) [weights[feature], squares[feature]] = [0, 1e-6];
  for (const [feature, weight] of Object.entries(BY_HAND)) weights[feature] = weight;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { candidates } of examples) {
      if (!candidates.some(({ right }) => right)) continue;
      const odds = candidates.map(({ features }) => oddsOf(weights, features));
      const most = Math.max(...odds);
      const shares = odds.map((one) => Math.exp(one - most));
      const all = shares.reduce((sum, one) => sum + one, 0);
      const right = shares.reduce((sum, one, i) => sum + (candidates[i]!.right ? one : 0), 0);
      candidates.forEach(({ features, right: isOne }, i) => {
        const pull = (isOne ? shares[i]! / right : 0) - shares[i]! / all;
        for (const feature of features) {
          const weight = weights[feature];
          if (weight === undefined || feature in BY_HAND) continue;
          const gradient = pull - DECAY * Math.abs(pull) * weight;
          squares[feature]! += gradient * gradient;
          weights[feature] = weight + (RATE * gradient) / Math.sqrt(squares[feature]!);
        }
      });
    }
  }
  return Object.fromEntries(
    Object.entries(weights)
      .filter(([, weight]) => Math.abs(weight) >= WORTH)
      .map(([feature, weight]) => [feature, Math.round(weight * 1000) / 1000])
      .sort(([a], [b]) => (a! < b! ? -1 : 1)),
  );
}
