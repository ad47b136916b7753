/**
 * Classes of UTF-16 code units, as the tokeniser sees them. A pair of surrogates is classed by its code point, a lone one is
 * a symbol.
 */
export const CHAR = {
  space: 0,
  lower: 1,
  upper: 2,
  letter: 3,
  digit: 4,
  mark: 5,
  apostrophe: 6,
  hyphen: 7,
  symbol: 8,
  surrogate: 9,
} as const;

const UNKNOWN = 255;
const table = new Uint8Array(65_536).fill(UNKNOWN);

const SPACE = /[\s\p{Cc}\u200b]/u;
const MARK = /\p{M}|\u00ad|\u200c|\u200d|\u2060/u;
const LOWER = /\p{Ll}/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LETTER = /[\p{L}\p{Nl}_]/u;
const DIGIT = /\p{Nd}/u;
const APOSTROPHE = /['’‘`ʼ´]/u;
const HYPHEN = /[-\u2010\u2011]/u;

const classify = (char: string): number => {
  if (SPACE.test(char)) return CHAR.space;
  if (APOSTROPHE.test(char)) return CHAR.apostrophe;
  if (HYPHEN.test(char)) return CHAR.hyphen;
  if (MARK.test(char)) return CHAR.mark;
  if (LOWER.test(char)) return CHAR.lower;
  if (UPPER.test(char)) return CHAR.upper;
  if (DIGIT.test(char)) return CHAR.digit;
  if (LETTER.test(char)) return CHAR.letter;
  return CHAR.symbol;
};

/** Class of the code unit at `at`; `CHAR.space` outside the text. */
export const charClass = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  if (!(unit >= 0)) return CHAR.space;
  const known = table[unit]!;
  if (known !== UNKNOWN) return known;
  const found = unit >= 0xd800 && unit <= 0xdfff ? CHAR.surrogate : classify(String.fromCharCode(unit));
  table[unit] = found;
  return found;
};

/** True for a blank of any kind, control characters and the zero-width space included. */
export const isSpace = (text: string, at: number): boolean => charClass(text, at) === CHAR.space;

/** True for letters (upper, lower, other, underscore); a surrogate pair counts when its code point is a letter. */
export const isLetter = (text: string, at: number): boolean => {
  const kind = charClass(text, at);
  if (kind >= CHAR.lower && kind <= CHAR.letter) return true;
  return kind === CHAR.surrogate && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

/** Code units of the character at `at`: 2 for a whole surrogate pair, else 1. */
export const charLength = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
