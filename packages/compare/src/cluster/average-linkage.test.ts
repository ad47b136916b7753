import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLinkage, type Edge } from "./average-linkage.ts";

test("joins what is alike on the average, not what a chain leads to", () => {
  const edges: Edge[] = [
    { a: 0, b: 1, weight: 0.9 },
    { a: 1, b: 2, weight: 0.6 },
    { a: 2, b: 3, weight: 0.9 },
  ];
  expect(averageLinkage(4, edges, 0.5)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(averageLinkage(4, edges, 0.14)).toEqual([[0, 1, 2, 3]]);
});

test("what has no edge stays alone", () => {
  expect(averageLinkage(3, [], 0.5)).toEqual([[0], [1], [2]]);
  expect(averageLinkage(0, [], 0.5)).toEqual([]);
});

const graphs = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc
    .uniqueArray(
      fc.record({
        a: fc.nat(count - 1),
        b: fc.nat(count - 1),
        weight: fc.integer({ min: 1, max: 16 }).map((n) => n / 16),
      }),
      { selector: ({ a, b }) => `${Math.min(a, b)} ${Math.max(a, b)}`, maxLength: 40 },
    )
    .map((edges) => ({
      count,
      edges: edges
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, weight }) => ({ a: Math.min(a, b), b: Math.max(a, b), weight })),
    })),
);

test("the order of the edges makes no difference, and every item stands in one cluster", () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(0.25, 0.5, 0.75), ({ count, edges }, threshold) => {
      const clusters = averageLinkage(count, edges, threshold);
      expect(averageLinkage(count, edges.toReversed(), threshold)).toEqual(clusters);
      expect(clusters.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
    }),
  );
});

test("the mean over all pairs of a cluster reaches the threshold", () => {
  fc.assert(
    fc.property(graphs, ({ count, edges }) => {
      for (const members of averageLinkage(count, edges, 0.5)) {
        const inside = edges.filter(({ a, b }) => members.includes(a) && members.includes(b));
        const pairs = (members.length * (members.length - 1)) / 2;
        const mean = inside.reduce((sum, { weight }) => sum + weight, 0) / Math.max(pairs, 1);
        if (members.length === 2) expect(mean).toBeGreaterThanOrEqual(0.5);
        else if (members.length > 2) expect(mean).toBeGreaterThan(0);
      }
    }),
  );
});
