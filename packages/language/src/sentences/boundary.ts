import { CHAR, isLetter } from "../tokens/chars.ts";
import { KIND } from "../tokens/sink.ts";
import { STARTERS } from "../tokens/vocabulary.ts";
import words from "./speech.json" with { type: "json" };
import { firstChar, firstClass, form, isSmallWord, isSpaced, type View } from "./view.ts";

const SPEECH = new Set(words.speech.words.split(" "));
const CALENDAR = new Set([words.weekday, words.month, words.zone].flatMap((list) => list.words.split(" ")));
const TIME = /^[ap]\.?m\.$/i;
const CAPITAL_INSIDE = /^\p{Ll}{1,4}\p{Lu}/u;
const WEB_ADDRESS = /^(?:https?:|www\.)/i;
const REACH = 4;
/** Words of a signature after a quotation ("- Jane Doe, minister"). */
const LONGEST_SIGNATURE = 6;
const CONTINUATIONS = ",;:/";
const DASHES = "-–—";

/** First token from `i` that is no quote or bracket. */
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

/** A dash and a name up to the end of the block: whose words the quotation was. */
const isSignature = (view: View, i: number): boolean => {
  if (!DASHES.includes(firstChar(view, i)) || view.end - i > LONGEST_SIGNATURE || view.end - i < 2) return false;
  for (let at = i + 1; at < view.end; at++) if (firstClass(view, at) !== CHAR.upper) return false;
  return true;
};

const afterAbbreviation = (view: View, last: number, next: number): boolean => {
  const word = form(view, next);
  return !CALENDAR.has(word) && (STARTERS.has(word.toLowerCase()) || TIME.test(form(view, last)));
};

/** Whether a sentence begins with a small letter at token `at`, as in text that is not edited. */
const beginsSmall = (view: View, last: number, next: number, at: number, closed: boolean): boolean => {
  const kind = view.tokens.kinds[last]!;
  const word = form(view, at);
  if (kind === KIND.stop && CAPITAL_INSIDE.test(word)) return true;
  if (closed || !isSpaced(view, next)) return false;
  if (kind === KIND.stop) {
    if (view.tokens.kinds[next] === KIND.open || WEB_ADDRESS.test(word)) return true;
    if (at + 1 < view.end && firstChar(view, at + 1) === ")") return false;
    return at === next && (STARTERS.has(word) || isSmallWord(view, last - 1, 4));
  }
  return kind === KIND.mark && at === next && isSmallWord(view, last - 1, 2);
};

/**
 * Whether a sentence ends after the token `last`, a stop, mark, ellipsis or abbreviation, given that `next` is the first
 * token after it and the quotes and brackets that close with it (`closed`: there are some).
 */
export const endsSentence = (view: View, last: number, next: number, closed: boolean): boolean => {
  const { kinds } = view.tokens;
  const kind = kinds[last] === KIND.stop && kinds[last - 1] === KIND.stop ? KIND.ellipsis : kinds[last]!;
  const at = firstWord(view, next);
  if (at >= view.end) return kind !== KIND.abbreviation && view.tokens.kinds[next] === KIND.open;
  if (isSignature(view, at)) return false;
  const first = firstClass(view, at);
  if (first === CHAR.lower) return kind !== KIND.ellipsis && beginsSmall(view, last, next, at, closed);
  const begins = first === CHAR.upper || first === CHAR.digit || isLetter(view.text, view.tokens.starts[at]!);
  switch (kind) {
    case KIND.abbreviation:
      return first === CHAR.upper && afterAbbreviation(view, last, at);
    case KIND.ellipsis:
      return first === CHAR.upper;
    case KIND.mark:
      return begins && !(closed && isSpoken(view, at));
    default:
      return !CONTINUATIONS.includes(firstChar(view, at));
  }
};
