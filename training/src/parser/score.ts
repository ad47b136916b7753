import type { Tree } from "./data.ts";

export interface ParserScore {
  readonly uas: number;
  readonly las: number;
  /** LAS over content words: relations that are not functional and not punctuation. */
  readonly clas: number;
}

export interface PredictedTree {
  /** 0 for the root, else 1 + the position of the head. */
  readonly heads: ArrayLike<number>;
  readonly deprels: readonly string[];
}

/** Relations of function words and punctuation, as in the CoNLL 2018 shared task. */
const FUNCTIONAL = new Set(["aux", "cop", "mark", "det", "clf", "case", "cc", "punct"]);

const universal = (deprel: string) => deprel.replace(/:.*/, "");

/** Percentages over gold words, as the CoNLL 2018 shared task counts them: subtypes stripped, punctuation counted. */
export function scoreTrees(gold: readonly Tree[], predicted: readonly PredictedTree[]): ParserScore {
  let words = 0;
  let heads = 0;
  let labelled = 0;
  let content = 0;
  let contentFound = 0;
  let contentRight = 0;
  gold.forEach((sentence, s) => {
    const tree = predicted[s]!;
    sentence.forms.forEach((_, i) => {
      const goldRelation = universal(sentence.deprels[i]!);
      const relation = universal(tree.deprels[i]!);
      const headRight = tree.heads[i] === sentence.heads[i];
      const right = headRight && relation === goldRelation;
      words++;
      if (headRight) heads++;
      if (right) labelled++;
      if (!FUNCTIONAL.has(goldRelation)) content++;
      if (!FUNCTIONAL.has(relation)) contentFound++;
      if (right && !FUNCTIONAL.has(goldRelation)) contentRight++;
    });
  });
  return {
    uas: (100 * heads) / words,
    las: (100 * labelled) / words,
    clas: (200 * contentRight) / (content + contentFound),
  };
}
