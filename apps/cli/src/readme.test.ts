import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const readme = readFileSync(`${root}README.md`, "utf8");
const blocks = (language: string) =>
  [...readme.matchAll(/```(\w*)\n([\s\S]*?)```/g)]
    .filter((match) => match[1] === language)
    .map((match) => match[2] ?? "");

function node(...args: string[]): string {
  const done = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  expect(done.stderr).toBe("");
  return done.stdout;
}

test("the reading in the README is what the command prints", () => {
  const shown = blocks("").find((block) => block.includes("Events"));
  const printed = node("apps/cli/bin/onrecord.js", "read", "samples/01-russia-iran-treaty.md").split("\n");
  const lines = shown?.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "...") ?? [];
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !printed.includes(line))).toEqual([]);
});

test.each(blocks("ts").map((code, i) => [i + 1, code] as const))("example %i of the README runs", (_, code) => {
  expect(node("--input-type=module-typescript", "-e", code).trim()).not.toBe("");
});
