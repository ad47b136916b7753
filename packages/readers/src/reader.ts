import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader, type Reader, type ReportInput, read } from "@onrecord/reading";
import type { Outcome } from "./outcome.ts";

/** Loads the models that are installed with the program. */
export async function openReader(): Promise<Reader> {
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  return loadReader({ language, gazetteer: places });
}

/** Reads one report; a fault in reading is an outcome as well, so that one bad report stops no other. */
export function outcomeOf(input: ReportInput, reader: Reader): Outcome {
  try {
    return { reading: read(input, reader) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
