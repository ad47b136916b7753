import abbreviations from "./abbreviations.json" with { type: "json" };
import affixes from "./affixes.json" with { type: "json" };
import contractions from "./contractions.json" with { type: "json" };
import starters from "./starters.json" with { type: "json" };
import symbols from "./symbols.json" with { type: "json" };

interface WordList {
  readonly note: string;
  readonly words: string;
}

const words = (list: WordList): readonly string[] => list.words.split(" ");
const set = (list: WordList): ReadonlySet<string> => new Set(words(list));

export type AbbreviationClass = Exclude<keyof typeof abbreviations, "after" | "dotted">;

const CLASSES: readonly AbbreviationClass[] = ["title", "number", "month", "dated", "state", "plain", "inner"];

/** Abbreviation without its stop -> its class. */
export const ABBREVIATIONS: ReadonlyMap<string, AbbreviationClass> = new Map(
  CLASSES.flatMap((name) => words(abbreviations[name]).map((word) => [word, name] as const)),
);

/** Abbreviations that need a certain word before them, as `before_abbreviation`. */
export const AFTER = set(abbreviations.after);
export const DOTTED = set(abbreviations.dotted);

export const CLITICS = set(contractions.clitic);
export const APOSTROPHE_WORDS = set(contractions.apostrophe);
export const WHOLE = set(contractions.whole);

/** Word in small letters -> lengths of its parts. */
export const SPLITS: ReadonlyMap<string, readonly number[]> = new Map(
  words(contractions.split).map((entry) => [entry.replaceAll("|", ""), entry.split("|").map((part) => part.length)]),
);

export const PREFIXES = set(affixes.prefix);
export const SUFFIXES = set(affixes.suffix);
export const CURRENCIES = set(symbols.currency);
export const UNITS = set(symbols.unit);
export const EMOTICONS = set(symbols.emoticon);
export const SLASHED = set(symbols.slash);
export const ENDINGS = set(symbols.ending);

/** Words that open sentences, in small letters. */
export const STARTERS = set(starters.starter);
