import { actors, fold } from "../lexicon/actors.ts";

/** The words of a person's name as compared: folded, without punctuation. */
export function nameWords(name: string): string[] {
  return fold(name)
    .split(/[\s\-–.'’]+/)
    .filter((word) => word !== "" && word !== "s");
}

/** The word of a name that stands for it alone: the last that is no particle or suffix. */
export function surnameOf(words: readonly string[]): string {
  for (let i = words.length - 1; i >= 0; i--) if (actors.namePart(words[i]!) === undefined) return words[i]!;
  return words.at(-1) ?? "";
}

/**
 * Whether a shorter name can stand for a longer one: its words in the same order, ending in the same surname; its first words; or one
 * word alone that opens or closes the longer name (family names come first in Chinese and Korean, and before the mother's in Spanish).
 */
export function abbreviates(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length > long.length) return false;
  if (short.length === 1)
    return surnameOf(long) === short[0] || long[0] === short[0] || (long.length === 3 && long[1] === short[0]);
  if (short.every((word, i) => word === long[i])) return true;
  if (surnameOf(short) !== surnameOf(long)) return false;
  let at = 0;
  for (const word of long)
    if (at < short.length && (word === short[at] || (short[at]!.length === 1 && word.startsWith(short[at]!)))) at++;
  return at === short.length;
}
