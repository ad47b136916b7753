import { describe, expect, test } from "vitest";
import type { Attribution, Piece } from "./document.ts";
import { ScoredDocument } from "./document.ts";
import { scoreAttributions } from "./score.ts";

const TEXT = "The mayor of Oslo, Jane Roe, said the bridge was safe. It was unsafe, critics warned.";

const piece = (words: string): Piece => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const attribution = (source: string, cue: string, content: string): Attribution => ({
  source: source === "" ? [] : [piece(source)],
  cue: [piece(cue)],
  content: content === "" ? [] : [piece(content)],
});

const GOLD = [
  attribution("The mayor of Oslo, Jane Roe", "said", "the bridge was safe"),
  attribution("critics", "warned", "It was unsafe"),
];

describe("attributions", () => {
  test("gold against itself is all right", () => {
    for (const { correct, predicted, gold } of Object.values(scoreAttributions(TEXT, GOLD, GOLD))) {
      expect([correct, predicted]).toEqual([gold, gold]);
    }
  });

  test("borders may differ where overlap is asked for", () => {
    const counts = scoreAttributions(TEXT, GOLD, [attribution("Jane Roe", "said", "the bridge was")]);
    expect(counts["attr.overlap"]).toEqual({ correct: 1, predicted: 1, gold: 2 });
    expect(counts["source.exact"].correct).toBe(0);
    expect(counts["content.exact"].correct).toBe(0);
    expect(counts["attr.soft75"].correct).toBe(0);
  });

  test("a missing source is wrong where there is one", () => {
    const counts = scoreAttributions(TEXT, GOLD, [attribution("", "warned", "It was unsafe")]);
    expect(counts["cue.overlap"].correct).toBe(1);
    expect(counts["attr.overlap"].correct).toBe(0);
    expect(counts["source.overlap"]).toEqual({ correct: 0, predicted: 0, gold: 2 });
  });

  test("pairs are one to one", () => {
    const twice = [attribution("critics", "warned", "It was unsafe"), attribution("critics", "warned", "unsafe")];
    expect(scoreAttributions(TEXT, GOLD, twice)["cue.overlap"]).toEqual({ correct: 1, predicted: 2, gold: 2 });
  });

  test("the head of a source ends at a comma and has no function word at its edges", () => {
    const document = new ScoredDocument(TEXT);
    expect(document.head(document.tokens([piece("The mayor of Oslo, Jane Roe")]))).toEqual(
      document.tokens([piece("mayor of Oslo")]),
    );
  });
});
