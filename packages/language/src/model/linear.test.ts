import fc from "fast-check";
import { expect, test } from "vitest";
import { hashString } from "./hash.ts";
import { LinearModel } from "./linear.ts";
import { packKeys, unpackKeys } from "./rows.ts";
import { KeyTable } from "./table.ts";

const ascending = (keys: readonly number[]): Int32Array =>
  Int32Array.from([...new Set(keys.map((k) => k | 0))].filter((k) => k !== 0).sort((a, b) => (a >>> 0) - (b >>> 0)));

test("ascending keys survive packing, and the table finds each by rank and no other", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (list, other) => {
      const keys = ascending(list);
      expect(unpackKeys(packKeys(keys))).toEqual(keys);
      const table = new KeyTable(keys);
      keys.forEach((key, rank) => {
        expect(table.rank(key)).toBe(rank);
      });
      if (!keys.includes(other) && other !== 0) expect(table.rank(other)).toBe(-1);
    }),
  );
});

test("scores are the sums of the rows present", () => {
  const [a, b, absent] = [hashString("a"), hashString("b"), hashString("c")];
  const model = new LinearModel({
    keys: Int32Array.of(a, b),
    counts: Uint8Array.of(2, 1),
    classes: Uint8Array.of(0, 2, 2),
    weights: Int8Array.of(3, -2, 5),
  });
  const scores = new Int32Array(6);
  model.add(Int32Array.of(a, absent, b), 3, scores, 3);
  // Weights are stored as signed square roots.
  expect([...scores]).toEqual([0, 0, 0, 9, 0, 21]);
});
