import { describe, expect, test } from "vitest";
import { once } from "../bytes/chunks.ts";
import { type ColumnMap, fromCsv } from "./csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const rows = (text: string | Uint8Array, map?: ColumnMap, record = 0) =>
  Array.fromAsync(fromCsv(once(typeof text === "string" ? bytes(text) : text), "a.csv", { offset: 0, record }, map));

describe("fromCsv", () => {
  test.each([
    ["usual names", "Title,Body,Date,Source\nTalks,They met.,2024-05-02,The Example\n"],
    ["semicolons and a mark", "\uFEFFheadline;text;published;outlet\r\nTalks;They met.;2 May 2024;The Example\r\n"],
    ["tabs", "headline\ttext\tpub-date\tpubdate\toutlet\nTalks\tThey met.\t\t2024-05-02\tThe Example\n"],
    ["quotes", 'title,content,date,publication\n"Talks","They met.","2024-05-02","The Example"\n'],
  ])("%s", async (_, table) => {
    expect(await rows(table)).toMatchObject([
      {
        kind: "document",
        origin: "a.csv#1",
        document: { text: "Talks\n\nThey met.", title: "Talks", published: "2024-05-02", outlet: "The Example" },
      },
    ]);
  });

  test("a column map goes before the usual names", async () => {
    const [item] = await rows("text,Wortlaut,Titel\nnot this,They met.,Talks\n", { text: "wortlaut", title: "Titel" });
    expect(item).toMatchObject({ document: { text: "Talks\n\nThey met." } });
  });

  test("lines and quotes inside a cell", async () => {
    const [item] = await rows('text,id\n"He said ""no"".\n\nThey left.",7\n');
    expect(item).toMatchObject({ document: { text: 'He said "no".\n\nThey left.', id: "7" } });
  });

  test("a table from a spreadsheet in Windows-1252", async () => {
    const [item] = await rows(Uint8Array.from([..."text\nM\xfcnchen\n"].map((letter) => letter.charCodeAt(0))));
    expect(item).toMatchObject({ document: { text: "München" } });
  });

  test("goes on at a row", async () => {
    const items = await rows("text\none\ntwo\nthree\n", undefined, 1);
    expect(items.map(({ origin, position }) => [origin, position?.record])).toEqual([
      ["a.csv#2", 1],
      ["a.csv#3", 2],
    ]);
  });

  test("a row without text is a problem, and the next is read", async () => {
    const items = await rows("text,title\n,Nothing\nThey met.,Talks\n");
    expect(items.map(({ kind }) => kind)).toEqual(["problem", "document"]);
    expect(items[0]).toMatchObject({ error: { code: "INPUT_NO_TEXT", input: "a.csv#1" } });
  });

  test.each([
    ["no column for the text", "a,b\n1,2\n", undefined, "INPUT_NO_COLUMN", /"a", "b"/],
    ["a column that is not there", "text\nx\n", { title: "head" }, "INPUT_NO_COLUMN", /no column "head"/],
    ["a quote that never ends", 'text\n"They met', undefined, "INPUT_DAMAGED", /[Qq]uote/],
  ])("%s", async (_, table, map, code, message) => {
    await expect(rows(table, map)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
