import { expect, test } from "vitest";
import { columns, shorten, wrap } from "./wrap.ts";

test.each([
  ["one two three", 9, "one two\n> three"],
  ["oneverylongword two", 9, "oneverylongword\n> two"],
  ["", 9, ""],
])("wrap %j", (text, width, expected) => {
  expect(wrap(text, "", "> ", width)).toBe(expected);
});

test("colour takes no columns", () => {
  expect(columns("\u001b[1mbold\u001b[22m")).toBe(4);
});

test("shorten keeps both ends", () => {
  const short = shorten("The first words stay, the middle of the sentence goes away, and the last words stay", 50);
  expect(short.length).toBeLessThanOrEqual(50);
  expect(short).toMatch(/^The first words.* … .*words stay$/);
});
