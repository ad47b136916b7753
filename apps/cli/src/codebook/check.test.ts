import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

function onrecord(args: readonly string[], input = "") {
  return spawnSync(process.execPath, ["apps/cli/src/main.ts", ...args], { cwd: root, encoding: "utf8", input });
}

test("the sample codebook meets its own tests", () => {
  const { status, stdout } = onrecord(["codebook", "check", "samples/codebooks/labour"]);
  expect(stdout).toContain("precision");
  expect(status).toBe(0);
});

test("a mistake is said with its file and line", () => {
  const folder = mkdtempSync(join(tmpdir(), "codebook-"));
  writeFileSync(
    join(folder, "frames.yaml"),
    "type: AID\nscore: 7\nframes:\n  - id: feed\n    patern: deed\n    pattern: deed\n",
  );
  const { status, stderr } = onrecord(["codebook", "check", folder]);
  expect(stderr).toContain("CODEBOOK_WRONG");
  expect(stderr).toMatch(/frames\.yaml:4: .*patern/);
  expect(status).toBe(1);
});

test("a folder that is not there is said to be missing", () => {
  expect(onrecord(["codebook", "check", "no/such/folder"]).stderr).toContain("CODEBOOK_MISSING");
});

test("own frames read what the program's leave out", () => {
  const text = "The company laid off 300 workers on Monday.";
  const types = (args: string[]) =>
    JSON.parse(onrecord(["read", "--format", "json", ...args, "-"], text).stdout).events.map(
      ({ type }: { type: string }) => type,
    );
  expect(types([])).toEqual([]);
  expect(types(["--codebook", "samples/codebooks/labour"])).toEqual(["SANCTION"]);
});

test("own actors, posts and cues are read", () => {
  const text = "The shop steward of Amalgamated Dockers thundered that the port was unsafe.";
  const args = ["read", "--format", "json", "--codebook", "samples/codebooks/labour", "-"];
  const { entities, claims } = JSON.parse(onrecord(args, text).stdout);
  expect(entities.map(({ name, country, sector }: Record<string, string>) => [name, country, sector])).toContainEqual([
    "Amalgamated Dockers",
    "GBR",
    "LAB",
  ]);
  expect(claims.map(({ cue }: { cue: { text: string } }) => cue.text)).toEqual(["thundered"]);
});

test.each([
  ["actors.yaml", "roles:\n  - { sector: labour, words: [steward] }\n", /actors\.yaml:2: .*sector/],
  ["cues.yaml", "- cues: [gripe]\n  kind: moan\n  class: speech\n  frames: [clause]\n", /cues\.yaml:2: .*kind/],
  [
    "frames.yaml",
    "type: AID\nscore: 7\nframes:\n  - id: feed\n    verbs: [feed]\n    requires: { object: $pupil }\n    pattern: deed\n",
    /frames\.yaml:6: .*\$pupil/,
  ],
])("a mistake in %s is said with its line", (name, text, told) => {
  const folder = mkdtempSync(join(tmpdir(), "codebook-"));
  writeFileSync(join(folder, name), text);
  expect(onrecord(["codebook", "check", folder]).stderr).toMatch(told);
});
