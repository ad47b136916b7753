import { InputError } from "../errors.ts";

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
 *
 * @throws InputError LANGUAGE_UNSUPPORTED
 */
export async function requireEnglish(text: string, origin: string): Promise<void> {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEW_WORDS) return;
  const common = words.filter((word) => COMMON.has(word)).length;
  if (common >= words.length * CLEARLY_ENGLISH) return;
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(sample);
  if (found.language === "en" || found.language === "" || !found.isReliable()) return;
  const name = new Intl.DisplayNames(["en"], { type: "language" }).of(found.language) ?? found.language;
  throw new InputError(
    "LANGUAGE_UNSUPPORTED",
    origin,
    `is in ${name}; only English is read.`,
    "Give an English text, or leave this file out.",
  );
}
