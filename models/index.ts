import { readFile } from "node:fs/promises";

/** `manifest.json`: the compressed model files by name, with size and SHA-256. */
export interface Manifest {
  readonly format: number;
  readonly files: Readonly<Record<string, { readonly file: string; readonly bytes: number; readonly sha256: string }>>;
}

/** The trained language models, as `loadLanguage` of `@onrecord/language` takes them: the manifest and the compressed files. */
export async function languageModel(): Promise<{ manifest: Manifest; files: Record<string, Uint8Array> }> {
  const manifest = JSON.parse(await readFile(new URL("manifest.json", import.meta.url), "utf8")) as Manifest;
  const files: Record<string, Uint8Array> = {};
  await Promise.all(
    Object.entries(manifest.files).map(async ([name, { file }]) => {
      const bytes = await readFile(new URL(file, import.meta.url)).catch(() => null);
      // A file that is not there is left out: loading names it and says how to get it back.
      if (bytes) files[name] = bytes;
    }),
  );
  return { manifest, files };
}

/** The packed gazetteer, compressed with gzip, as `loadReader` of `@onrecord/reading` takes it. */
export async function gazetteer(): Promise<Uint8Array> {
  return readFile(new URL("gazetteer.bin.gz", import.meta.url));
}
