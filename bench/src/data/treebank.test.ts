import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BenchError } from "../errors.ts";
import { readTreebank } from "./treebank.ts";

const row = (id: string, form: string, head: number | string, misc = "_"): string =>
  [id, form, form, "X", "X", "_", head, "dep", "_", misc].join("\t");

const SAMPLE = [
  "# newdoc id = a",
  "# newpar",
  row("1-2", "can't", "_", "SpaceAfter=No"),
  row("1", "ca", 0),
  row("2", "n't", 1),
  row("3", "!", 1),
  "",
  row("1", "Go", 0, "SpaceAfter=No"),
  row("2", ".", 1),
  "",
  "# newpar",
  row("1", "Head", 0),
  "",
  "# newdoc id = b",
  row("1", "Other", 0),
  "",
].join("\n");

test("the text of a document is rebuilt; words have their places in it", () => {
  const path = join(mkdtempSync(join(tmpdir(), "bench-")), "sample.conllu");
  writeFileSync(path, SAMPLE);
  const [a, b] = readTreebank(path);
  expect(a?.text).toBe("can't! Go.\n\nHead");
  expect(b?.text).toBe("Other");
  const forms = a?.sentences.flatMap(({ words }) => words.map(({ start, end }) => a.text.slice(start, end)));
  expect(forms).toEqual(["ca", "n't", "!", "Go", ".", "Head"]);
  expect(a?.sentences.map(({ start, end }) => a.text.slice(start, end))).toEqual(["can't!", "Go.", "Head"]);
});

test("a missing file is a clear error", () => {
  expect(() => readTreebank("/nowhere/x.conllu.gz")).toThrow(BenchError);
  expect(() => readTreebank("/nowhere/x.conllu.gz")).toThrow("--data");
});
