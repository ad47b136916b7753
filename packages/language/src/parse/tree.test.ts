import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestTree } from "./tree.ts";

/** Whether every node reaches node 0 and exactly one hangs on it. */
function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0;
  for (let node = 1; node < heads.length; node++) {
    if (heads[node] === 0) roots++;
    let at = node;
    for (let steps = 0; at !== 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at]!;
    }
  }
  return roots === 1;
}

function bestByTrial(scores: Float64Array, size: number): number {
  let best = -Infinity;
  const heads = new Array<number>(size).fill(0);
  const choose = (node: number, sum: number): void => {
    if (node === size) {
      if (isTree(heads) && sum > best) best = sum;
      return;
    }
    for (let head = 0; head < size; head++) {
      if (head === node) continue;
      heads[node] = head;
      choose(node + 1, sum + scores[node * size + head]!);
    }
  };
  choose(1, 0);
  return best;
}

const sumOf = (scores: Float64Array, heads: Int32Array) =>
  heads.slice(1).reduce((sum, head, i) => sum + scores[(i + 1) * heads.length + head]!, 0);

describe("bestTree", () => {
  it("finds the best tree with one root, as a trial of all trees does", () => {
    const matrix = fc
      .integer({ min: 2, max: 6 })
      .chain((size) => fc.array(fc.integer({ min: -50, max: 50 }), { minLength: size * size, maxLength: size * size }));
    fc.assert(
      fc.property(matrix, (cells) => {
        const size = Math.sqrt(cells.length);
        const scores = Float64Array.from(cells);
        const heads = bestTree(scores, size);
        expect(isTree(heads)).toBe(true);
        expect(sumOf(scores, heads)).toBe(bestByTrial(scores, size));
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("opens a cycle within a cycle", () => {
    // 1 and 2 want each other, 3 wants 2, and 2's best way out is 3.
    const size = 4;
    const scores = new Float64Array([0, 0, 0, 0, 1, 0, 10, 2, 1, 10, 0, 8, 3, 1, 9, 0]);
    const heads = bestTree(scores, size);
    expect(isTree(heads)).toBe(true);
    expect(sumOf(scores, heads)).toBe(bestByTrial(scores, size));
  });

  it("takes one root though several words want to be it", () => {
    const scores = new Float64Array([0, 0, 0, 99, 0, 1, 99, 1, 0]);
    expect([...bestTree(scores, 3)]).toEqual([-1, 0, 1]);
  });

  it("does with a single word", () => {
    expect([...bestTree(new Float64Array(4), 2)]).toEqual([-1, 0]);
  });
});
