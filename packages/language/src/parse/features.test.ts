import { describe, expect, it } from "vitest";
import {
  DISTANCES,
  distanceClass,
  FEATURE_COUNT,
  formHash,
  normalise,
  tableRows,
  UNKNOWN_ROW,
  WordFeatures,
} from "./features.ts";

it.each([
  ["Minister", "minister"],
  ["3,400", "!num"],
  ["12:30", "!num"],
  ["1994", "!year"],
  ["2031", "!year"],
  ["1400", "!num"],
  ["F-16", "f-16"],
  [",", ","],
  ["’s", "'s"],
  ["“", '"'],
])("normalises %s", (form, word) => {
  expect(normalise(form)).toBe(word);
});

describe("WordFeatures", () => {
  const inventory = { forms: Int32Array.of(formHash("talks")), xpos: ["NN", "NNS"], upos: ["NOUN"] };
  const rowsOf = (form: string, upos: string, xpos: string) => {
    const rows = new Int32Array(FEATURE_COUNT);
    new WordFeatures(inventory).write(form, upos, xpos, rows, 0);
    return [...rows];
  };

  it("knows words in any case, and tags", () => {
    const [form, , , , , xpos, upos] = rowsOf("TALKS", "NOUN", "NNS");
    expect([form, xpos, upos]).toEqual([2, 3, 2]);
  });

  it("gives what it does not know a row of its own", () => {
    const [form, , , , , xpos, upos] = rowsOf("parley", "?", "?");
    expect([form, xpos, upos]).toEqual([UNKNOWN_ROW, UNKNOWN_ROW, UNKNOWN_ROW]);
  });

  it.each(["", "a", "\u{1f600}", "x".repeat(5000), "\ud800"])("stays within its tables for %j", (form) => {
    const sizes = tableRows(inventory);
    rowsOf(form, "", "").forEach((row, i) => {
      expect(row).toBeGreaterThanOrEqual(0);
      expect(row).toBeLessThan(sizes[i]!);
    });
  });
});

describe("distanceClass", () => {
  it("tells the artificial root, sides and lengths apart", () => {
    expect(distanceClass(5, 0)).toBe(0);
    const near = [distanceClass(5, 4), distanceClass(5, 6), distanceClass(5, 3), distanceClass(5, 7)];
    expect(new Set(near).size).toBe(4);
    expect(distanceClass(1, 25)).toBe(distanceClass(1, 30));
  });

  it("stays below the number of classes", () => {
    for (const [d, h] of [
      [1, 900],
      [900, 1],
      [61, 1],
      [1, 61],
      [1, 60],
    ] as const) {
      expect(distanceClass(d, h)).toBeGreaterThan(0);
      expect(distanceClass(d, h)).toBeLessThan(DISTANCES);
    }
  });
});
