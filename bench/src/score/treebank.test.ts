import { describe, expect, test } from "vitest";
import { f1 } from "./figures.ts";
import { type ScoredSentence, type ScoredWord, scoreTreebank } from "./treebank.ts";

type Row = readonly [start: number, end: number, head: number, deprel: string, upos?: string, lemma?: string];

const sentenceOf = (rows: readonly Row[]): ScoredSentence => {
  const places = rows.map(([start, end]) => ({ start, end }));
  const words = rows.map(
    ([start, end, head, deprel, upos = "X", lemma = "x"]): ScoredWord => ({
      start,
      end,
      upos,
      xpos: "FW",
      lemma,
      deprel,
      head: places[head] ?? null,
    }),
  );
  return { start: words[0]!.start, end: words.at(-1)!.end, words };
};

/** "He cannot go." */
const GOLD = sentenceOf([
  [0, 2, 3, "nsubj:outer", "PRON", "he"],
  [3, 6, 3, "aux"],
  [6, 9, 3, "advmod", "PART", "_"],
  [10, 12, -1, "root"],
  [12, 13, 3, "punct"],
]);

describe("treebank figures", () => {
  test("gold against itself is all right", () => {
    const counts = scoreTreebank([GOLD], [GOLD]);
    for (const figure of Object.values(counts)) expect(f1(figure)).toBe(1);
    expect(counts.clas.gold).toBe(3);
  });

  test("subtypes do not count, a gold lemma _ is always right", () => {
    const other = sentenceOf([
      [0, 2, 3, "nsubj", "PRON", "he"],
      [3, 6, 3, "aux"],
      [6, 9, 3, "advmod", "PART", "not"],
      [10, 12, -1, "root"],
      [12, 13, 3, "punct"],
    ]);
    const counts = scoreTreebank([GOLD], [other]);
    expect(counts.las.correct).toBe(5);
    expect(counts.lemma.correct).toBe(5);
  });

  test("a word that is split wrongly costs itself and what hangs on it", () => {
    const other = sentenceOf([
      [0, 2, 2, "nsubj", "PRON", "he"],
      [3, 9, 2, "aux"],
      [10, 12, -1, "root"],
      [12, 13, 1, "punct"],
    ]);
    const counts = scoreTreebank([GOLD], [other]);
    expect(counts.tokens).toEqual({ correct: 3, predicted: 4, gold: 5 });
    expect(counts.sentences.correct).toBe(1);
    expect(counts.uas.correct).toBe(2);
    expect(counts.clas).toEqual({ correct: 2, predicted: 2, gold: 3 });
  });

  test("a right head with a wrong relation is an attachment alone", () => {
    const other = { ...GOLD, words: GOLD.words.map((word) => ({ ...word, deprel: word.head ? "dep" : "root" })) };
    const counts = scoreTreebank([GOLD], [other]);
    expect([counts.uas.correct, counts.las.correct]).toEqual([5, 1]);
  });
});
