import { CHAR, charClass, isLetter } from "../tokens/chars.ts";
import { KIND, type TokenSink } from "../tokens/sink.ts";
import { STARTERS } from "../tokens/vocabulary.ts";
import words from "./speech.json" with { type: "json" };

const SPEECH = new Set(words.speech.words.split(" "));
const CALENDAR = new Set(words.calendar.words.split(" "));
const TIME = /^[ap]\.?m\.$/i;
const REACH = 4;

/** Offsets, kinds and the text of the tokens of one block. */
export interface View {
  readonly text: string;
  readonly tokens: TokenSink;
  /** One past the last token of the block. */
  readonly end: number;
}

const form = ({ text, tokens }: View, i: number): string => text.slice(tokens.starts[i]!, tokens.ends[i]!);

/** True when a blank stands before token `i`. */
const spaced = ({ tokens }: View, i: number): boolean => tokens.starts[i]! > tokens.ends[i - 1]!;

/** First token from `i` that is no quote, bracket or dash. */
const firstWord = (view: View, i: number): number => {
  let at = i;
  while (at < view.end && at < i + REACH) {
    const kind = view.tokens.kinds[at]!;
    if (kind !== KIND.open && kind !== KIND.quote && kind !== KIND.close) break;
    at++;
  }
  return at;
};

/** `"...?" Smith said`: the sentence goes on after the quoted question. */
const isSpoken = (view: View, i: number): boolean => {
  for (let at = i; at < view.end && at < i + REACH; at++) {
    if (view.tokens.kinds[at] !== KIND.word) return false;
    if (SPEECH.has(form(view, at))) return true;
  }
  return false;
};

const afterAbbreviation = (view: View, last: number, next: number, word: string): boolean => {
  if (charClass(view.text, view.tokens.starts[next]!) === CHAR.digit) return false;
  if (CALENDAR.has(word)) return false;
  return STARTERS.has(word.toLowerCase()) || TIME.test(form(view, last));
};

/**
 * Whether a sentence ends after the token `last`, a stop, mark, ellipsis or abbreviation, given that `next` is the first
 * token after it and the quotes and brackets that close with it (`closed`: there are some).
 */
export const endsSentence = (view: View, last: number, next: number, closed: boolean): boolean => {
  const { text, tokens } = view;
  const kind = tokens.kinds[last]!;
  const at = firstWord(view, next);
  if (at >= view.end) return next < view.end && kind !== KIND.abbreviation;
  const first = charClass(text, tokens.starts[at]!);
  if (first === CHAR.lower) {
    return kind === KIND.stop && !closed && spaced(view, next) && STARTERS.has(form(view, at)) && at === next;
  }
  const begins = first === CHAR.upper || first === CHAR.digit || isLetter(text, tokens.starts[at]!);
  switch (kind) {
    case KIND.abbreviation:
      return first === CHAR.upper && afterAbbreviation(view, last, at, form(view, at));
    case KIND.ellipsis:
      return first === CHAR.upper;
    case KIND.mark:
      return begins && !(closed && isSpoken(view, at));
    default:
      return begins || tokens.kinds[at] === KIND.sign ? !isContinuation(form(view, at)) : true;
  }
};

const isContinuation = (sign: string): boolean => sign === "," || sign === ";" || sign === ":" || sign === "/";
