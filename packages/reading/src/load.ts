import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { type LanguageFiles, loadLanguage, web } from "@onrecord/language";
import { openModel } from "@onrecord/language/model/load.ts";
import { readClaimModel } from "./claims/model/file.ts";
import { lexicon } from "./lexicon/lexicon.ts";
import { GazetteerError } from "./places/errors.ts";
import { type Gazetteer, loadGazetteer } from "./places/gazetteer.ts";
import type { Reader } from "./read.ts";
import { VERSION } from "./version.ts";

/** The files that reading needs, as `@onrecord/models` gives them. */
export interface ReaderFiles {
  /** The language models and the model of the claims stage. */
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
  const { manifest, files: models, platform } = files.language;
  const [language, claims, places] = await Promise.all([
    loadLanguage(files.language),
    openModel("claims", models.claims, manifest.files.claims, platform).then(readClaimModel),
    placesOf(files.gazetteer, platform),
  ]);
  const model = bytesToHex(sha256(utf8ToBytes(`${language.version}\n${manifest.files.claims?.sha256}`))).slice(0, 12);
  return {
    language,
    resources: { lexicon, gazetteer: places, claims },
    engine: { name: "onrecord", version: VERSION, model, lexicon: lexicon.version },
  };
}
