import { CHAR, charClass } from "../tokens/chars.ts";
import type { TokenSink } from "../tokens/sink.ts";

/** Offsets, kinds and the text of the tokens of one block. */
export interface View {
  readonly text: string;
  readonly tokens: TokenSink;
  /** First token of the block. */
  readonly start: number;
  /** One past the last token of the block. */
  readonly end: number;
}

/** The characters of token `i`. */
export const form = ({ text, tokens }: View, i: number): string => text.slice(tokens.starts[i]!, tokens.ends[i]!);

/** The character at which token `i` begins. */
export const firstChar = ({ text, tokens }: View, i: number): string => text[tokens.starts[i]!] ?? "";

/** Class of the first character of token `i`. */
export const firstClass = ({ text, tokens }: View, i: number): number => charClass(text, tokens.starts[i]!);

/** True when a blank stands before token `i`. */
export const isSpaced = ({ tokens }: View, i: number): boolean => tokens.starts[i]! > tokens.ends[i - 1]!;

const SMALL_WORD = /^\p{Ll}+$/u;

/** True for a word in small letters of at least `length` letters. */
export const isSmallWord = (view: View, i: number, length: number): boolean => {
  const { tokens } = view;
  if (i < view.start || tokens.ends[i]! - tokens.starts[i]! < length) return false;
  return firstClass(view, i) === CHAR.lower && SMALL_WORD.test(form(view, i));
};
