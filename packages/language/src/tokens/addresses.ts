import { ENDINGS } from "./vocabulary.ts";

const MARK = /^[\p{L}\p{N}]/u;
const RUN = /[^\s<>"“”„«»|{}[\]]+/y;
const SCHEME = /(?:https?|ftp|file):\/\/|www\.(?=\w)|mailto:|doi:/iy;
const MAIL = /[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+/y;
const DOMAIN = /(?:[A-Za-z0-9_-]+\.)+([A-Za-z][A-Za-z0-9]*)/y;
const CLOSERS = ".,;:!?'’…";

/** End of a web address without the marks of the sentence around it. */
const trimmed = (text: string, start: number, end: number): number => {
  let opens = 0;
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if (char === "(") opens++;
    else if (char === ")") opens--;
  }
  let last = end;
  while (last > start) {
    const char = text[last - 1]!;
    if (char === ")" && opens < 0) opens++;
    else if (!CLOSERS.includes(char)) break;
    last--;
  }
  return last;
};

const isWordAt = (text: string, at: number): boolean => MARK.test(text.slice(at, at + 2));

/** End of the run of characters from `at` that an address could be made of. */
export const addressRun = (text: string, at: number): number => {
  RUN.lastIndex = at;
  return RUN.test(text) ? RUN.lastIndex : at + 1;
};

/**
 * End of the web address, e-mail address, domain or file name that begins at `at`, or -1. `end` is the end of its run
 * (`addressRun`).
 */
export const addressEnd = (text: string, at: number, end: number): number => {
  SCHEME.lastIndex = at;
  if (SCHEME.test(text)) return trimmed(text, at, end);
  const run = text.slice(at, end);
  MAIL.lastIndex = 0;
  if (MAIL.test(run)) return trimmed(text, at, at + MAIL.lastIndex);
  DOMAIN.lastIndex = 0;
  const match = DOMAIN.exec(run);
  if (!match) return -1;
  const last = match[1]!;
  const stop = at + DOMAIN.lastIndex;
  if (isWordAt(text, stop) || (last !== last.toLowerCase() && last !== last.toUpperCase())) return -1;
  if (!ENDINGS.has(last.toLowerCase())) return -1;
  return text[stop] === "/" ? trimmed(text, at, end) : stop;
};
