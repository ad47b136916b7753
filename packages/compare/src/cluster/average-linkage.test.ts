import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLinkage, type Edge, linkage, type Settled } from "./average-linkage.ts";

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

/** Clusters of the positions of `list`, as positions of the whole. */
const among = (list: readonly number[], edges: readonly Edge[], threshold: number) => {
  const at = new Map(list.map((position, i) => [position, i]));
  const own = edges.flatMap(({ a, b, weight }) =>
    at.has(a) && at.has(b) ? [{ a: at.get(a)!, b: at.get(b)!, weight }] : [],
  );
  const { clusters } = linkage(list.length, [], own, threshold);
  return clusters.map(({ members, merges }) => ({ members: members.map((i) => list[i]!), merges }));
};

test("opening what is disturbed gives the clusters of all, and what is not opened comes together as it did", () => {
  let undisturbed = 0;
  fc.assert(
    fc.property(graphs, fc.constantFrom(0.25, 0.5, 0.75), fc.nat(7), ({ count, edges }, threshold, n) => {
      const all = Array.from({ length: count }, (_, i) => i);
      let open = all.filter((i) => i % 8 === n);
      let before = among(
        all.filter((i) => i % 8 !== n),
        edges,
        threshold,
      );
      for (;;) {
        const at = new Map([...open, ...before.flatMap(({ members }) => members)].map((position, i) => [position, i]));
        let first = open.length;
        const settled = before.map(({ members, merges }): Settled => {
          first += members.length;
          return { first: first - members.length, size: members.length, merges };
        });
        const own = edges
          .map(({ a, b, weight }) => ({ a: at.get(a)!, b: at.get(b)!, weight }))
          .map(({ a, b, weight }) => (a < b ? { a, b, weight } : { a: b, b: a, weight }))
          .filter(({ a }) => a < open.length);
        const { clusters, disturbed } = linkage(open.length, settled, own, threshold);
        if (disturbed.length === 0) {
          const made = clusters.map(({ members, merges }) => ({ members: members.map((i) => open[i]!), merges }));
          const whole = [...made, ...before].toSorted((x, y) => x.members[0]! - y.members[0]!);
          expect(whole).toEqual(among(all, edges, threshold));
          undisturbed += before.length;
          return;
        }
        open = [...open, ...disturbed.flatMap((i) => before[i]!.members)].sort((x, y) => x - y);
        before = before.filter((_, i) => !disturbed.includes(i));
      }
    }),
    { numRuns: 2000 },
  );
  expect(undisturbed).toBeGreaterThan(0);
});
