import { describe, expect, test } from "vitest";
import { InputError } from "../errors.ts";
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
  ])("%s", (_, bytes, text, note) => {
    const decoded = decode(bytes, "a.txt");
    expect(decoded.text).toBe(text);
    expect(decoded.note).toBe(note);
  });

  test.each([
    ["nothing", new Uint8Array(), "INPUT_EMPTY"],
    ["an image", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "INPUT_BINARY"],
    ["too much", new Uint8Array(20).fill(65), "INPUT_TOO_LARGE"],
  ])("refuses %s", (_, bytes, code) => {
    const attempt = () => decode(bytes, "a.txt", 10);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(expect.objectContaining({ code, input: "a.txt" }));
  });
});
