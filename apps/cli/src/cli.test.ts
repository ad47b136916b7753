import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Reading } from "@onrecord/record";
import { describe, expect, test } from "vitest";

const main = fileURLToPath(new URL("../bin/onrecord.js", import.meta.url));
const samples = fileURLToPath(new URL("../../../samples/", import.meta.url));
const sample = (start: string) => join(samples, readdirSync(samples).find((name) => name.startsWith(start)) ?? "");
const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"));

function onrecord(args: readonly string[], input = "") {
  const env = { ...process.env, NO_COLOR: "1" };
  const done = spawnSync(process.execPath, [main, ...args], { input, env, encoding: "utf8", maxBuffer: 1e8 });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("onrecord read", () => {
  test("prints a reading that keeps the contract, every span pointing at its words", () => {
    const { status, out, err } = onrecord(["read", "--format", "json", sample("01")]);
    expect(err).toBe("");
    expect(status).toBe(0);
    const reading = Reading.parse(JSON.parse(out));
    const spans = [
      ...reading.entities.flatMap((entity) => entity.mentions),
      ...reading.claims.flatMap((claim) => [...claim.content, ...(claim.cue ? [claim.cue] : [])]),
      ...reading.events.flatMap((event) => [...event.triggers, ...event.evidence]),
    ];
    expect(spans.length).toBeGreaterThan(50);
    expect(spans.filter((span) => reading.report.text.slice(span.start, span.end) !== span.text)).toEqual([]);
  });

  test("text is at most 80 columns and names the ladder", () => {
    const { out } = onrecord(["read", sample("01")]);
    expect(out.split("\n").filter((line) => line.length > 80 && line.includes(" "))).toEqual([]);
    expect(out).toContain("└─ The Times");
    expect(out).not.toContain("\u001b");
  });

  test("--explain names rules", () => {
    expect(onrecord(["read", "--explain", sample("03")]).out).toMatch(/by event\.\S+/);
  });

  test("--explain gives a claim's rule, the model's score of its cue, and its confidence", () => {
    const report = file("told.txt", "The harbour is closed, the coast guard told reporters on Monday.");
    expect(onrecord(["read", "--explain", report]).out).toMatch(
      /by claim\.verb source\.model \S+ parent\.none,\s+cue score \+\d\.\d\d,\s+confidence 0\.\d\d/,
    );
  });

  test("the order and the bytes are the same on one thread and on two", () => {
    const files = readdirSync(samples)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(samples, name));
    const one = onrecord(["read", "--format", "ndjson", "--workers", "1", ...files]);
    const two = onrecord(["read", "--format", "ndjson", "--workers", "2", ...files]);
    expect(one.status).toBe(0);
    expect(one.out.trim().split("\n")).toHaveLength(files.length);
    expect(two.out).toBe(one.out);
  });

  test("bad files are named, the others are read, the status is 1", () => {
    const bad = [
      file("empty.txt", ""),
      file("image.png", Uint8Array.from([137, 80, 78, 71, 0, 0])),
      join(folder, "none.txt"),
    ];
    const { status, out, err } = onrecord(["read", "--format", "ndjson", ...bad, sample("02")]);
    expect(status).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    for (const code of ["INPUT_EMPTY", "INPUT_BINARY", "INPUT_UNREADABLE"]) expect(err).toContain(code);
  });

  test("another language has an exit status of its own", () => {
    const path = file(
      "de.txt",
      "Der Minister erklärte am Dienstag in Berlin, dass die Verhandlungen bald fortgesetzt werden sollen.",
    );
    const { status, err } = onrecord(["read", path]);
    expect(status).toBe(3);
    expect(err).toMatch(/LANGUAGE_UNSUPPORTED.*German.*only English/);
  });

  test("10 MB in one file are refused", () => {
    const { status, err } = onrecord(["read", file("big.txt", "The minister said no. ".repeat(500_000))]);
    expect(status).toBe(1);
    expect(err).toContain("INPUT_TOO_LARGE");
  });

  test.each([
    ["an unknown option", ["read", "--nope"]],
    ["a date that is none", ["read", "--published", "Friday", sample("01")]],
    ["an unknown format", ["read", "--format", "xml", sample("01")]],
    ["an unknown command", ["write"]],
  ])("%s is wrong usage", (_, args) => {
    expect(onrecord(args).status).toBe(2);
  });

  test("options say what the file does not", () => {
    const { out } = onrecord(
      ["read", "-", "--format", "json", "--outlet", "The Example", "--published", "2024-05-02"],
      "France expelled two diplomats on Monday.",
    );
    const { report, events } = Reading.parse(JSON.parse(out));
    expect(report).toMatchObject({
      outlet: "The Example",
      published: "2024-05-02",
      text: "France expelled two diplomats on Monday.",
    });
    expect(events[0]?.time?.start.slice(0, 10)).toBe("2024-04-29");
  });
});

describe("onrecord parse", () => {
  const sentence = "Norway said it would not join the talks.\n";

  test("CoNLL-U comes back the same with --tokens", () => {
    const conllu = onrecord(["parse", "--format", "conllu"], sentence).out;
    expect(conllu.split("\n").filter((line) => /^\d+\t/.test(line))).toHaveLength(9);
    expect(onrecord(["parse", "--format", "conllu", "--tokens", file("a.conllu", conllu)]).out).toBe(conllu);
  });

  test("draws a tree", () => {
    const { out, status } = onrecord(["parse"], sentence);
    expect(status).toBe(0);
    expect(out).toMatch(/root/);
    expect(out).toMatch(/nsubj/);
  });

  test("broken CoNLL-U is an error with its line", () => {
    const { status, err } = onrecord(["parse", "--tokens"], "1\tNorway\n");
    expect(status).toBe(1);
    expect(err).toMatch(/INPUT_NOT_CONLLU.*1/);
  });
});

test("the guide lists every option", () => {
  const guide = readFileSync(new URL("../../../docs/guides/cli.md", import.meta.url), "utf8");
  for (const option of ["--format", "--explain", "--published", "--workers", "--tokens"])
    expect(guide).toContain(option);
});
