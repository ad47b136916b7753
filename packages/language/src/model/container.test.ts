import { describe, expect, test } from "vitest";
import { FORMAT_VERSION, pack, unpack } from "./container.ts";
import { LanguageModelError } from "./errors.ts";
import { type Manifest, openModel } from "./load.ts";

const HEADER = { tags: ["NOUN", "VERB"], note: "é" };
const ARRAYS = {
  bytes: Uint8Array.of(1, 2, 255),
  small: Int8Array.of(-128, 127),
  medium: Uint16Array.of(65535, 0, 7),
  signed: Int16Array.of(-32768),
  large: Int32Array.of(-1, 2 ** 31 - 1),
  real: Float32Array.of(0.5, -2),
  none: new Uint8Array(0),
};

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof LanguageModelError) return error.code;
    throw error;
  }
  return "no error";
};

const changed = (at: number, to: number): Uint8Array => {
  const bytes = pack(HEADER, ARRAYS);
  bytes[at] = to;
  return bytes;
};

describe("container", () => {
  test("gives back header and arrays", () => {
    const container = unpack(pack(HEADER, ARRAYS), "models/x");
    expect(container.header).toEqual(HEADER);
    expect(container.arrays).toEqual(ARRAYS);
    expect(container.i32("large")).toEqual(ARRAYS.large);
    expect(container.strings("tags")).toEqual(["NOUN", "VERB"]);
  });

  test("reads bytes that stand anywhere in their buffer", () => {
    const bytes = pack(HEADER, ARRAYS);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpack(shifted.subarray(3), "models/x").arrays).toEqual(ARRAYS);
  });

  test("the same content gives the same bytes", () => {
    expect(pack(HEADER, ARRAYS)).toEqual(pack(HEADER, ARRAYS));
  });

  test.each([
    ["nothing", new Uint8Array(0), "LANGUAGE_MODEL_CORRUPT"],
    ["another magic", changed(0, 0), "LANGUAGE_MODEL_CORRUPT"],
    ["another format", changed(4, FORMAT_VERSION + 1), "LANGUAGE_MODEL_VERSION"],
    ["an endless header", changed(11, 127), "LANGUAGE_MODEL_CORRUPT"],
    ["a broken header", changed(12, 33), "LANGUAGE_MODEL_CORRUPT"],
    ["half the header", pack(HEADER, ARRAYS).subarray(0, 40), "LANGUAGE_MODEL_CORRUPT"],
    ["half an array", pack(HEADER, ARRAYS).subarray(0, -40), "LANGUAGE_MODEL_CORRUPT"],
  ])("refuses %s", (_, bytes, code) => {
    expect(codeOf(() => unpack(bytes, "models/x"))).toBe(code);
  });

  test("says which array is missing", () => {
    const container = unpack(pack(HEADER, ARRAYS), "models/x");
    expect(() => container.u8("weights")).toThrow('models/x: it holds no Uint8Array "weights"');
    expect(codeOf(() => container.i32("bytes"))).toBe("LANGUAGE_MODEL_CORRUPT");
    expect(codeOf(() => container.strings("note"))).toBe("LANGUAGE_MODEL_CORRUPT");
  });
});

describe("a model file and its manifest", () => {
  const zip = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const hash = async (bytes: Uint8Array): Promise<string> =>
    Array.from(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)), (b) =>
      b.toString(16).padStart(2, "0"),
    ).join("");
  const entryOf = async (bytes: Uint8Array): Promise<Manifest["files"][string]> => ({
    file: "x.bin.gz",
    bytes: bytes.length,
    sha256: await hash(bytes),
  });

  test("opens what the manifest tells of", async () => {
    const bytes = await zip(pack(HEADER, ARRAYS));
    expect((await openModel("x", bytes, await entryOf(bytes))).arrays).toEqual(ARRAYS);
  });

  test("names the file and the way out", async () => {
    const bytes = await zip(pack(HEADER, ARRAYS));
    const entry = await entryOf(bytes);
    const flipped = bytes.slice();
    flipped[20]! ^= 1;
    await expect(openModel("x", flipped, entry)).rejects.toMatchObject({
      code: "LANGUAGE_MODEL_CORRUPT",
      file: "models/x.bin.gz",
      message: expect.stringContaining("git checkout"),
    });
    await expect(openModel("x", bytes.subarray(0, 50), entry)).rejects.toMatchObject({
      code: "LANGUAGE_MODEL_CORRUPT",
    });
    await expect(openModel("x", undefined, entry)).rejects.toMatchObject({ code: "LANGUAGE_MODEL_MISSING" });
    await expect(openModel("x", bytes, undefined)).rejects.toMatchObject({ code: "LANGUAGE_MODEL_MISSING" });
  });

  test("refuses bytes of the right hash that are no compressed model", async () => {
    const text = new TextEncoder().encode("not a model at all");
    await expect(openModel("x", text, await entryOf(text))).rejects.toMatchObject({ code: "LANGUAGE_MODEL_CORRUPT" });
  });
});
