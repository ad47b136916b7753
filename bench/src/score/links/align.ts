import type { FoundMention, GoldDocument, Stretch } from "./types.ts";

const overlap = (a: Stretch, b: Stretch): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const length = (stretches: readonly Stretch[]): number => stretches.reduce((sum, [start, end]) => sum + end - start, 0);

/**
 * Pairs found mentions with gold ones, one to one: those that overlap the gold head first, then by the Jaccard overlap of the spans, then
 * in text order. Position of the found mention by position of the gold one.
 */
export function align(gold: GoldDocument["events"], found: readonly FoundMention[]): ReadonlyMap<number, number> {
  const candidates: (readonly [rank: number, jaccard: number, start: number, found: number, gold: number])[] = [];
  found.forEach(({ start, end }, j) => {
    gold.forEach(({ spans, head }, i) => {
      const common = spans.reduce((sum, span) => sum + overlap(span, [start, end]), 0);
      if (common === 0) return;
      const whole = length(spans) + end - start - common;
      candidates.push([overlap(head, [start, end]) > 0 ? 0 : 1, -common / whole, start, j, i]);
    });
  });
  candidates.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3] || a[4] - b[4]);
  const pairs = new Map<number, number>();
  const used = new Set<number>();
  for (const [, , , j, i] of candidates) {
    if (pairs.has(i) || used.has(j)) continue;
    pairs.set(i, j);
    used.add(j);
  }
  return pairs;
}
