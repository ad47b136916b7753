import { describe, expect, test } from "vitest";
import { SourceError } from "../errors.ts";
import { decode } from "./decode.ts";

const utf16 = (text: string, bigEndian = false) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};
const TEXT = "Erdoğan met Macron in Paris.";

describe("decode", () => {
  test.each([
    ["UTF-8", new TextEncoder().encode(TEXT), TEXT, undefined],
    ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${TEXT}`), TEXT, undefined],
    ["UTF-16 with a mark", utf16(`\uFEFF${TEXT}`), TEXT, "read as UTF-16LE"],
    ["UTF-16, little-endian", utf16(TEXT), TEXT, "read as UTF-16LE"],
    ["UTF-16, big-endian", utf16(TEXT, true), TEXT, "read as UTF-16BE"],
    ["Windows-1252", Uint8Array.from([0x93, 0x48, 0xe9, 0x94]), "“Hé”", "is not UTF-8: read as Windows-1252"],
  ])("%s", async (_, bytes, text, note) => {
    const decoded = await decode(bytes, "a.txt");
    expect(decoded.text).toBe(text);
    expect(decoded.note).toBe(note);
  });

  const latin = Uint8Array.from([0x4d, 0xfc, 0x6e, 0x63, 0x68, 0x65, 0x6e]);
  const russian = Uint8Array.from(
    [..."Переговоры в Москве продолжатся на следующей неделе, заявил министр."].map((c) => {
      const code = c.charCodeAt(0);
      return code >= 0x410 ? code - 0x410 + 0xc0 : code;
    }),
  );
  test.each([
    ["a declared set is kept to", latin, "iso-8859-2", "München", "is not UTF-8: read as iso-8859-2"],
    ["UTF-8 under a wrong label", new TextEncoder().encode("München"), "iso-8859-1", "München", undefined],
    ["a label that does not exist", latin, "x-none", "München", "is not UTF-8: read as Windows-1252"],
    ["a label that cannot be true", latin, "utf-8", "München", "is not UTF-8: read as Windows-1252"],
    ["a set told by its letters", russian, undefined, /^Переговоры в Москве/, "is not UTF-8: read as Windows-1251"],
  ])("%s", async (_, bytes, declared, text, note) => {
    const decoded = await decode(bytes, "a.html", { declared });
    if (typeof text === "string") expect(decoded.text).toBe(text);
    else expect(decoded.text).toMatch(text);
    expect(decoded.note).toBe(note);
  });

  test.each([
    ["nothing", new Uint8Array(), "INPUT_EMPTY"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "INPUT_BINARY"],
  ])("refuses %s", async (_, bytes, code) => {
    await expect(decode(bytes, "a.txt")).rejects.toThrow(SourceError);
    await expect(decode(bytes, "a.txt")).rejects.toMatchObject({ code, input: "a.txt" });
  });
});
