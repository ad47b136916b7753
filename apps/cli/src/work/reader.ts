import { gazetteer, languageModel } from "@onrecord/models";
import { loadReader, type Reader, read } from "@onrecord/reading";
import type { Reading } from "@onrecord/record";
import type { Document } from "../input/document.ts";

/** Loads the models that are installed with the program. */
export async function openReader(): Promise<Reader> {
  const [language, places] = await Promise.all([languageModel(), gazetteer()]);
  return loadReader({ language, gazetteer: places });
}

/** Reads one document. */
export function readDocument(document: Document, reader: Reader): Reading {
  const { origin: _, notes: __, id: ___, ...input } = document;
  return read(input, reader);
}
