import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzip } from "node:zlib";

/** `manifest.json`: the compressed model files by name, with size and SHA-256. */
export interface Manifest {
  readonly format: number;
  readonly files: Readonly<Record<string, { readonly file: string; readonly bytes: number; readonly sha256: string }>>;
}

/** No file holds more than this; the size that a damaged one tells of is not believed. */
const MOST_BYTES = 1 << 26;

/** Files that are being decompressed since they were read. */
const opened = new WeakMap<Uint8Array, Promise<Uint8Array>>();

const decompress = (bytes: Uint8Array): Promise<Uint8Array> =>
  new Promise((done, fail) => {
    // A gzip file ends with the size of what it holds: decompressed in one go, on a thread of its own.
    const size = bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
    const chunkSize = Math.min(Math.max(size, 1024), MOST_BYTES);
    gunzip(bytes, { chunkSize }, (error, whole) => (error ? fail(error) : done(whole)));
  });

/** Node's own decompression and digest, as `loadLanguage` and `loadReader` take them. */
const platform = {
  gunzip: (bytes: Uint8Array): Promise<Uint8Array> => opened.get(bytes) ?? decompress(bytes),
  sha256: (bytes: Uint8Array): string => hash("sha256", bytes, "hex"),
};

/** Read at once: importing a program keeps its thread busy, so that only what is begun before it goes on beside it. */
function open(file: string): Uint8Array {
  const bytes = readFileSync(new URL(file, import.meta.url));
  const whole = decompress(bytes);
  // Whoever loads the file is told; until then the failure waits.
  whole.catch(() => undefined);
  opened.set(bytes, whole);
  return bytes;
}

function openIfThere(file: string): Uint8Array | undefined {
  try {
    return open(file);
  } catch {
    return undefined;
  }
}

/**
 * The trained language models, as `loadLanguage` of `@onrecord/language` takes them: the manifest and the compressed files. A file
 * that is not there is left out: loading names it and says how to get it back.
 */
export async function languageModel(): Promise<{
  manifest: Manifest;
  files: Record<string, Uint8Array | undefined>;
  platform: typeof platform;
}> {
  const manifest = JSON.parse(readFileSync(new URL("manifest.json", import.meta.url), "utf8")) as Manifest;
  const files = Object.entries(manifest.files).map(([name, { file }]) => [name, openIfThere(file)] as const);
  return { manifest, files: Object.fromEntries(files), platform };
}

/** The packed gazetteer, compressed with gzip, as `loadReader` of `@onrecord/reading` takes it. */
export async function gazetteer(): Promise<Uint8Array> {
  return open("gazetteer.bin.gz");
}

/** All that `loadReader` takes. It is decompressed while the program that needs it is still being imported. */
export async function readerFiles(): Promise<{
  language: Awaited<ReturnType<typeof languageModel>>;
  gazetteer: Uint8Array;
}> {
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  return { language, gazetteer: places };
}
