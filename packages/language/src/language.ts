import type { NameType } from "./types.ts";

/** The words of one sentence with their tags. */
export interface TaggedWords {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
}

/** A name: first and last word, both inclusive, of one of the sentences given. */
export interface NameSpan {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

/** The trained parts that `analyse` needs; `loadLanguage` makes them from the model files. */
export interface Language {
  readonly tagger: {
    tag(forms: readonly string[]): { readonly upos: readonly string[]; readonly xpos: readonly string[] };
  };
  readonly lemmatiser: {
    lemma(form: string, upos: string, xpos: string): string;
    feats(form: string, upos: string, xpos: string): string;
  };
  readonly parser: {
    /** A tree for each sentence: heads as positions, -1 for the root; relations with subtypes. */
    parseAll(
      sentences: readonly TaggedWords[],
    ): readonly { readonly heads: ArrayLike<number>; readonly deprels: readonly string[] }[];
  };
  readonly names: { names(sentences: readonly TaggedWords[]): readonly NameSpan[] };
}
