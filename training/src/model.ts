import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { type Container, FORMAT_VERSION, type ModelArray, pack, unpack } from "@onrecord/language/model/container.ts";
import type { Manifest } from "@onrecord/language/model/load.ts";

export const MODELS = fileURLToPath(new URL("../../models", import.meta.url));

/** Writes `OUT/NAME.bin.gz` and its line in `OUT/manifest.json`; the same model gives the same bytes. Returns its size. */
export function writeModel(
  name: string,
  header: Record<string, unknown>,
  arrays: Readonly<Record<string, ModelArray>>,
  out: string = MODELS,
): number {
  // Node writes no time and no file name into the gzip header; byte 9 (the writing system) differs between platforms.
  const bytes = gzipSync(pack(header, arrays), { level: 9 });
  bytes[9] = 255;
  const file = `${name}.bin.gz`;
  const path = join(out, "manifest.json");
  mkdirSync(dirname(path), { recursive: true });
  const manifest: Manifest = existsSync(path)
    ? (JSON.parse(readFileSync(path, "utf8")) as Manifest)
    : { format: FORMAT_VERSION, files: {} };
  const files = {
    ...manifest.files,
    [name]: { file, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  };
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(join(out, file), bytes);
  writeFileSync(path, `${JSON.stringify({ format: FORMAT_VERSION, files: sorted }, null, 2)}\n`);
  return bytes.length;
}

/** Opens `FOLDER/NAME.bin.gz`. */
export function readModel(name: string, folder: string = MODELS): Container {
  const path = join(folder, `${name}.bin.gz`);
  return unpack(gunzipSync(readFileSync(path)), path);
}
