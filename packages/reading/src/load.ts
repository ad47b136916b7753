import { type LanguageFiles, loadLanguage, web } from "@onrecord/language";
import { lexicon } from "./lexicon/lexicon.ts";
import { GazetteerError } from "./places/errors.ts";
import { type Gazetteer, loadGazetteer } from "./places/gazetteer.ts";
import type { Reader } from "./read.ts";
import { VERSION } from "./version.ts";

/** The files that reading needs, as `@onrecord/models` gives them. */
export interface ReaderFiles {
  readonly language: LanguageFiles;
  /** The gazetteer, compressed with gzip. */
  readonly gazetteer: Uint8Array;
}

async function placesOf(bytes: Uint8Array, platform = web): Promise<Gazetteer> {
  const whole = await platform.gunzip(bytes).catch(() => {
    throw new GazetteerError(`${bytes.length} bytes that are no whole gzip file`);
  });
  return loadGazetteer(whole);
}

/**
 * Loads the models and the gazetteer and checks them; a reader can read any number of reports.
 * @throws LanguageModelError, GazetteerError if a file is missing, damaged or of another version
 */
export async function loadReader(files: ReaderFiles): Promise<Reader> {
  const [language, places] = await Promise.all([
    loadLanguage(files.language),
    placesOf(files.gazetteer, files.language.platform),
  ]);
  return {
    language,
    resources: { lexicon, gazetteer: places },
    engine: { name: "onrecord", version: VERSION, model: language.version, lexicon: lexicon.version },
  };
}
