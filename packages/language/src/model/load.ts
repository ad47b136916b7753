import type { Language } from "../language.ts";
import { readLemmatiser } from "../lemma/file.ts";
import { readNameTagger } from "../names/file.ts";
import { loadParser } from "../parse/parser.ts";
import { readTagger } from "../tag/file.ts";
import { type Container, unpack } from "./container.ts";
import { LanguageModelError } from "./errors.ts";
import { gunzip } from "./gunzip.ts";

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
export async function loadLanguage({ manifest, files }: LanguageFiles): Promise<LoadedLanguage> {
  const [lemmas, names, parser, tagger] = await Promise.all(
    MODELS.map((name) => openModel(name, files[name], manifest.files[name])),
  );
  const hashes = MODELS.map((name) => manifest.files[name]!.sha256).join("\n");
  return {
    tagger: readTagger(tagger!),
    lemmatiser: readLemmatiser(lemmas!),
    parser: loadParser(parser!),
    names: readNameTagger(names!),
    version: (await sha256(new TextEncoder().encode(hashes))).slice(0, 12),
  };
}

/** Checks one compressed model file against its line in the manifest and unpacks it. */
export async function openModel(
  name: string,
  bytes: Uint8Array | undefined,
  entry: ManifestEntry | undefined,
): Promise<Container> {
  const file = `models/${entry?.file ?? `${name}.bin.gz`}`;
  if (!entry)
    throw new LanguageModelError("LANGUAGE_MODEL_MISSING", file, `models/manifest.json does not list "${name}"`);
  if (!bytes) throw new LanguageModelError("LANGUAGE_MODEL_MISSING", file, "the file is not there");
  const hash = await sha256(bytes);
  if (hash !== entry.sha256)
    throw new LanguageModelError(
      "LANGUAGE_MODEL_CORRUPT",
      file,
      `its ${bytes.length} bytes have the SHA-256 ${hash}, the manifest tells of ${entry.bytes} bytes with ${entry.sha256}`,
    );
  return unpack(await inflate(bytes, file), file);
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function inflate(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  try {
    return await gunzip(bytes);
  } catch {
    throw new LanguageModelError("LANGUAGE_MODEL_CORRUPT", file, "it cannot be decompressed");
  }
}
