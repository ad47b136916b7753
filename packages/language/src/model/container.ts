import { LanguageModelError } from "./errors.ts";

/**
 * The file format of a model: the magic "ONRM", the format version and the length of the header (u32, little-endian), the
 * header as JSON, then the arrays one after the other, each from a multiple of 8 bytes.
 */
export const FORMAT_VERSION = 1;
const MAGIC = 0x4d524e4f;
const PREAMBLE = 12;

type ArrayKind = "u8" | "i8" | "u16" | "i16" | "u32" | "i32" | "f32";
export type ModelArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array;

interface ArrayEntry {
  readonly name: string;
  readonly kind: ArrayKind;
  readonly length: number;
}

/** The content of a model file: a JSON header of the model's own, and named typed arrays. */
export class Container {
  readonly header: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, ModelArray>>;
  private readonly file: string;

  constructor(file: string, header: Record<string, unknown>, arrays: Record<string, ModelArray>) {
    this.file = file;
    this.header = header;
    this.arrays = arrays;
  }

  u8(name: string): Uint8Array {
    return this.array(name, Uint8Array);
  }

  i8(name: string): Int8Array {
    return this.array(name, Int8Array);
  }

  u16(name: string): Uint16Array {
    return this.array(name, Uint16Array);
  }

  i16(name: string): Int16Array {
    return this.array(name, Int16Array);
  }

  i32(name: string): Int32Array {
    return this.array(name, Int32Array);
  }

  f32(name: string): Float32Array {
    return this.array(name, Float32Array);
  }

  /** A list of strings of the header. */
  strings(name: string): readonly string[] {
    const list = this.header[name];
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string"))
      throw new LanguageModelError("LANGUAGE_MODEL_CORRUPT", this.file, `the header has no list of strings "${name}"`);
    return list;
  }

  private array<T extends ModelArray>(name: string, type: new (length: number) => T): T {
    const array = this.arrays[name];
    if (array instanceof type) return array;
    throw new LanguageModelError("LANGUAGE_MODEL_CORRUPT", this.file, `it holds no ${type.name} "${name}"`);
  }
}

/** Bytes of a model file; the same input gives the same bytes. */
export function pack(header: Record<string, unknown>, arrays: Readonly<Record<string, ModelArray>>): Uint8Array {
  const entries = Object.entries(arrays).map(([name, a]): ArrayEntry => ({ name, kind: kindOf(a), length: a.length }));
  const json = new TextEncoder().encode(JSON.stringify({ header, arrays: entries }));
  let at = align(PREAMBLE + json.length);
  const starts = Object.values(arrays).map((a) => {
    const start = at;
    at = align(at + a.byteLength);
    return start;
  });
  const bytes = new Uint8Array(at);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, FORMAT_VERSION, true);
  view.setUint32(8, json.length, true);
  bytes.set(json, PREAMBLE);
  Object.values(arrays).forEach((a, i) => {
    bytes.set(new Uint8Array(a.buffer, a.byteOffset, a.byteLength), starts[i]);
  });
  return bytes;
}

/**
 * Reads what `pack` wrote. `file` only names the file in errors.
 * @throws {LanguageModelError} `LANGUAGE_MODEL_CORRUPT` or `LANGUAGE_MODEL_VERSION`
 */
export function unpack(bytes: Uint8Array, file: string): Container {
  const corrupt = (problem: string) => new LanguageModelError("LANGUAGE_MODEL_CORRUPT", file, problem);
  if (bytes.length < PREAMBLE) throw corrupt(`${bytes.length} bytes are too few for a model`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw corrupt("it does not start as a model does");
  const version = view.getUint32(4, true);
  if (version !== FORMAT_VERSION)
    throw new LanguageModelError(
      "LANGUAGE_MODEL_VERSION",
      file,
      `it has format ${version}, this program reads ${FORMAT_VERSION}`,
    );
  const length = view.getUint32(8, true);
  if (PREAMBLE + length > bytes.length) throw corrupt("it ends within its header");
  let parsed: { header: Record<string, unknown>; arrays: ArrayEntry[] };
  try {
    parsed = JSON.parse(new TextDecoder().decode(bytes.subarray(PREAMBLE, PREAMBLE + length)));
  } catch {
    throw corrupt("its header is not JSON");
  }
  // Typed-array views need aligned offsets in their buffer.
  const buffer = bytes.byteOffset % 8 === 0 ? bytes.buffer : bytes.slice().buffer;
  const base = bytes.byteOffset % 8 === 0 ? bytes.byteOffset : 0;
  const arrays: Record<string, ModelArray> = {};
  let at = align(PREAMBLE + length);
  for (const { name, kind, length: count } of parsed.arrays) {
    const size = count * BYTES[kind];
    if (at + size > bytes.length) throw corrupt(`it ends within "${name}"`);
    arrays[name] = viewOf(kind, buffer, base + at, count);
    at = align(at + size);
  }
  return new Container(file, parsed.header, arrays);
}

const BYTES: Record<ArrayKind, number> = { u8: 1, i8: 1, u16: 2, i16: 2, u32: 4, i32: 4, f32: 4 };

function kindOf(array: ModelArray): ArrayKind {
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Int16Array) return "i16";
  if (array instanceof Uint32Array) return "u32";
  if (array instanceof Int32Array) return "i32";
  return "f32";
}

function viewOf(kind: ArrayKind, buffer: ArrayBufferLike, at: number, length: number): ModelArray {
  if (kind === "u8") return new Uint8Array(buffer, at, length);
  if (kind === "i8") return new Int8Array(buffer, at, length);
  if (kind === "u16") return new Uint16Array(buffer, at, length);
  if (kind === "i16") return new Int16Array(buffer, at, length);
  if (kind === "u32") return new Uint32Array(buffer, at, length);
  if (kind === "i32") return new Int32Array(buffer, at, length);
  return new Float32Array(buffer, at, length);
}

function align(at: number): number {
  return (at + 7) & ~7;
}
