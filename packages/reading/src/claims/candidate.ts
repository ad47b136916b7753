import type { Analysis, Sentence } from "@onrecord/language";
import type { CueEntry, CueFrame, CuePart, Cues } from "../lexicon/cues.ts";
import type { QuoteMap } from "./quote-map.ts";

/** What the search for claims looks at. */
export interface Scene {
  readonly analysis: Analysis;
  readonly quotes: QuoteMap;
  readonly cues: Cues;
}

/** A run of tokens of one sentence, both ends inclusive. */
export interface Piece {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** A reporting word with the content and source that it would have, if it is one. */
export interface Candidate {
  readonly sentence: number;
  /** The token that heads the cue. */
  readonly token: number;
  /** First and last token of the cue. */
  readonly cue: Piece;
  readonly part: CuePart | "colon";
  readonly lemma: string;
  /** False for a verb that is in no lexicon and was noticed for the quotation or clause beside it. */
  readonly known: boolean;
  readonly entry: CueEntry;
  readonly frame: CueFrame;
  readonly loose: boolean;
  readonly content: readonly Piece[];
  /** Head of the source's noun phrase, in the cue's sentence; null where none is stated. */
  readonly source: number | null;
  readonly passive: boolean;
}

/** A frame that a word was found in: its content's tokens, quotations taken whole, and tokens that join the cue. */
export interface Complement {
  readonly frame: CueFrame;
  /** The tree gives the word no content: this is what stands around it. */
  readonly loose?: boolean;
  readonly tokens: ReadonlySet<number>;
  readonly quotations: readonly number[];
  readonly cue: readonly number[];
}

/** The lemma in lower case. */
export function lemmaAt(sentence: Sentence, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? "";
}

/** Whether the token's lower-cased form is this one. */
export function isForm(sentence: Sentence, token: number, form: string): boolean {
  return sentence.tokens[token]?.form.toLowerCase() === form;
}
