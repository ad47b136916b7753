import { type LanguageFiles, loadLanguage } from "@onrecord/language";
import { lexicon } from "./lexicon/lexicon.ts";
import { GazetteerError } from "./places/errors.ts";
import { loadGazetteer } from "./places/gazetteer.ts";
import type { Reader } from "./read.ts";
import { VERSION } from "./version.ts";

/** The files that reading needs, as `@onrecord/models` gives them. */
export interface ReaderFiles {
  readonly language: LanguageFiles;
  /** The gazetteer, compressed with gzip. */
  readonly gazetteer: Uint8Array;
}

async function unzip(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(bytes);
  } catch {
    throw new GazetteerError(`${bytes.length} bytes that are no whole gzip file`);
  }
}

async function inflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Loads the models and the gazetteer and checks them; a reader can read any number of reports.
 * @throws LanguageModelError, GazetteerError if a file is missing, damaged or of another version
 */
export async function loadReader(files: ReaderFiles): Promise<Reader> {
  const [language, places] = await Promise.all([loadLanguage(files.language), unzip(files.gazetteer)]);
  return {
    language,
    resources: { lexicon, gazetteer: loadGazetteer(places) },
    engine: { name: "onrecord", version: VERSION, model: language.version, lexicon: lexicon.version },
  };
}
