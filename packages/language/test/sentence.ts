import { childrenOf } from "../src/tree.ts";
import type { Sentence, Token } from "../src/types.ts";

export type Row = readonly [form: string, upos: string, head: number, deprel: string];

/** A sentence made by hand for tests; the words stand with single blanks between them. */
export const sentenceOf = (rows: readonly Row[]): Sentence => {
  let at = 0;
  const tokens = rows.map(([form, upos, head, deprel], i): Token => {
    const start = at;
    at += form.length + 1;
    const end = start + form.length;
    return { i, form, start, end, upos, xpos: "_", feats: "_", lemma: form.toLowerCase(), head, deprel };
  });
  const heads = tokens.map((token) => token.head);
  return {
    index: 0,
    start: 0,
    end: at - 1,
    paragraph: 0,
    tokens,
    children: childrenOf(heads),
    root: heads.indexOf(-1),
  };
};
