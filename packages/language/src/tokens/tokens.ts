import { addressEnd, addressRun } from "./addresses.ts";
import { CHAR, charClass, isLetter, isSpace } from "./chars.ts";
import { addWord } from "./clitics.ts";
import { numberAt } from "./numbers.ts";
import { signAt } from "./signs.ts";
import { KIND, type TokenSink } from "./sink.ts";
import { APOSTROPHE_WORDS, CLITICS, CURRENCIES, SLASHED } from "./vocabulary.ts";
import { keepsHyphen, lettersEnd, stopAfter } from "./words.ts";

const LONGEST_SLASHED = 5;
const LIST_NUMBER = /\d{1,3}\.(?:\d{1,2}\.)*(?=\s+\S)/y;

/** Splits one block of text into tokens after the conventions of the English UD treebanks, in one pass. */
class Scanner {
  readonly #text: string;
  readonly #sink: TokenSink;
  /** No address begins before this offset: the run there has been looked at. */
  #plainUntil = 0;
  /** End of the last run of characters that was looked at for an address. */
  #runEnd = 0;

  constructor(text: string, sink: TokenSink) {
    this.#text = text;
    this.#sink = sink;
  }

  block(start: number, end: number): void {
    const text = this.#text;
    let at = start;
    while (at < end && isSpace(text, at)) at++;
    LIST_NUMBER.lastIndex = at;
    if (LIST_NUMBER.test(text) && LIST_NUMBER.lastIndex < end) {
      this.#sink.add(at, LIST_NUMBER.lastIndex, KIND.word);
      at = LIST_NUMBER.lastIndex;
    }
    while (at < end) {
      if (isSpace(text, at)) at++;
      else at = Math.min(this.#next(at), end);
    }
  }

  /** Adds the token or tokens that begin at `at`; returns where they end. */
  #next(at: number): number {
    const text = this.#text;
    const kind = charClass(text, at);
    if (at >= this.#plainUntil && (kind === CHAR.digit || isLetter(text, at))) {
      const end = this.#address(at);
      if (end > at) return end;
    }
    if (isLetter(text, at)) return this.#word(at);
    if (kind === CHAR.digit) return this.#number(at);
    const after = charClass(text, at + 1);
    const opens = at === 0 || isSpace(text, at - 1);
    if (after === CHAR.digit && (text[at] === "." || text[at] === "+") && charClass(text, at - 1) !== CHAR.digit) {
      return this.#number(at);
    }
    if (kind === CHAR.apostrophe) return this.#apostrophe(at, opens);
    if ((text[at] === "@" || text[at] === "#") && isLetter(text, at + 1) && opens) {
      const end = lettersEnd(text, at + 1);
      this.#sink.add(at, end, KIND.word);
      return end;
    }
    const sign = signAt(text, at);
    this.#sink.add(at, sign.end, sign.kind);
    return sign.end;
  }

  #address(at: number): number {
    if (at >= this.#runEnd) this.#runEnd = addressRun(this.#text, at);
    const end = addressEnd(this.#text, at, this.#runEnd);
    this.#plainUntil = end > at ? end : this.#runEnd;
    if (end > at) this.#sink.add(at, end, KIND.word);
    return end;
  }

  #number(at: number): number {
    const { end, unit } = numberAt(this.#text, at);
    this.#sink.add(at, end, KIND.word);
    if (unit > end) this.#sink.add(end, unit, KIND.word);
    return unit;
  }

  /** "'s" after a quote or a stop, "'em", "'90s"; else a quote mark. */
  #apostrophe(at: number, opens: boolean): number {
    const text = this.#text;
    const end = lettersEnd(text, at + 1);
    const word = end - at <= 6 ? text.slice(at + 1, end).toLowerCase() : "";
    const year = /^\d\ds?$/.test(word);
    if (opens ? APOSTROPHE_WORDS.has(word) || year : CLITICS.has(word)) {
      this.#sink.add(at, end, KIND.word);
      return end;
    }
    const sign = signAt(text, at);
    this.#sink.add(at, sign.end, sign.kind);
    return sign.end;
  }

  #previous(): string {
    const sink = this.#sink;
    const last = sink.length - 1;
    if (last < 0) return "";
    const end = sink.ends[last]!;
    return this.#text.slice(Math.max(sink.starts[last]!, end - 12), end);
  }

  #word(start: number): number {
    const text = this.#text;
    let piece = start;
    let end = lettersEnd(text, start);
    let hasApostrophe = false;
    for (;;) {
      const kind = charClass(text, end);
      if (kind === CHAR.space) break;
      if (kind === CHAR.apostrophe && isLetter(text, end + 1)) hasApostrophe = true;
      else if (kind === CHAR.hyphen && keepsHyphen(text, piece, end)) piece = end + 1;
      else if (!this.#joins(start, end)) break;
      end = lettersEnd(text, end + 1);
    }
    if (text[end] === "/" && end - start <= LONGEST_SLASHED) {
      const slashed = lettersEnd(text, end + 1);
      if (slashed - start <= LONGEST_SLASHED && SLASHED.has(text.slice(start, slashed))) {
        this.#sink.add(start, slashed, KIND.word);
        return slashed;
      }
    }
    if (text[end] === "$" && end - start < 4 && CURRENCIES.has(text.slice(start, end + 1))) {
      this.#sink.add(start, end + 1, KIND.word);
      return end + 1;
    }
    if (text[end] === ".") {
      const stop = stopAfter(text, piece, end, this.#previous());
      if (stop) {
        this.#sink.add(start, stop.end, stop.mayEnd ? KIND.abbreviation : KIND.word);
        return stop.end;
      }
    }
    addWord(text, start, end, hasApostrophe, this.#sink);
    return end;
  }

  /** Signs that join letters: "AT&T", "PM2.5", "sh*t", "name@place". */
  #joins(start: number, at: number): boolean {
    const text = this.#text;
    const next = charClass(text, at + 1);
    switch (text[at]) {
      case "&":
        return at - start <= 3 && next === CHAR.upper && charClass(text, at - 1) === CHAR.upper;
      case ".":
        return next === CHAR.digit && charClass(text, at - 1) === CHAR.digit;
      case "*":
      case "@":
        return isLetter(text, at + 1);
      default:
        return false;
    }
  }
}

/** Adds the tokens of the block [start, end) of `text` to `sink`. */
export const tokenise = (text: string, start: number, end: number, sink: TokenSink): void => {
  new Scanner(text, sink).block(start, end);
};
