import { expect, test } from "vitest";
import { SENTENCE } from "../testing/text.ts";
import { readMarkdown } from "./markdown.ts";

test.each([
  ["a heading and marks", `# Talks\n\nThey **met** [here](https://example.org).`, "Talks\n\nThey met here."],
  ["lists and quotations", "- one\n- two\n\n> three\n> four", "one\n\ntwo\n\nthree four"],
  ["code is left out", "a\n\n```\ncode\n```\n\nb", "a\n\nb"],
  ["front matter", "---\ntitle: Talks\nlang: en\n---\n\nThey met.", "Talks\n\nThey met."],
  ["front matter that is no YAML", "---\n\ta: [\n---\n\nThey met.", "They met."],
])("%s", (_, source, text) => {
  expect(readMarkdown(source).text).toBe(text);
});

test.each([
  ["quotations in quotations", `${">".repeat(100_000)} ${SENTENCE}`],
  ["lists in lists", Array.from({ length: 2000 }, (_, i) => `${" ".repeat(2 * i)}- ${SENTENCE}`).join("\n")],
  ["stars", "*a ".repeat(100_000)],
])("%s beyond measure stay as they are written", (_, source) => {
  const start = process.cpuUsage();
  expect(readMarkdown(source).text).toBe(source);
  expect(process.cpuUsage(start).user).toBeLessThan(1e6);
});
