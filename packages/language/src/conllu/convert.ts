import type { Analysis, Sentence, Token } from "../types.ts";
import type { ConlluRange, ConlluSentence, ConlluWord } from "./types.ts";

const CONTINUES = /^(?:['’‘`ʼ´]?\p{L}|['’]$)/u;
const ENDS_WORD = /[\p{L}\p{N}.]$/u;
const LETTER_END = /\p{L}$/u;
const LETTER_START = /^\p{L}/u;

/** Two tokens without a blank between them that are written as one word ("do" + "n't", "Putin" + "'s"). */
const isContraction = (left: Token, right: Token): boolean => {
  if (left.end !== right.start || !CONTINUES.test(right.form) || !ENDS_WORD.test(left.form)) return false;
  if (LETTER_START.test(right.form)) return LETTER_END.test(left.form);
  return right.form.length > 1 || right.xpos === "POS";
};

const rangesOf = (tokens: readonly Token[]): ConlluRange[] => {
  const ranges: ConlluRange[] = [];
  for (let first = 0; first < tokens.length; first++) {
    let last = first;
    while (last + 1 < tokens.length && isContraction(tokens[last]!, tokens[last + 1]!)) last++;
    if (last === first) continue;
    const forms = tokens.slice(first, last + 1).map((token) => token.form);
    const glued = tokens[last + 1]?.start === tokens[last]!.end;
    ranges.push({ first, last, form: forms.join(""), misc: glued ? "SpaceAfter=No" : "_" });
    first = last;
  }
  return ranges;
};

const wordOf = (token: Token, misc: string): ConlluWord => ({
  form: token.form,
  lemma: token.lemma,
  upos: token.upos,
  xpos: token.xpos,
  feats: token.feats,
  head: token.head,
  deprel: token.deprel,
  deps: "_",
  misc,
});

const sentenceRows = (text: string, sentence: Sentence, isNewParagraph: boolean): ConlluSentence => {
  const { tokens } = sentence;
  const ranges = rangesOf(tokens);
  const inRange = new Set(ranges.flatMap(({ first, last }) => tokens.slice(first, last + 1).map((token) => token.i)));
  const words = tokens.map((token, i) => {
    const glued = tokens[i + 1]?.start === token.end && !inRange.has(i);
    return wordOf(token, glued ? "SpaceAfter=No" : "_");
  });
  const written = text.slice(sentence.start, sentence.end).replace(/\s+/g, " ");
  const comments = [`# sent_id = ${sentence.index + 1}`, `# text = ${written}`];
  return { comments: isNewParagraph ? ["# newpar", ...comments] : comments, words, ranges };
};

/** The sentences of an analysis as CoNLL-U rows; contractions are multiword ranges, as in the English treebanks. */
export const toConllu = ({ text, sentences }: Analysis): ConlluSentence[] =>
  sentences.map((sentence, i) => sentenceRows(text, sentence, sentences[i - 1]?.paragraph !== sentence.paragraph));

/** CoNLL-U rows that were read, with tags, lemmas and tree of the analysed sentence; comments, ranges and MISC stay. */
export const annotated = (rows: ConlluSentence, sentence: Sentence): ConlluSentence => ({
  comments: rows.comments,
  ranges: rows.ranges,
  words: rows.words.map((word, i) => {
    const token = sentence.tokens[i];
    return token ? wordOf(token, word.misc) : word;
  }),
});
