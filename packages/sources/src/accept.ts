import type { SourceDocument } from "./document.ts";
import { SourceError } from "./errors.ts";

/** A report longer than this is no report: bytes as it comes, UTF-16 units as text. */
export const MAX_REPORT = 4_000_000;

const COMMON = new Set(
  "the of to and in a that is was for on with as by it he said from at his be are has have had an were which not this but will its who".split(
    " ",
  ),
);
const SAMPLE = 6000;
/** English news has 30 to 45 % of these words; no other language comes near. */
const CLEARLY_ENGLISH = 0.18;
/** Too little to tell a language by. */
const FEW_WORDS = 4;

/**
 * Refuses a text that is plainly in another language. The list of common words settles nearly every English text at once; the
 * detector, which takes a quarter of a second to load, is asked about the others alone.
 */
async function requireEnglish(text: string, origin: string): Promise<void> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEW_WORDS) return;
  const common = words.filter((word) => COMMON.has(word)).length;
  if (common >= words.length * CLEARLY_ENGLISH) return;
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(sample);
  if (found.language === "en" || found.language === "" || !found.isReliable()) return;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(found.language) ?? found.language;
  throw new SourceError(
    "LANGUAGE_UNSUPPORTED",
    origin,
    `is in ${name}; only English is read.`,
    "Give an English text, or leave this one out.",
  );
}

/** What a document must be to be taken in. */
export interface AcceptOptions {
  /** Takes a text in any language. */
  readonly anyLanguage?: boolean;
}

/**
 * Lets a document pass that can be read: words in it, no longer than a report, whole characters, English.
 *
 * @throws SourceError INPUT_EMPTY, INPUT_TOO_LARGE, INPUT_ILL_FORMED, LANGUAGE_UNSUPPORTED
 */
export async function accept(document: SourceDocument, origin: string, options: AcceptOptions): Promise<void> {
  const { text } = document;
  if (text.trim() === "") {
    throw new SourceError("INPUT_EMPTY", origin, "has no text.", "Give a report with words in it.");
  }
  if (text.length > MAX_REPORT) {
    const problem = `has ${(text.length / 1e6).toFixed(1)} million characters; one report may have ${MAX_REPORT / 1e6} million.`;
    throw new SourceError("INPUT_TOO_LARGE", origin, problem, "Split it into its reports.");
  }
  if (!text.isWellFormed()) {
    const at = [...text].findIndex((character) => !character.isWellFormed());
    throw new SourceError(
      "INPUT_ILL_FORMED",
      origin,
      `has half a character (a lone surrogate) as its character ${at + 1}.`,
      "Repair the text where it was cut, or replace that character with U+FFFD.",
    );
  }
  if (!options.anyLanguage) await requireEnglish(text, origin);
}
