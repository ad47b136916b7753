import { expect, test } from "vitest";
import { headlineOf } from "./headline.ts";

const body =
  "The ministers met in the capital on Tuesday and agreed to meet again before the end of the year, officials said.";

test.each([
  ["set apart by an empty line", `Ministers agree to meet again\n\n${body}`, "Ministers agree to meet again"],
  ["followed by a longer line", `Ministers agree to meet again\n${body}`, "Ministers agree to meet again"],
  ["a Markdown heading", `# Ministers agree to meet again\n\n${body}`, "Ministers agree to meet again"],
  ["a question", `Will the ministers meet again?\n\n${body}`, "Will the ministers meet again?"],
  ["an abbreviation at the end", `Ministers leave for the U.S.\n\n${body}`, "Ministers leave for the U.S."],
  [
    "followed by a date",
    `Ministers agree to meet again\nMonday, May 6, 2024\u00a0 \n${body}`,
    "Ministers agree to meet again",
  ],
  ["a sentence", `The ministers met.\n\n${body}`, undefined],
  ["one line only", body, undefined],
  [
    "wrapped text",
    "The ministers met in the capital on Tuesday and agreed\nto meet again before the end of the year, officials said",
    undefined,
  ],
  ["a dateline", `GENEVA, 3 May (Wire) — The ministers met here on Tuesday for the first time\n\n${body}`, undefined],
  ["nothing", "", undefined],
])("%s", (_, text, expected) => {
  expect(headlineOf(text)).toBe(expected);
});
