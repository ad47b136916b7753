import { describe, expect, test } from "vitest";
import { paragraphsOf } from "./paragraphs.ts";

describe("paragraphsOf", () => {
  test.each([
    ["nothing", "", []],
    ["only space", " \n\n ", []],
    ["one line", "Talks ended.", ["0-12"]],
    ["a title and a body", "Title\n\nBody text.", ["0-5", "7-17"]],
    ["space around a line", "A\n  b c \r\nd", ["0-1", "4-7", "10-11"]],
  ])("%s", (_, text, expected) => {
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.map(({ start, end }) => `${start}-${end}`)).toEqual(expected);
    for (const { start, end, text: words } of paragraphs) expect(text.slice(start, end)).toBe(words);
  });
});
