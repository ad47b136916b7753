import type { Analysis, Sentence } from "@onrecord/language";
import type { CueEntry, Cues } from "../lexicon/cues.ts";
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

/** How the words of a source were found. */
export type SourceRule = "model" | "agent" | "subject" | "inverted" | "quotation" | "heading" | "cited";

/** The source's words, the token that heads them, and how they were found. */
export interface SourceWords {
  readonly span: Piece;
  readonly head: number;
  readonly rule: SourceRule;
}

/** A reporting word with the source and content that it has, if it is one. */
export interface Candidate {
  readonly sentence: number;
  /** The token that heads the cue. */
  readonly token: number;
  /** First and last token of the cue. */
  readonly cue: Piece;
  readonly entry: CueEntry;
  /** How the entry was found: as what kind of word, or `other` where no lexicon has it. */
  readonly part: string;
  readonly content: readonly Piece[];
  /** Null where none is stated. */
  readonly source: SourceWords | null;
  /** Log-odds that it reports something. */
  readonly odds: number;
  /** Whether the odds are the model's, not a rule's. */
  readonly scored: boolean;
}

/** The lemma in lower case. */
export function lemmaAt(sentence: Sentence, token: number): string {
  return sentence.tokens[token]?.lemma.toLowerCase() ?? "";
}

/** Whether the token's lower-cased form is this one. */
export function isForm(sentence: Sentence, token: number, form: string): boolean {
  return sentence.tokens[token]?.form.toLowerCase() === form;
}

export function holds(pieces: readonly Piece[], sentence: number, token: number): boolean {
  return pieces.some((piece) => piece.sentence === sentence && piece.first <= token && token <= piece.last);
}
