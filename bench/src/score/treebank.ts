import { universal } from "@onrecord/language";
import { addCounts, type Counts, countSets, noCounts } from "./figures.ts";

/** A word as this scorer sees it: its place in the text, its tags, and the word over it (null: root). */
export interface ScoredWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly deprel: string;
  readonly head: { readonly start: number; readonly end: number } | null;
}

export interface ScoredSentence {
  readonly start: number;
  readonly end: number;
  readonly words: readonly ScoredWord[];
}

const TREEBANK_FIGURES = ["tokens", "sentences", "upos", "xpos", "lemma", "uas", "las", "clas"] as const;
export type TreebankFigure = (typeof TREEBANK_FIGURES)[number];
export type TreebankCounts = Record<TreebankFigure, Counts>;

/** Relations of content words; punctuation and function words do not count for CLAS. */
const FUNCTIONAL = new Set(["aux", "case", "cc", "clf", "cop", "det", "mark", "punct"]);

const isContent = (word: ScoredWord): boolean => !FUNCTIONAL.has(universal(word.deprel));

const place = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}-${end}`;

const headPlace = (word: ScoredWord): string => (word.head ? place(word.head) : "root");

export const noTreebankCounts = (): TreebankCounts =>
  Object.fromEntries(TREEBANK_FIGURES.map((figure) => [figure, noCounts()])) as TreebankCounts;

export const addTreebankCounts = (to: TreebankCounts, from: TreebankCounts): void => {
  for (const figure of TREEBANK_FIGURES) addCounts(to[figure], from[figure]);
};

/**
 * Scores one document as the CoNLL 2018 shared task did: words are aligned by their characters, every figure is an F1 over
 * words; relations without subtypes, punctuation counted (not in CLAS); a gold lemma `_` is always right.
 */
export const scoreTreebank = (
  gold: readonly ScoredSentence[],
  predicted: readonly ScoredSentence[],
): TreebankCounts => {
  const goldWords = gold.flatMap((sentence) => sentence.words);
  const words = predicted.flatMap((sentence) => sentence.words);
  const byPlace = new Map(goldWords.map((word) => [place(word), word]));
  const counts = noTreebankCounts();
  counts.tokens = countSets(new Set(byPlace.keys()), new Set(words.map(place)));
  counts.sentences = countSets(new Set(gold.map(place)), new Set(predicted.map(place)));
  for (const figure of ["upos", "xpos", "lemma", "uas", "las"] as const) {
    counts[figure].gold = goldWords.length;
    counts[figure].predicted = words.length;
  }
  counts.clas.gold = goldWords.filter(isContent).length;
  counts.clas.predicted = words.filter(isContent).length;
  for (const word of words) {
    const other = byPlace.get(place(word));
    if (!other) continue;
    if (word.upos === other.upos) counts.upos.correct++;
    if (word.xpos === other.xpos) counts.xpos.correct++;
    if (other.lemma === "_" || word.lemma === other.lemma) counts.lemma.correct++;
    if (headPlace(word) !== headPlace(other)) continue;
    counts.uas.correct++;
    if (universal(word.deprel) !== universal(other.deprel)) continue;
    counts.las.correct++;
    if (isContent(other)) counts.clas.correct++;
  }
  return counts;
};
