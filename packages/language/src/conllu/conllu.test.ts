import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceOf } from "../../test/sentence.ts";
import { annotated, toConllu } from "./convert.ts";
import { ConlluError } from "./error.ts";
import { readConllu } from "./read.ts";
import type { ConlluSentence } from "./types.ts";
import { writeConllu } from "./write.ts";

const row = (...columns: readonly (string | number)[]): string => columns.join("\t");

const SAMPLE = `${[
  "# newpar",
  "# text = They don't",
  row(1, "They", "they", "PRON", "PRP", "Case=Nom|Number=Plur", 2, "nsubj", "_", "_"),
  row("2-3", "don't", "_", "_", "_", "_", "_", "_", "_", "SpaceAfter=No"),
  row(2, "do", "do", "AUX", "VBP", "_", 0, "root", "_", "_"),
  row(3, "n't", "not", "PART", "RB", "_", 2, "advmod", "_", "_"),
  "",
  row(1, "Go", "go", "VERB", "VB", "_", 0, "root", "_", "_"),
].join("\n")}\n\n`;

describe("reading and writing", () => {
  test("words, ranges and comments are kept as written", () => {
    const sentences = readConllu(SAMPLE);
    expect(sentences).toHaveLength(2);
    expect(sentences[0]?.comments).toEqual(["# newpar", "# text = They don't"]);
    expect(sentences[0]?.ranges).toEqual([{ first: 1, last: 2, form: "don't", misc: "SpaceAfter=No" }]);
    expect(sentences[0]?.words.map((word) => word.head)).toEqual([1, -1, 1]);
    expect(writeConllu(sentences)).toBe(SAMPLE);
  });

  test("empty nodes are left out, Windows breaks and a missing last line are fine", () => {
    const text = [row("0.1", "x", ..."________"), row(1, "Go", ..."________")].join("\r\n");
    expect(readConllu(text)).toEqual([
      {
        comments: [],
        ranges: [],
        words: [
          { form: "Go", lemma: "_", upos: "_", xpos: "_", feats: "_", head: null, deprel: "_", deps: "_", misc: "_" },
        ],
      },
    ]);
  });

  test("an empty text has no sentences", () => {
    expect(readConllu("\n\n")).toEqual([]);
  });

  const field = fc.stringMatching(/^[a-z'é_.|=-]{1,6}$/).filter((value) => value.trim() !== "");
  const word = fc.record({
    form: field,
    lemma: field,
    upos: field,
    xpos: field,
    feats: field,
    head: fc.constant(null),
    deprel: field,
    deps: field,
    misc: field,
  });
  const sentence = fc.record({
    comments: fc.array(field.map((value) => `# ${value}`)),
    words: fc.array(word, { minLength: 1, maxLength: 6 }),
    ranges: fc.constant([]),
  });

  test("what is written is read again", () => {
    fc.assert(
      fc.property(fc.array(sentence), (sentences: readonly ConlluSentence[]) => {
        expect(readConllu(writeConllu(sentences))).toEqual(sentences);
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

describe("errors", () => {
  test.each([
    ["too few columns", "1\tGo\tgo", 1, "expected 10 columns"],
    ["blanks for tabs", row(1, "Go", ..."________").replaceAll("\t", " "), 1, "found 1"],
    ["a gap in the ids", [row(1, "a", ..."________"), row(3, "b", ..."________")].join("\n"), 2, 'found "3"'],
    ["an empty form", row(1, "", ..."________"), 1, "no form"],
    ["a head that is no number", row(1, "Go", "_", "_", "_", "_", "x", "_", "_", "_"), 1, 'head "x"'],
    ["a head outside", `\n\n${row(1, "Go", "_", "_", "_", "_", 7, "_", "_", "_")}`, 3, "the head 7"],
    ["a head of itself", row(1, "Go", "_", "_", "_", "_", 1, "_", "_", "_"), 1, "the head 1"],
    ["a range out of place", row("2-3", "Go", ..."________"), 1, "range 2-3"],
    ["a range without its words", [row("1-2", "Go", ..."________"), row(1, "G", ..."________")].join("\n"), 2, "of 1"],
  ])("%s", (_name, text, line, problem) => {
    const read = (): unknown => readConllu(text);
    expect(read).toThrow(ConlluError);
    expect(read).toThrow(problem);
    try {
      read();
    } catch (error) {
      expect(error).toMatchObject({ code: "CONLLU_INVALID", line });
    }
  });
});

describe("an analysis as CoNLL-U", () => {
  const made = sentenceOf([
    ["Iran", "PROPN", 2, "nmod:poss"],
    ["'s", "PART", 0, "case"],
    ["envoys", "NOUN", 4, "nsubj"],
    ["did", "AUX", 4, "aux"],
    ["leave", "VERB", -1, "root"],
  ]);
  const glued = { ...made, tokens: made.tokens.map((token) => (token.i < 1 ? token : shifted(token))) };

  function shifted<T extends { start: number; end: number }>(token: T): T {
    return { ...token, start: token.start - 1, end: token.end - 1 };
  }

  const text = "Iran's envoys did leave";

  test("contractions are ranges", () => {
    const [rows] = toConllu({ text, sentences: [{ ...glued, end: text.length }], names: [] });
    expect(rows?.ranges).toEqual([{ first: 0, last: 1, form: "Iran's", misc: "_" }]);
    expect(rows?.comments).toEqual(["# newpar", "# sent_id = 1", `# text = ${text}`]);
    expect(rows?.words.map((word) => word.misc)).toEqual(["_", "_", "_", "_", "_"]);
  });

  test("rows that were read get the columns of the analysis and keep the rest", () => {
    const [first] = readConllu(SAMPLE);
    const sentence = sentenceOf([
      ["They", "PRON", 1, "nsubj"],
      ["do", "VERB", -1, "root"],
      ["n't", "PART", 1, "advmod"],
    ]);
    const rows = annotated(first!, sentence);
    expect(rows.ranges).toEqual(first?.ranges);
    expect(rows.words.map((word) => word.upos)).toEqual(["PRON", "VERB", "PART"]);
  });
});
