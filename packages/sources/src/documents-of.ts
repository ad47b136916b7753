import { stat } from "node:fs/promises";
import type { SourceItem } from "./document.ts";
import { SourceError } from "./errors.ts";
import { createFetcher } from "./fetch/fetcher.ts";
import { fetchPage } from "./fetch/page.ts";
import { documentsOfFile } from "./files/file.ts";
import { filesIn } from "./files/folder.ts";
import type { SourceOptions } from "./options.ts";

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function* inFolder(folder: string, options: SourceOptions): AsyncGenerator<SourceItem> {
  try {
    for await (const path of filesIn(folder)) yield* documentsOfFile(path, options);
  } catch (cause) {
    const { code, path = folder } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    const error = new SourceError("INPUT_UNREADABLE", path, `cannot be looked into (${code}).`, "Check it.", { cause });
    yield { kind: "problem", error, origin: folder };
  }
}

/**
 * The documents of a source: a file, `-` for standard input, a folder, or a web address; what cannot be had comes as a problem in its
 * place. Files, archives and answers are read piece by piece, and documents come as they are found.
 */
export async function* documentsOf(source: string, options: SourceOptions = {}): AsyncGenerator<SourceItem> {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(source)) {
    const fetcher = options.fetcher ?? createFetcher();
    try {
      for await (const item of fetchPage(source, fetcher, options)) if (item.kind !== "unchanged") yield item;
    } finally {
      if (!options.fetcher) fetcher.close();
    }
  } else if (source !== "-" && (await isFolder(source))) yield* inFolder(source, options);
  else yield* documentsOfFile(source, options);
}
