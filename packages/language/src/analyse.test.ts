import { describe, expect, test } from "vitest";
import { analyse, analyseTokens } from "./analyse.ts";
import type { Language } from "./language.ts";

/** A language that knows nothing: the first word is the root, capitalised words are names. */
const TOY: Language = {
  tagger: {
    tag: (forms) => ({ upos: forms.map(() => "X"), xpos: forms.map((form) => (form === "signed" ? "VBN" : "FW")) }),
  },
  lemmatiser: { lemma: (form) => form.toLowerCase(), feats: () => "_" },
  parser: {
    parseAll: (sentences) =>
      sentences.map(({ forms }) => ({
        heads: forms.map((_, i) => (i === 0 ? -1 : 0)),
        deprels: forms.map((_, i) => (i === 0 ? "root" : "dep")),
      })),
  },
  names: {
    names: (sentences) =>
      sentences.flatMap(({ forms }, sentence) =>
        forms.flatMap((form, i) =>
          /^[A-Z]/.test(form) ? [{ sentence, first: i, last: i, type: "other" as const }] : [],
        ),
      ),
  },
};

describe("assembly", () => {
  const text = "Envoys met in Oslo.\n\nIt didn't help.";
  const { sentences, names } = analyse(text, TOY);

  test("offsets point into the text", () => {
    expect(sentences).toHaveLength(2);
    for (const { tokens } of sentences)
      for (const { start, end, form } of tokens) expect(text.slice(start, end)).toBe(form);
    expect(sentences[1]?.tokens.map((token) => token.form)).toEqual(["It", "did", "n't", "help", "."]);
  });

  test("sentences know their place, root and children", () => {
    expect(sentences.map(({ index, paragraph, root }) => [index, paragraph, root])).toEqual([
      [0, 0, 0],
      [1, 1, 0],
    ]);
    expect(sentences[0]?.children[0]).toEqual([1, 2, 3, 4]);
  });

  test("names have offsets", () => {
    expect(names.map(({ sentence, start, end }) => [sentence, text.slice(start, end)])).toEqual([
      [0, "Envoys"],
      [0, "Oslo"],
      [1, "It"],
    ]);
  });

  test("a participle without an auxiliary is passive", () => {
    const feats = analyse("deals signed", TOY).sentences[0]?.tokens.map((token) => token.feats);
    expect(feats).toEqual(["_", "Voice=Pass"]);
  });

  test("text that is split already keeps its tokens", () => {
    const given = analyseTokens([["It", "can't", "be"], [], ["Go", "!"]], TOY);
    expect(given.text).toBe("It can't be\nGo !");
    expect(given.sentences.map((sentence) => sentence.tokens.map((token) => token.form))).toEqual([
      ["It", "can't", "be"],
      ["Go", "!"],
    ]);
    expect(given.sentences[1]?.start).toBe(12);
  });

  test("an empty text has no sentences", () => {
    expect(analyse(" \n", TOY)).toEqual({ text: " \n", sentences: [], names: [] });
  });
});
