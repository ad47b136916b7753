import { expect, test } from "vitest";
import { asInterval, asScore, cased, counted } from "./words.ts";

test.each([
  ["2025-01-17", "2025-01-18", "17 Jan 2025"],
  ["2025-01-17", "2025-01-20", "17 Jan 2025 – 19 Jan 2025"],
  ["2024-12-01", "2025-01-01", "Dec 2024"],
  ["2024-10-01", "2025-01-01", "Oct 2024 – Dec 2024"],
  ["2024-01-01", "2025-01-01", "2024"],
  ["2020-01-01", "2025-01-01", "2020 – 2024"],
  ["2025-01-17T10:00:00Z", "2025-01-17T10:00:01Z", "17 Jan 2025"],
])("asInterval %s %s", (start, end, expected) => {
  expect(asInterval(start, end)).toBe(expected);
});

test.each([
  [3, "+3.0"],
  [-7.25, "−7.3"],
  [0, "±0.0"],
])("asScore %s", (score, expected) => {
  expect(asScore(score)).toBe(expected);
});

test("cased and counted", () => {
  expect(cased("in-force")).toBe("In force");
  expect(counted(1, "copy", "copies")).toBe("1 copy");
  expect(counted(2000, "report")).toBe("2,000 reports");
});
