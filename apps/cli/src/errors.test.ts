import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EXIT, exitStatus } from "./errors.ts";

test.each([
  [[], EXIT.ok],
  [["INPUT_EMPTY"], EXIT.failed],
  [["LANGUAGE_UNSUPPORTED"], EXIT.language],
  [["LANGUAGE_UNSUPPORTED", "INPUT_EMPTY"], EXIT.failed],
] as const)("exit status of %j", (codes, status) => {
  expect(exitStatus(codes)).toBe(status);
});

test("the guide lists the codes that are the command's own", () => {
  const codes = [
    ...readFileSync(new URL("./errors.ts", import.meta.url), "utf8").matchAll(/(?:type \w+ =|\|) "([A-Z_]+)"/g),
  ].map((match) => match[1]);
  const guide = readFileSync(new URL("../../../docs/guides/cli.md", import.meta.url), "utf8");
  expect(codes.length).toBeGreaterThan(1);
  expect(codes.filter((code) => !guide.includes(`| \`${code}\` |`))).toEqual([]);
});
