import { expect, test } from "vitest";
import { countWords, quantile, sum, timedOf } from "./timing.ts";

test.each([
  [[5], 0.5, 5],
  [[3, 1, 2], 0.5, 2],
  [[3, 1, 2], 0.99, 3],
  [[4, 3, 2, 1], 0.5, 2],
])("of %j the share %d lies within %d", (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test("no report is timed that was read before", () => {
  expect(timedOf(["a", "b", "c", "d"])).toEqual({ before: ["a", "d"], texts: ["b", "c"] });
});

test("sums", () => {
  expect(sum([1, 2, 3.5])).toBe(6.5);
});

test("words of a report are parted by blanks", () => {
  expect(countWords(" Talks go on\n\nin Oslo. ")).toBe(5);
});
