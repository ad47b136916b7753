import { expect, test } from "vitest";
import { factOf, factOfStatus, scoreFacts } from "./factuality.ts";

test.each([
  [3, "happened"],
  [1, "happened"],
  [0.4, "uncertain"],
  [-2, "not happened"],
] as const)("a mean of %d is %s", (label, fact) => {
  expect(factOf(label)).toBe(fact);
});

test("a denied deed has not happened, a planned one is uncertain", () => {
  expect([factOfStatus("denied"), factOfStatus("planned"), factOfStatus("ongoing")]).toEqual([
    "not happened",
    "uncertain",
    "happened",
  ]);
});

test("macro-F1 is the mean over the classes that are there", () => {
  const { macroF1 } = scoreFacts([
    ["happened", "happened"],
    ["happened", "happened"],
    ["uncertain", "happened"],
  ]);
  expect(macroF1).toBeCloseTo((0.8 + 0) / 2);
});

test("a corpus may count what is planned otherwise", () => {
  expect([factOfStatus("planned", "happened"), factOfStatus("possible", "happened")]).toEqual([
    "happened",
    "uncertain",
  ]);
});
