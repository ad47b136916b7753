import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROBLEMS } from "./http/problems.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const guide = read("../../../docs/guides/server.md");

test.each(Object.entries(PROBLEMS))("the guide lists %s", (code, [status]) => {
  expect(guide).toContain(`| \`${code}\` | ${status} |`);
});

test("the guide lists why the server may not start", () => {
  const codes = [...(/readonly code: ("[A-Z_" |]+);/.exec(read("./start.ts"))?.[1] ?? "").matchAll(/[A-Z_]+/g)];
  expect(codes.length).toBeGreaterThan(3);
  expect(codes.filter(([code]) => !guide.includes(`| \`${code}\` |`))).toEqual([]);
});
