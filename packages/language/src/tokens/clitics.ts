import { CHAR, charClass } from "./chars.ts";
import { KIND, type TokenSink } from "./sink.ts";
import { CLITICS, SPLITS, WHOLE } from "./vocabulary.ts";

const LONGEST = 16;

const isApostrophe = (text: string, at: number): boolean => charClass(text, at) === CHAR.apostrophe;

/** Start of the clitic that ends at `end` ("'s", "n't"), or -1. */
const cliticStart = (text: string, start: number, end: number): number => {
  for (let length = 1; length <= 2; length++) {
    const at = end - length - 1;
    if (at <= start || !isApostrophe(text, at)) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (CLITICS.has(tail)) return at;
    const before = text.charCodeAt(at - 1) | 32;
    if (tail === "t" && before === 110 && at - 1 > start) return at - 1;
  }
  return -1;
};

const addSplit = (lengths: readonly number[], start: number, sink: TokenSink): void => {
  let at = start;
  for (const length of lengths) {
    sink.add(at, at + length, KIND.word);
    at += length;
  }
};

/** Adds the word [start, end), parted as UD English parts contractions and possessives. */
export const addWord = (text: string, start: number, end: number, hasApostrophe: boolean, sink: TokenSink): void => {
  const lower = end - start <= LONGEST ? text.slice(start, end).toLowerCase().replaceAll("’", "'") : "";
  if (WHOLE.has(lower)) {
    sink.add(start, end, KIND.word);
    return;
  }
  const lengths = SPLITS.get(lower);
  if (lengths) {
    addSplit(lengths, start, sink);
    return;
  }
  if (!hasApostrophe) {
    sink.add(start, end, KIND.word);
    return;
  }
  const cuts: number[] = [];
  let last = end;
  for (let cut = cliticStart(text, start, last); cut > start; cut = cliticStart(text, start, last)) {
    cuts.push(cut);
    last = cut;
  }
  let from = start;
  for (const cut of cuts.reverse()) {
    sink.add(from, cut, KIND.word);
    from = cut;
  }
  sink.add(from, end, KIND.word);
};
