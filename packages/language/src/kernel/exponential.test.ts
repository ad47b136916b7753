import { expect, it } from "vitest";
import { exponential, sigmoid } from "./exponential.ts";

it.each([-79, -20.5, -1, -1e-9, 0, 0.3, 1, 17.25, 79])("e^%d", (x) => {
  expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(1e-8);
});

it.each([-15.99, -3.3, -0.001, 0, 0.7, 5, 15.99])("the logistic function of %d", (x) => {
  expect(Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x)))).toBeLessThan(4e-6);
});

it("does not leave its range far out", () => {
  expect(sigmoid(1e300)).toBeLessThanOrEqual(1);
  expect(sigmoid(-1e300)).toBeGreaterThanOrEqual(0);
  expect(exponential(1e300)).toBe(exponential(80));
});
