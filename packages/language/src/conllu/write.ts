import type { ConlluRange, ConlluSentence, ConlluWord } from "./types.ts";

const rangeLine = ({ first, last, form, misc }: ConlluRange): string =>
  [`${first + 1}-${last + 1}`, form, "_", "_", "_", "_", "_", "_", "_", misc].join("\t");

const wordLine = (word: ConlluWord, i: number): string =>
  [
    i + 1,
    word.form,
    word.lemma,
    word.upos,
    word.xpos,
    word.feats,
    word.head === null ? "_" : word.head + 1,
    word.deprel,
    word.deps,
    word.misc,
  ].join("\t");

const sentenceText = ({ comments, words, ranges }: ConlluSentence): string => {
  const before = new Map(ranges.map((range) => [range.first, range]));
  const lines = [...comments];
  words.forEach((word, i) => {
    const range = before.get(i);
    if (range) lines.push(rangeLine(range));
    lines.push(wordLine(word, i));
  });
  return `${lines.join("\n")}\n\n`;
};

/** Writes CoNLL-U: the inverse of `readConllu`. */
export const writeConllu = (sentences: readonly ConlluSentence[]): string => sentences.map(sentenceText).join("");
