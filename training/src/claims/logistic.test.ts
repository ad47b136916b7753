import { expect, test } from "vitest";
import { type Example, fit } from "./logistic.ts";

/** Feature 0 is always there, 1 tells yes, 2 tells no, 3 tells nothing. */
const EXAMPLES: Example[] = Array.from({ length: 40 }, (_, i) => ({
  features: Int32Array.from([0, i % 2 === 0 ? 1 : 2, ...(i % 4 < 2 ? [3] : [])]),
  label: i % 2 === 0,
}));

const SETTINGS = { epochs: 20, rate: 0.2, decay: 0.002 };

test("features that tell get their sign, the others nothing", () => {
  const [, yes, no, nothing] = fit(EXAMPLES, 4, SETTINGS);
  expect(yes).toBeGreaterThan(1);
  expect(no).toBeLessThan(-1);
  expect(Math.abs(nothing!)).toBeLessThan(0.5);
});

test("the same examples give the same weights", () => {
  expect(fit(EXAMPLES, 4, SETTINGS)).toEqual(fit(EXAMPLES, 4, SETTINGS));
});

test("no examples give no weights", () => {
  expect([...fit([], 2, SETTINGS)]).toEqual([0, 0]);
});
