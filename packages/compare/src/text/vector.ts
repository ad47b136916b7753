import type { Vector } from "../print.ts";
import { rarity } from "./rarity.ts";

const DIGITS = 10_000;
const byTerm = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** What the terms of states weigh beside others: they stand in the reports of many stories at once. */
const OF_STATES = 0.3;
const NONE: ReadonlySet<string> = new Set();

/** TF-IDF vector of counted terms, with logarithmic counts: the `limit` weightiest, scaled to length 1. */
export function vectorOf(counts: ReadonlyMap<string, number>, limit: number, states = NONE): Vector {
  const weighted = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term) * (states.has(term) ? OF_STATES : 1)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || byTerm(a, b))
    .slice(0, limit);
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  const sorted = weighted.sort(byTerm);
  return {
    terms: sorted.map(([term]) => term),
    weights: sorted.map(([, weight]) => Math.round((weight / length) * DIGITS) / DIGITS),
  };
}

/** Cosine of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.terms.length && k < b.terms.length; ) {
    const [left, right] = [a.terms[i]!, b.terms[k]!];
    if (left === right) sum += a.weights[i++]! * b.weights[k++]!;
    else if (left < right) i++;
    else k++;
  }
  return Math.min(sum, 1);
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
