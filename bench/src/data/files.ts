import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { BenchError } from "../errors.ts";

/** Text of a file, unpacked if its name ends in `.gz`. Throws `BENCH_DATA_MISSING`. */
export const readText = (path: string): string => {
  if (!existsSync(path)) {
    throw new BenchError("BENCH_DATA_MISSING", path, `No such file: ${path}. Give the data folder with --data DIR.`);
  }
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
};

/** The JSON values of a file with one a line. */
export const readLines = <T>(path: string): T[] =>
  readText(path)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);

/** Throws `BENCH_DATA_MISSING` when the folder is not there; `option` is what names it. */
export const requireFolder = (folder: string, option: string): void => {
  if (existsSync(folder)) return;
  throw new BenchError("BENCH_DATA_MISSING", folder, `No such folder: ${folder}. Name the right one with ${option}.`);
};

/** The JSON files of a folder, by name. Throws `BENCH_DATA_MISSING`. */
export const readFolder = <T>(folder: string): T[] => {
  requireFolder(folder, "--data or --gold");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readText(join(folder, name))) as T);
};
