import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Reader } from "@onrecord/reading";
import { withCodebook } from "@onrecord/reading/codebook";
import { compileCodebook, type Mistake, type SourceFile } from "@onrecord/reading/codebook/compile";
import { SourceError } from "@onrecord/sources/errors";
import type { ErrorCode } from "../errors.ts";

/** The file of a codebook that holds sentences and what should be read from them. */
export const TESTS = "tests.yaml";
const VERSION_LENGTH = 8;

/** Where a mistake is and what it is: `frames.yaml:12: ...`. */
export const told = ({ file, line, message }: Mistake) => `${file}${line === undefined ? "" : `:${line}`}: ${message}`;

/** The YAML files of a folder by name, without its tests. Throws `CODEBOOK_MISSING`. */
function filesOf(folder: string): SourceFile[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new SourceError<ErrorCode>(
      "CODEBOOK_MISSING",
      folder,
      "is no folder.",
      "Name a folder with YAML files of frames; docs/guides/own-codebook.md shows one.",
    );
  }
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && name !== TESTS)
    .sort()
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(folder, name), "utf8") }));
}

/** The reader with the frames, actors and cues of a folder. Throws `CODEBOOK_MISSING`, and `CODEBOOK_WRONG` with every mistake and its line. */
export function withFolder(reader: Reader, folder: string): Reader {
  const files = filesOf(folder);
  const { codebook, mistakes } = compileCodebook(files);
  if (!codebook) {
    throw new SourceError<ErrorCode>(
      "CODEBOOK_WRONG",
      folder,
      `has mistakes:\n  ${mistakes.map(told).join("\n  ")}\n`,
      "Correct them; nothing was read.",
    );
  }
  const hash = createHash("sha256");
  for (const { text } of files) hash.update(text);
  return withCodebook(reader, codebook, hash.digest("hex").slice(0, VERSION_LENGTH));
}
