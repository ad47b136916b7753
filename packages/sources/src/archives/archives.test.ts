import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { SourceItem } from "../document.ts";
import { documentsOf } from "../documents-of.ts";
import type { SourceOptions } from "../options.ts";
import { page, SENTENCE } from "../testing/text.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-archives-"));
});

async function items(name: string, bytes: Uint8Array | string, options: SourceOptions = {}): Promise<SourceItem[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return Array.fromAsync(documentsOf(path, options));
}

const text = (n: number) => `${n}. ${SENTENCE}`;
const ndjson = (count: number) =>
  Array.from({ length: count }, (_, i) => JSON.stringify({ text: text(i + 1) })).join("\n");
const shown = (found: readonly SourceItem[]) =>
  found.map((item) => {
    if (item.kind === "document") return `${item.origin.slice(folder.length + 1)}: ${item.document.text.slice(0, 2)}`;
    return `${item.error.input.slice(folder.length + 1)}: ${item.error.code}`;
  });

describe("gzip", () => {
  test.each([
    ["a.txt.gz", text(1), ["a.txt.gz: 1."]],
    ["a.ndjson.gz", ndjson(3), ["a.ndjson.gz:1: 1.", "a.ndjson.gz:2: 2.", "a.ndjson.gz:3: 3."]],
    ["a.html.gz", page({ title: "1. Talks" }), ["a.html.gz: 1."]],
    ["a.csv.gz", `text\n${text(1)}\n`, ["a.csv.gz#1: 1."]],
    ["a.gz", text(1), ["a.gz: 1."]],
    ["no-name", text(1), ["no-name: 1."]],
  ])("%s", async (name, content, expected) => {
    expect(shown(await items(name, gzipSync(content)))).toEqual(expected);
  });

  test("cut off: what came before the break is given", async () => {
    const bytes = gzipSync(ndjson(2000));
    const found = shown(await items("cut.ndjson.gz", bytes.subarray(0, bytes.length - 100)));
    expect(found[0]).toBe("cut.ndjson.gz:1: 1.");
    expect(found.at(-1)).toBe("cut.ndjson.gz: INPUT_TRUNCATED");
    expect(found.length).toBeGreaterThan(500);
  });

  test.each([
    ["a bomb", "bomb.txt.gz", gzipSync(Buffer.alloc(200_000_000)), "INPUT_BOMB"],
    ["a bomb of lines", "bomb.ndjson.gz", gzipSync(Buffer.alloc(200_000_000, "\n")), "INPUT_BOMB"],
    [
      "broken",
      "broken.txt.gz",
      Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff]),
      "INPUT_DAMAGED",
    ],
    ["four deep", "deep.gz", [1, 2, 3, 4, 5].reduce((bytes) => gzipSync(bytes), Buffer.from(text(1))), "INPUT_NESTED"],
  ])("%s", async (_, name, bytes, code) => {
    expect(shown(await items(name, bytes))).toEqual([`${name}: ${code}`]);
  });
});

describe("zip", () => {
  const ZIP = zipSync({
    "a.txt": strToU8(text(1)),
    news: { "b.html": strToU8(page({ title: "2. Talks" })), "c.ndjson": strToU8(ndjson(2)) },
    "__MACOSX/a.txt": strToU8("x"),
    "empty.txt": new Uint8Array(),
    "stored.txt": [strToU8(text(4)), { level: 0 }],
  });

  test("its members, one after another; a bad one is a problem", async () => {
    expect(shown(await items("a.zip", ZIP))).toEqual([
      "a.zip/a.txt: 1.",
      "a.zip/news/b.html: 2.",
      "a.zip/news/c.ndjson:1: 1.",
      "a.zip/news/c.ndjson:2: 2.",
      "a.zip/empty.txt: INPUT_EMPTY",
      "a.zip/stored.txt: 4.",
    ]);
  });

  test("goes on at a member", async () => {
    const all = await items("a.zip", ZIP);
    const from = all.find(({ origin }) => origin.endsWith("empty.txt"));
    const position = from && "position" in from ? from.position : undefined;
    expect(shown(await items("a.zip", ZIP, position ? { from: position } : {}))).toEqual([
      "a.zip/empty.txt: INPUT_EMPTY",
      "a.zip/stored.txt: 4.",
    ]);
  });

  test("a zip in a zip", async () => {
    expect(shown(await items("b.zip", zipSync({ "in.zip": ZIP })))).toContain("b.zip/in.zip/a.txt: 1.");
  });

  test("a bomb among members is a problem of its own", async () => {
    const bytes = zipSync({ "bomb.txt": new Uint8Array(100_000_000), "a.txt": strToU8(text(1)) });
    expect(shown(await items("bomb.zip", bytes))).toEqual(["bomb.zip/bomb.txt: INPUT_BOMB", "bomb.zip/a.txt: 1."]);
  });

  test("cut off", async () => {
    const bytes = zipSync({ "a.txt": strToU8(text(1)), "b.ndjson": strToU8(ndjson(5000)) });
    const found = shown(await items("cut.zip", bytes.subarray(0, Math.floor(bytes.length * 0.7))));
    expect(found[0]).toBe("cut.zip/a.txt: 1.");
    expect(found.at(-1)).toMatch(/INPUT_TRUNCATED$/);
  });

  test("damaged: the other members are read", async () => {
    const bytes = zipSync({ "a.txt": strToU8(ndjson(50)), "b.txt": [strToU8(text(2)), { level: 0 }] });
    bytes.fill(0xff, 60, 90);
    const found = shown(await items("damaged.zip", bytes));
    expect(found[0]).toBe("damaged.zip/a.txt: INPUT_DAMAGED");
  });
});

describe("folders", () => {
  test("reports in them, in the order of names, and nothing hidden", async () => {
    const root = join(folder, "root");
    await mkdir(join(root, "b", "deep"), { recursive: true });
    await mkdir(join(root, ".git"));
    for (const [name, content] of [
      ["a.txt", text(1)],
      ["b/deep/c.txt", text(2)],
      ["d.ndjson", `${JSON.stringify({ text: text(3) })}\nno\n${JSON.stringify({ text: text(4) })}`],
      ["picture.png", "x"],
      [".hidden.txt", text(9)],
      [".git/e.txt", text(9)],
      ["empty.txt", ""],
    ] as const)
      await writeFile(join(root, name), content);
    expect(shown(await Array.fromAsync(documentsOf(root)))).toEqual([
      "root/a.txt: 1.",
      "root/b/deep/c.txt: 2.",
      "root/d.ndjson:1: 3.",
      "root/d.ndjson:2: INPUT_NOT_JSON",
      "root/d.ndjson:3: 4.",
      "root/empty.txt: INPUT_EMPTY",
    ]);
  });
});

describe("NDJSON", () => {
  test("goes on at a line", async () => {
    const all = await items("a.ndjson", ndjson(3));
    const third = all[2];
    const from = third?.kind === "document" ? third.position : undefined;
    expect(from).toEqual({ offset: ndjson(2).length + 1, record: 2 });
    expect(shown(await items("a.ndjson", ndjson(3), from ? { from } : {}))).toEqual(["a.ndjson:3: 3."]);
  });

  test("a line that is too long is a problem, and the next is read", async () => {
    const long = JSON.stringify({ text: "x".repeat(40_000_000) });
    expect(shown(await items("long.ndjson", `${long}\n${ndjson(1)}`))).toEqual([
      "long.ndjson:1: INPUT_TOO_LARGE",
      "long.ndjson:2: 1.",
    ]);
  });

  test("in UTF-16, as some shells write it", async () => {
    const bytes = Buffer.from(`\uFEFF${ndjson(2)}`, "utf16le");
    expect(shown(await items("wide.ndjson", bytes))).toEqual(["wide.ndjson:1: 1.", "wide.ndjson:2: 2."]);
  });
});
