import { CHAR, charClass, charLength, isSpace } from "./chars.ts";
import { KIND } from "./sink.ts";
import { EMOTICONS } from "./vocabulary.ts";

const OPENING = new Set([..."([{“‘«‹„‚<【「『（"]);
const CLOSING = new Set([...")]}”’»›>】」』）"]);
const STOPS = new Set([..."。．"]);
const MARKS = new Set([..."!?！？‽؟"]);
const PICTURE = /\p{Extended_Pictographic}/u;
const FLAG = /\p{Regional_Indicator}/u;
const JOINER = 0x200d;
const ELISION = "[...]";
const LONGEST_EMOTICON = 4;

export interface Sign {
  readonly end: number;
  readonly kind: number;
}

const runEnd = (text: string, at: number, accepts: (char: string) => boolean): number => {
  let end = at + 1;
  while (end < text.length && accepts(text[end]!)) end++;
  return end;
};

/** Emoticon at `at` that a blank or the end of the text follows, or -1. */
const emoticonEnd = (text: string, at: number): number => {
  for (let end = at + LONGEST_EMOTICON; end > at + 1; end--) {
    if (isSpace(text, end) && EMOTICONS.has(text.slice(at, end))) return end;
  }
  return -1;
};

const isModifier = (point: number): boolean => point >= 0x1f3fb && point <= 0x1f3ff;

/** End of the picture sign at `at` with its skin tone, variation and joined pictures. */
const pictureEnd = (text: string, at: number): number => {
  let end = at + charLength(text, at);
  for (;;) {
    const point = text.codePointAt(end) ?? 0;
    if (point === JOINER && PICTURE.test(text.slice(end + 1, end + 3))) end += 1 + charLength(text, end + 1);
    else if (isModifier(point)) end += 2;
    else if (charClass(text, end) === CHAR.mark) end++;
    else return end;
  }
};

const astralEnd = (text: string, at: number): number => {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (PICTURE.test(char)) return pictureEnd(text, at);
  const end = at + char.length;
  if (FLAG.test(char) && FLAG.test(text.slice(end, end + 2))) return end + 2;
  return end;
};

/** The sign at `at`: dots, dashes and marks repeated are one token, brackets and quotes stand alone. */
export const signAt = (text: string, at: number): Sign => {
  const char = text[at]!;
  if (isSpace(text, at - 1)) {
    const end = emoticonEnd(text, at);
    if (end > at) return { end, kind: KIND.sign };
  }
  if (char === ".") {
    const end = runEnd(text, at, (c) => c === "." || c === "…");
    return { end, kind: end > at + 1 ? KIND.ellipsis : KIND.stop };
  }
  if (char === "…") return { end: runEnd(text, at, (c) => c === "…" || c === "."), kind: KIND.ellipsis };
  if (STOPS.has(char)) return { end: at + 1, kind: KIND.stop };
  if (MARKS.has(char)) return { end: runEnd(text, at, (c) => MARKS.has(c)), kind: KIND.mark };
  if (char === '"') return { end: at + 1, kind: KIND.quote };
  if (charClass(text, at) === CHAR.apostrophe) {
    const paired = text[at + 1] === char;
    const kind = char === "’" ? KIND.close : char === "‘" || char === "`" ? KIND.open : KIND.quote;
    return { end: at + (paired ? 2 : 1), kind };
  }
  if (char === "[" && text.startsWith(ELISION, at)) return { end: at + ELISION.length, kind: KIND.ellipsis };
  if (char === "<" || char === ">") {
    return { end: runEnd(text, at, (c) => c === char), kind: char === "<" ? KIND.open : KIND.close };
  }
  if (OPENING.has(char)) return { end: at + 1, kind: KIND.open };
  if (CLOSING.has(char)) return { end: at + 1, kind: KIND.close };
  if (char === ",") return { end: at + 1, kind: KIND.sign };
  if (charClass(text, at) === CHAR.surrogate) return { end: astralEnd(text, at), kind: KIND.sign };
  if (PICTURE.test(char)) return { end: pictureEnd(text, at), kind: KIND.sign };
  let end = runEnd(text, at, (c) => c === char);
  while (charClass(text, end) === CHAR.mark) end++;
  return { end, kind: KIND.sign };
};
