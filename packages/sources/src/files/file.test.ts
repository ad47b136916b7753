import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { SourceItem } from "../document.ts";
import { documentsOfFile } from "./file.ts";

const ENGLISH = "The two ministers met in the capital on Tuesday and said that they would meet again in the spring.";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-load-"));
});

async function loadText(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, content);
  return Array.fromAsync(documentsOfFile(path));
}

const shown = (items: readonly SourceItem[]) =>
  items.map((item) => (item.kind === "problem" ? item.error.code : item.document.text));

describe("documentsOfFile", () => {
  test.each([
    ["plain.txt", `  ${ENGLISH}\r\n`, [`  ${ENGLISH}\r\n`]],
    ["one.json", JSON.stringify({ text: `${ENGLISH}\n `, outlet: null }), [`${ENGLISH}\n `]],
    ["many.json", JSON.stringify([{ text: ENGLISH }, { title: "no text" }]), [ENGLISH, "INPUT_NO_TEXT"]],
    [
      "lines.ndjson",
      `{"text":${JSON.stringify(ENGLISH)}}\n{"text":\n\n{"text":${JSON.stringify(ENGLISH)}}`,
      [ENGLISH, "INPUT_NOT_JSON", ENGLISH],
    ],
    ["no-name", `{"text":${JSON.stringify(ENGLISH)}}`, [ENGLISH]],
    [
      "report.md",
      `# Ministers meet\n\n${ENGLISH.replace("capital", "**capital**")}\n\n- one\n- two`,
      [`Ministers meet\n\n${ENGLISH}\n\none\n\ntwo`],
    ],
    ["bad.json", "{", ["INPUT_NOT_JSON"]],
    ["blank.txt", " \n\t", ["INPUT_EMPTY"]],
    ["half.json", '{"text":"The minister said \\ud83d that it was over."}', ["INPUT_ILL_FORMED"]],
    [
      "french.txt",
      "Le ministre des affaires étrangères a déclaré mardi à Paris que les négociations reprendraient bientôt.",
      ["LANGUAGE_UNSUPPORTED"],
    ],
    [
      "russian.txt",
      "Министр иностранных дел заявил во вторник, что переговоры будут продолжены в Москве.",
      ["LANGUAGE_UNSUPPORTED"],
    ],
    [
      "page.html",
      `<html><head><title>Ministers meet</title></head><body><nav>Menu</nav><article><h1>Ministers meet</h1>${`<p>${ENGLISH}</p>`.repeat(6)}</article></body></html>`,
      [`Ministers meet\n\n${Array(6).fill(ENGLISH).join("\n\n")}`],
    ],
  ] as const)("%s", async (name, content, expected) => {
    expect(shown(await loadText(name, content))).toEqual(expected);
  });

  test("front matter gives the fields", async () => {
    const [item] = await loadText(
      "front.md",
      `---\ntitle: A title\noutlet: The Example\npublished: 2024-02-01\n---\n\n${ENGLISH}`,
    );
    expect(item).toMatchObject({
      document: {
        title: "A title",
        outlet: "The Example",
        published: "2024-02-01",
        text: `A title\n\n${ENGLISH}`,
      },
    });
  });

  test.each([
    ["a path that is not there", "missing.txt", /does not exist/],
    ["a folder", ".", /is a folder/],
  ])("says of %s what is wrong", async (_, name, message) => {
    const [item] = await Array.fromAsync(documentsOfFile(join(folder, name)));
    expect(item).toMatchObject({
      kind: "problem",
      error: { code: "INPUT_UNREADABLE", message: expect.stringMatching(message) },
    });
  });

  test("says which encoding was taken", async () => {
    const [item] = await loadText("latin.txt", Buffer.from(ENGLISH.replace("capital", "café"), "latin1"));
    expect(item).toMatchObject({ document: { notes: ["is not UTF-8: read as Windows-1252"] } });
  });
});
