import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { kindByName } from "./kind.ts";

/** Whether a file that was not named itself, but found in a folder, is taken for a report. */
function isTaken(name: string): boolean {
  return kindByName(name) !== undefined || extname(name) === ".xml" || extname(name) === "";
}

/**
 * The files in a folder and those in it that may hold reports, by their names, in the order of their names. Hidden files and folders are passed
 * over, and so are links to folders, which may go in circles.
 *
 * @throws what the file system throws
 */
export async function* filesIn(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (basename(entry.name).startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (isTaken(entry.name)) yield path;
  }
}
