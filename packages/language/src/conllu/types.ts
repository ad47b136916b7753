/** A syntactic word of a CoNLL-U file: its columns, the head as a position from 0 (-1: root, null: not given). */
export interface ConlluWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly feats: string;
  readonly head: number | null;
  readonly deprel: string;
  readonly deps: string;
  readonly misc: string;
}

/** Several words written as one ("don't"): positions of the first and last, both inclusive, and how they are written. */
export interface ConlluRange {
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly misc: string;
}

export interface ConlluSentence {
  /** Comment lines with their `#`. */
  readonly comments: readonly string[];
  readonly words: readonly ConlluWord[];
  readonly ranges: readonly ConlluRange[];
}
