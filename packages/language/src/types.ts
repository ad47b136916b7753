/** One syntactic word of a sentence (UD v2): its characters, its tags and its place in the tree. */
export interface Token {
  /** Position in the sentence, from 0. */
  readonly i: number;
  /** The characters as written; `text.slice(start, end) === form`. */
  readonly form: string;
  /** UTF-16 offset of the first unit in the analysed text. */
  readonly start: number;
  /** UTF-16 offset after the last unit. */
  readonly end: number;
  /** Universal part of speech. */
  readonly upos: string;
  /** Penn Treebank tag. */
  readonly xpos: string;
  /** UD features, `Name=Value|...`, or `_`. */
  readonly feats: string;
  readonly lemma: string;
  /** Position of the head in the sentence, or -1 for the root. */
  readonly head: number;
  /** UD relation to the head, subtypes kept (`nsubj:pass`). */
  readonly deprel: string;
}

export interface Sentence {
  /** Position in the text, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Number of the paragraph (block of lines) that it stands in, from 0. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
  /** Dependents of each token, left to right. */
  readonly children: readonly (readonly number[])[];
  /** Position of the root token. */
  readonly root: number;
}

export type NameType = "person" | "organization" | "place" | "other";

/** A proper name: whole tokens of one sentence. */
export interface Name {
  readonly sentence: number;
  /** First and last token, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** What the language layer finds in a text. Offsets are UTF-16 offsets into `text`. */
export interface Analysis {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly names: readonly Name[];
}
