import fc from "fast-check";
import { expect, test } from "vitest";
import { LABEL_COUNT, markName, mayFollow, namesIn, OUTSIDE } from "./labels.ts";

test("names of one word and of several come back from their labels", () => {
  const labels = new Uint8Array(8);
  markName(labels, 0, 0, 2);
  markName(labels, 2, 4, 1);
  markName(labels, 5, 6, 1);
  expect(namesIn(labels, 8)).toEqual([
    { first: 0, last: 0, type: 2 },
    { first: 2, last: 4, type: 1 },
    { first: 5, last: 6, type: 1 },
  ]);
});

test("labels chosen by the rules of succession always make whole names", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(LABEL_COUNT - 1), { maxLength: 12 }), (wishes) => {
      const labels = new Uint8Array(wishes.length);
      let last = OUTSIDE;
      wishes.forEach((wish, i) => {
        const atEnd = i === wishes.length - 1;
        const allowed = Array.from({ length: LABEL_COUNT }, (_, c) => (wish + c) % LABEL_COUNT).filter(
          (c) => mayFollow(last, c) && (!atEnd || mayFollow(c, OUTSIDE)),
        );
        expect(allowed.length).toBeGreaterThan(0);
        labels[i] = allowed[0]!;
        last = labels[i]!;
      });
      const names = namesIn(labels, labels.length);
      const inside = names.reduce((sum, { first, last: end }) => sum + end - first + 1, 0);
      expect(inside).toBe(labels.filter((l) => l !== OUTSIDE).length);
    }),
  );
});
