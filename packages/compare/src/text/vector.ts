import type { Vector } from "../print.ts";
import { hash32 } from "./hash.ts";
import { rarity } from "./rarity.ts";

const UNIT = 10_000;
const byTerm = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** What the terms of states weigh beside others: they stand in the reports of many stories at once. */
const OF_STATES = 0.3;
const NONE: ReadonlySet<string> = new Set();

/** Terms in order, each with its weight, a whole number of ten-thousandths. */
export type Weighted = readonly (readonly [term: string, weight: number])[];

/** TF-IDF of counted terms, with logarithmic counts: the `limit` weightiest, scaled to length 1. */
export function weighted(counts: ReadonlyMap<string, number>, limit: number, states = NONE): Weighted {
  const weightiest = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term) * (states.has(term) ? OF_STATES : 1)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || byTerm(a, b))
    .slice(0, limit);
  const length = Math.sqrt(weightiest.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weightiest.sort(byTerm).map(([term, weight]) => [term, Math.round((weight / length) * UNIT)] as const);
}

/** A term in a print: signed 32 bits. */
export const termHash = (term: string): number => hash32(term) | 0;

/** Weighted terms as they are kept. */
export function vectorOf(terms: Weighted): Vector {
  const hashed = terms.map(([term, weight]) => [termHash(term), weight] as const).sort((a, b) => a[0] - b[0]);
  return { terms: hashed.map(([term]) => term), weights: hashed.map(([, weight]) => weight) };
}

/** Cosine of two vectors. Sums of whole numbers are exact. */
export function cosine(a: Vector, b: Vector): number {
  const [left, right, weights, others] = [a.terms, b.terms, a.weights, b.weights];
  let [sum, i, k] = [0, 0, 0];
  while (i < left.length && k < right.length) {
    const [one, other] = [left[i]!, right[k]!];
    if (one === other) sum += weights[i]! * others[k]!;
    // Which comes first cannot be foretold: adding is quicker than branching.
    i += +(one <= other);
    k += +(other <= one);
  }
  return Math.min(sum / (UNIT * UNIT), 1);
}

/** Adds the terms to the counts, `times` each. */
export function count(counts: Map<string, number>, terms: readonly string[], times = 1): void {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times);
}

/** How often each of the terms stands in the list. */
export function countsOf(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  count(counts, terms);
  return counts;
}
