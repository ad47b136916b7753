import { readerFiles } from "@onrecord/models";
import { loadReader, type Reader, type ReaderFiles, type ReportInput, read } from "@onrecord/reading";
import type { Outcome } from "./outcome.ts";

/** Loads the models that are installed with the program; `files` if they are being read already. */
export async function openReader(files: Promise<ReaderFiles> = readerFiles()): Promise<Reader> {
  return loadReader(await files);
}

/** Reads one report; a fault in reading is an outcome as well, so that one bad report stops no other. */
export function outcomeOf(input: ReportInput, reader: Reader): Outcome {
  try {
    return { reading: read(input, reader) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
