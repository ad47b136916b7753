import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SOURCE_ERROR_CODES, SourceError } from "./errors.ts";

const guide = readFileSync(new URL("../../../docs/guides/sources.md", import.meta.url), "utf8");

test.each(SOURCE_ERROR_CODES)("the guide documents %s", (code) => {
  expect(guide).toContain(`| \`${code}\` |`);
});

test("the guide documents no code that does not exist", () => {
  const documented = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1] ?? "");
  expect(documented.filter((code) => !(SOURCE_ERROR_CODES as readonly string[]).includes(code))).toEqual([]);
});

test("a message names the input, what is wrong and the next step", () => {
  const error = new SourceError("INPUT_EMPTY", "a.txt", "is empty.", "Give another.");
  expect(error.message).toBe("a.txt: is empty. Give another.");
  expect(error).toMatchObject({ code: "INPUT_EMPTY", input: "a.txt", next: "Give another." });
});
