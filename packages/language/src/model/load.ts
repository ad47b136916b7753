import type { Language } from "../language.ts";
import { readLemmatiser } from "../lemma/file.ts";
import { readNameTagger } from "../names/file.ts";
import { loadParser } from "../parse/parser.ts";
import { readTagger } from "../tag/file.ts";
import { type Container, unpack } from "./container.ts";
import { LanguageModelError } from "./errors.ts";
import { type Platform, web } from "./platform.ts";

/** `models/manifest.json`: the compressed model files by name. */
export interface Manifest {
  readonly format: number;
  readonly files: Readonly<Record<string, ManifestEntry>>;
}

export interface ManifestEntry {
  readonly file: string;
  /** Size of the compressed file. */
  readonly bytes: number;
  /** Hexadecimal SHA-256 of the compressed file. */
  readonly sha256: string;
}

/** The compressed model files by name, as `languageModel()` of `@onrecord/models` reads them. */
export interface LanguageFiles {
  readonly manifest: Manifest;
  readonly files: Readonly<Record<string, Uint8Array | undefined>>;
  /** The web's own means if left out. */
  readonly platform?: Platform;
}

/** The models together have a version: the start of the hash over their hashes. */
export interface LoadedLanguage extends Language {
  readonly version: string;
}

const MODELS = ["lemmas", "names", "parser", "tagger"] as const;

/**
 * Makes the language's trained parts from their compressed model files.
 * @throws {LanguageModelError} when a file is missing, not the one that the manifest tells of, or of another format
 */
export async function loadLanguage({ manifest, files, platform = web }: LanguageFiles): Promise<LoadedLanguage> {
  const open = (name: (typeof MODELS)[number]) => openModel(name, files[name], manifest.files[name], platform);
  const [lemmatiser, names, parser, tagger, version] = await Promise.all([
    open("lemmas").then(readLemmatiser),
    open("names").then(readNameTagger),
    open("parser").then(loadParser),
    open("tagger").then(readTagger),
    versionOf(manifest, platform),
  ]);
  return { tagger, lemmatiser, parser, names, version };
}

async function versionOf(manifest: Manifest, platform: Platform): Promise<string> {
  const hashes = MODELS.map((name) => manifest.files[name]?.sha256).join("\n");
  return (await platform.sha256(new TextEncoder().encode(hashes))).slice(0, 12);
}

/** Checks one compressed model file against its line in the manifest and unpacks it. */
export async function openModel(
  name: string,
  bytes: Uint8Array | undefined,
  entry: ManifestEntry | undefined,
  platform: Platform = web,
): Promise<Container> {
  const file = `models/${entry?.file ?? `${name}.bin.gz`}`;
  if (!entry)
    throw new LanguageModelError("LANGUAGE_MODEL_MISSING", file, `models/manifest.json does not list "${name}"`);
  if (!bytes) throw new LanguageModelError("LANGUAGE_MODEL_MISSING", file, "the file is not there");
  const hash = await platform.sha256(bytes);
  if (hash !== entry.sha256)
    throw new LanguageModelError(
      "LANGUAGE_MODEL_CORRUPT",
      file,
      `its ${bytes.length} bytes have the SHA-256 ${hash}, the manifest tells of ${entry.bytes} bytes with ${entry.sha256}`,
    );
  const whole = await platform.gunzip(bytes).catch(() => {
    throw new LanguageModelError("LANGUAGE_MODEL_CORRUPT", file, "it cannot be decompressed");
  });
  return unpack(whole, file);
}
