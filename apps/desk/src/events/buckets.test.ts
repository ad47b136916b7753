import { describe, expect, test } from "vitest";
import { nameOf, nextOf, spread } from "./buckets.ts";

test.each([
  ["2024-02-28", "day", "2024-02-29"],
  ["2024-12-30", "week", "2025-01-06"],
  ["2024-12-01", "month", "2025-01-01"],
  ["2024-01-01", "year", "2025-01-01"],
  ["2024-01-01T00:00:00.000Z", "month", "2024-02-01"],
] as const)("nextOf %s by %s", (start, grain, expected) => {
  expect(nextOf(start, grain)).toBe(expected);
});

test.each([
  ["2024-03-01", "month", "March 2024"],
  ["2025-01-06", "week", "week of 6 Jan 2025"],
  ["2024-01-01", "year", "2024"],
] as const)("nameOf %s by %s", (start, grain, expected) => {
  expect(nameOf(start, grain)).toBe(expected);
});

describe("spread", () => {
  const bucket = (start: string, count = 1) => ({ start, count, score: null });
  test("fills what lies between", () => {
    const filled = spread([bucket("2024-03-01"), bucket("2024-01-01")], "month");
    expect(filled.map(({ start, count }) => `${start} ${count}`)).toEqual([
      "2024-01-01 1",
      "2024-02-01 0",
      "2024-03-01 1",
    ]);
  });
  test("keeps the fullest stretch where there are too many", () => {
    const filled = spread([bucket("1950-01-01"), bucket("2024-12-01", 5), bucket("2090-01-01")], "month");
    expect(filled.length).toBe(180);
    expect(filled.some(({ start, count }) => start === "2024-12-01" && count === 5)).toBe(true);
    expect(filled.some(({ start }) => start === "1950-01-01")).toBe(false);
  });
  test("the latest of equal stretches", () => {
    const filled = spread([bucket("1950-01-01"), bucket("2024-12-01")], "month");
    expect(filled.at(-1)?.start).toBe("2024-12-01");
  });
  test("nothing from nothing", () => expect(spread([], "day")).toEqual([]));
});
