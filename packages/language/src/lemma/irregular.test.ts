import { expect, test } from "vitest";
import { doubledBase, irregularBase, isOnlyPast } from "./irregular.ts";

test.each([
  ["overthrew", "overthrow", true],
  ["fled", "flee", true],
  ["undergone", "undergo", true],
  ["wound", "wind", false],
  ["found", "find", false],
  ["cut", undefined, false],
  ["talked", undefined, false],
])("%s: base %s, a past and nothing else: %s", (form, base, only) => {
  expect(irregularBase(form)).toBe(base);
  expect(isOnlyPast(form)).toBe(only);
});

test.each([
  ["shelled", "shell"],
  ["felling", "fell"],
  ["expelled", undefined],
  ["failed", undefined],
])("%s: base %s by its double l", (form, base) => {
  expect(doubledBase(form)).toBe(base);
});
