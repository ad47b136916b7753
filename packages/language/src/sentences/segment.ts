import { KIND, TokenSink } from "../tokens/sink.ts";
import { tokenise } from "../tokens/tokens.ts";
import { blocksOf } from "./blocks.ts";
import { endsSentence } from "./boundary.ts";
import { beginsLine } from "./lines.ts";
import { form, type View } from "./view.ts";

/** A sentence of the text: UTF-16 offsets of itself and of its tokens, half open. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  /** Number of its block of lines, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly (readonly [start: number, end: number])[];
}

export interface Segmentation {
  readonly sentences: readonly SentenceSpan[];
}

/** Longer stretches without an end are cut, so that no text of any kind makes one huge sentence. */
const LONGEST = 500;
/** Marks, quotes, brackets and footnotes that may close one sentence. */
const MOST_CLOSING = 64;
const FOOTNOTE = /^[\da-z]{1,3}$/;

const isTerminal = (kind: number): boolean => kind >= KIND.stop && kind <= KIND.abbreviation;

/** Token after the footnote mark ("[12]") at `i`, or `i`. */
const afterFootnote = (view: View, i: number): number =>
  i + 2 < view.end && form(view, i) === "[" && form(view, i + 2) === "]" && FOOTNOTE.test(form(view, i + 1))
    ? i + 3
    : i;

/** First token after the marks, quotes, brackets and footnotes that close with the terminal token `i`. */
const closing = (view: View, i: number): number => {
  const { tokens, end } = view;
  let next = i + 1;
  while (next < end && next - i < MOST_CLOSING) {
    const kind = tokens.kinds[next]!;
    const glued = tokens.starts[next] === tokens.ends[next - 1];
    const closes = kind === KIND.close || kind === KIND.quote || (isTerminal(kind) && kind !== KIND.abbreviation);
    const dotted = kind === KIND.stop && tokens.kinds[next - 1] === KIND.stop;
    if ((glued && closes) || dotted) {
      next++;
      continue;
    }
    const after = kind === KIND.open ? afterFootnote(view, next) : next;
    if (after === next) break;
    next = after;
  }
  return next;
};

/** Token numbers at which the sentences of the block end. */
const sentenceEnds = (view: View): number[] => {
  const ends: number[] = [];
  let from = view.start;
  for (let i = view.start; i < view.end; i++) {
    if (i > from && (i - from >= LONGEST || beginsLine(view, i))) {
      ends.push(i);
      from = i;
    }
    const kind = view.tokens.kinds[i]!;
    if (!isTerminal(kind) || (i === from && kind === KIND.ellipsis)) continue;
    const next = closing(view, i);
    let last = next - 1;
    while (last > i && !isTerminal(view.tokens.kinds[last]!)) last--;
    if (next < view.end && endsSentence(view, last, next, last < next - 1)) {
      ends.push(next);
      from = next;
    }
    i = next - 1;
  }
  ends.push(view.end);
  return ends;
};

/**
 * Splits English text into sentences and tokens (tokens after the English UD treebanks). Every character that is no blank is
 * in exactly one token. Time grows in proportion to the length of the text, whatever it holds.
 */
export const segment = (text: string): Segmentation => {
  const sentences: SentenceSpan[] = [];
  const tokens = new TokenSink();
  let paragraph = 0;
  for (const block of blocksOf(text)) {
    let from = tokens.length;
    tokenise(text, block.start, block.end, tokens);
    if (tokens.length === from) continue;
    for (const end of sentenceEnds({ text, tokens, start: from, end: tokens.length })) {
      const pairs: [number, number][] = [];
      for (let i = from; i < end; i++) pairs.push([tokens.starts[i]!, tokens.ends[i]!]);
      sentences.push({ start: tokens.starts[from]!, end: tokens.ends[end - 1]!, paragraph, tokens: pairs });
      from = end;
    }
    paragraph++;
  }
  return { sentences };
};
