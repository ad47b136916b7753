import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
// Inside the checkout, so that the dependencies are found as an installed package would find them.
const built = join(root, ".cache", `build-${process.pid}`);
const samples = readdirSync(join(root, "samples"))
  .filter((name) => name.endsWith(".md"))
  .slice(0, 3)
  .map((name) => join(root, "samples", name));

afterAll(() => rmSync(built, { recursive: true, force: true }));

const node = (...args: readonly string[]) => {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  expect(done.stderr).not.toMatch(/Error/);
  expect(done.status).toBe(0);
  return done.stdout;
};

test("the built package reads as the checkout does, on one thread and on two", () => {
  node("scripts/build.mjs", built);
  const manifest = JSON.parse(readFileSync(join(built, "package.json"), "utf8"));
  expect(Object.keys(manifest.dependencies)).toContain("commander");
  expect(Object.keys(manifest.dependencies).filter((name) => name.startsWith("@onrecord/"))).toEqual([]);
  expect(existsSync(join(built, manifest.bin))).toBe(true);
  const bin = join(built, "bin", "onrecord.js");
  const args = ["read", "--format", "ndjson", ...samples];
  const expected = node("apps/cli/bin/onrecord.js", ...args);
  expect(node(bin, ...args, "--workers", "1")).toBe(expected);
  expect(node(bin, ...args, "--workers", "2")).toBe(expected);
  expect(node(bin, "--version").trim()).toBe(manifest.version);
});
