import type { Vector } from "../print.ts";
import { rarity } from "./rarity.ts";

const DIGITS = 10_000;
const byTerm = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** TF-IDF vector of counted terms, with logarithmic counts: the `limit` weightiest, scaled to length 1. */
export function vectorOf(counts: ReadonlyMap<string, number>, limit = Number.POSITIVE_INFINITY): Vector {
  const weighted = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const)
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || byTerm(a, b))
    .slice(0, limit);
  const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return weighted
    .map(([term, weight]) => [term, Math.round((weight / length) * DIGITS) / DIGITS] as const)
    .sort(byTerm);
}

/** Cosine of two vectors of length 1. */
export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const [left, right] = [a[i]!, b[k]!];
    if (left[0] === right[0]) {
      sum += left[1] * right[1];
      i++;
      k++;
    } else if (left[0] < right[0]) i++;
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
