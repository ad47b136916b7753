import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openReader } from "@onrecord/readers";
import { read } from "@onrecord/reading";
import { testsOf } from "@onrecord/reading/codebook/compile";
import { SourceError } from "@onrecord/sources/errors";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { TESTS, told, withFolder } from "./load.ts";
import { scoreTests } from "./score.ts";

const percent = (part: number, whole: number) => (whole === 0 ? "-" : `${Math.round((100 * part) / whole)} %`);

/** Checks a codebook, runs its tests, and prints precision and recall by type. Gives the exit status. */
export async function checkCommand(folder: string): Promise<number> {
  try {
    const reader = withFolder(await openReader(), folder);
    const file = join(folder, TESTS);
    if (!existsSync(file)) {
      await print(`${folder}: no mistakes; no ${TESTS} in it, so nothing was tested\n`);
      return EXIT.ok;
    }
    const { tests, mistakes } = testsOf({ name: file, text: readFileSync(file, "utf8") });
    if (!tests) {
      warn(mistakes.map(told).join("\n"));
      return EXIT.failed;
    }
    const { scores, missed } = scoreTests(
      tests,
      tests.map(({ text, published }) => read({ text, ...(published !== undefined && { published }) }, reader)),
    );
    await print(`${"type".padEnd(12)}${"precision".padStart(10)}${"recall".padStart(10)}\n`);
    for (const { type, right, read: count, expected } of scores) {
      await print(`${type.padEnd(12)}${percent(right, count).padStart(10)}${percent(right, expected).padStart(10)}\n`);
    }
    for (const line of missed) await print(`${line}\n`);
    return missed.length === 0 ? EXIT.ok : EXIT.failed;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    warn(`error ${error.code}: ${error.message}`);
    return EXIT.failed;
  }
}
