import { CHAR, charClass, charLength, isLetter, isSpace } from "./chars.ts";
import { ABBREVIATIONS, type AbbreviationClass, AFTER, DOTTED, PREFIXES, STARTERS, SUFFIXES } from "./vocabulary.ts";

const LONGEST_DOTTED = 14;
const LONGEST_AFFIX = 7;

const isUpper = (text: string, at: number): boolean => charClass(text, at) === CHAR.upper;
const isLower = (text: string, at: number): boolean => charClass(text, at) === CHAR.lower;
const isDigit = (text: string, at: number): boolean => charClass(text, at) === CHAR.digit;

/** End of the letters, digits and marks from `at`. */
export const lettersEnd = (text: string, at: number): number => {
  let end = at;
  for (;;) {
    const kind = charClass(text, end);
    if (kind >= CHAR.lower && kind <= CHAR.mark) end++;
    else if (kind === CHAR.surrogate && isLetter(text, end)) end += charLength(text, end);
    else return end;
  }
};

/** First character after the blanks from `at`. */
const nextVisible = (text: string, at: number): number => {
  let next = at;
  while (next < text.length && isSpace(text, next)) next++;
  return next;
};

/** True when the word at `at` is one that opens sentences ("The", "However"). */
const opensSentence = (text: string, at: number): boolean =>
  STARTERS.has(text.slice(at, lettersEnd(text, at)).toLowerCase());

/** Whether the stop at `dot` belongs to the one-letter word before it ("John F. Kennedy", "J. Smith"). */
const isInitial = (text: string, start: number, dot: number, previousIsName: boolean): boolean => {
  if (!isUpper(text, start)) return false;
  if (isUpper(text, dot + 1)) return true;
  const next = nextVisible(text, dot + 1);
  if (next === dot + 1) return text[next] === "," || text[next] === "-";
  if (!isUpper(text, next)) return isLower(text, next);
  if (text[start] === "I" && !previousIsName) return false;
  return !opensSentence(text, next) || text[next + 1] === ".";
};

/** Class of an abbreviation; titles may be written in capitals ("GEN."). */
const classOf = (word: string): AbbreviationClass | undefined => {
  const kind = ABBREVIATIONS.get(word);
  if (kind !== undefined || word.length < 2 || word !== word.toUpperCase()) return kind;
  return ABBREVIATIONS.get(word.charAt(0) + word.slice(1).toLowerCase()) === "title" ? "title" : undefined;
};

const NEVER_END: ReadonlySet<AbbreviationClass | undefined> = new Set(["title", "number", "inner"] as const);

const isAbbreviation = (text: string, word: string, dot: number, previous: string): boolean => {
  if (AFTER.has(`${previous}_${word}`)) return true;
  const kind = classOf(word);
  if (kind === undefined) return false;
  const glued = !isSpace(text, dot + 1);
  const next = nextVisible(text, dot + 1);
  switch (kind) {
    case "number":
      return isDigit(text, next);
    case "dated":
      return isDigit(text, next) || isLower(text, next) || text[next] === ",";
    case "state":
      return previous === "," || (glued && text[next] === ",") || isLower(text, next);
    case "title":
      return next < text.length && (!glued || isUpper(text, next)) && !(word === "No" && !isDigit(text, next));
    default:
      return !glued || !isLower(text, next);
  }
};

/** End of letters with stops between them that are one abbreviation ("U.S.", "a.m.", "Ph.D."), or -1. */
const dottedEnd = (text: string, start: number): number => {
  let at = start;
  while (isLetter(text, at) && text[at + 1] === ".") at += 2;
  if (at > start) {
    const letters = lettersEnd(text, at);
    if (letters === at) return at - start > 2 ? at : -1;
    if (letters === at + 1) return letters;
    if (at - start > 2 && (isUpper(text, at) || text[letters] === ".")) return at;
  }
  for (let end = start + 3; end < start + LONGEST_DOTTED && end <= text.length; end++) {
    if (text[end] !== "." && isLetter(text, end)) continue;
    if (text[end] === "." && isLetter(text, end + 1)) continue;
    if (!DOTTED.has(text.slice(start, end))) return -1;
    return text[end] === "." ? end + 1 : end;
  }
  return -1;
};

export interface StopEnd {
  readonly end: number;
  /** The last stop may end a sentence as well. */
  readonly mayEnd: boolean;
}

/**
 * The stop after the word [start, dot), when it belongs to the word: an abbreviation, an initial, an acronym. `previous` is
 * the token before the word.
 */
export const stopAfter = (text: string, start: number, dot: number, previous: string): StopEnd | undefined => {
  if (dot - start === 1 || DOTTED_START.test(text.slice(start, dot))) {
    const end = dottedEnd(text, start);
    if (end > dot) {
      const isInner = ABBREVIATIONS.get(text.slice(start, end - 1).toLowerCase()) === "inner";
      return { end, mayEnd: text[end - 1] === "." && !isInner };
    }
  }
  if (text[dot + 1] === ".") return undefined;
  const word = dot - start <= LONGEST_DOTTED ? text.slice(start, dot) : "";
  if (word === "") return undefined;
  if (isAbbreviation(text, word, dot, previous)) {
    return { end: dot + 1, mayEnd: !NEVER_END.has(classOf(word)) };
  }
  // "Wrote on X.": the service.
  if (word === "X" && previous === "on") return undefined;
  if (dot - start === 1 && isInitial(text, start, dot, /^\p{Lu}/u.test(previous)))
    return { end: dot + 1, mayEnd: false };
  return undefined;
};

const DOTTED_START = /^(?:Ph|M|B|D|Ed|Litt|LL|Lt|Maj|Brig|Sgt|St)$/;

/** True when the hyphen at `at`, after the letters [start, at), stays in the word ("co-founder", "Kafka-esque"). */
export const keepsHyphen = (text: string, start: number, at: number): boolean => {
  if (!isLetter(text, at + 1) && !isDigit(text, at + 1)) return false;
  if (at - start <= LONGEST_AFFIX) {
    const before = text.slice(start, at);
    const shouted = before.length > 1 && before === before.toUpperCase();
    if (!shouted && PREFIXES.has(before.toLowerCase())) return true;
  }
  const end = lettersEnd(text, at + 1);
  return end > at + 1 && end - at <= LONGEST_AFFIX + 2 && SUFFIXES.has(text.slice(at + 1, end));
};
