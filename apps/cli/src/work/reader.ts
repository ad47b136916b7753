import { gazetteer, languageModel, manifest } from "@onrecord/models";
import { loadReader, type Reader, read } from "@onrecord/reading";
import type { Reading } from "@onrecord/record";
import type { Document } from "../input/document.ts";

/** Loads the models that are installed with the program. */
export async function openReader(): Promise<Reader> {
  const [language, places, list] = await Promise.all([languageModel(), gazetteer(), manifest()]);
  return loadReader({ language, gazetteer: places, manifest: list });
}

/** Reads one document. */
export function readDocument(document: Document, reader: Reader): Reading {
  const { origin: _, notes: __, id: ___, ...input } = document;
  return read(input, reader);
}
