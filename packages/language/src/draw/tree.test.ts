import { describe, expect, test } from "vitest";
import { type Row, sentenceOf } from "../../test/sentence.ts";
import { drawTree } from "./tree.ts";

const SENTENCE = sentenceOf([
  ["The", "DET", 1, "det"],
  ["envoys", "NOUN", 2, "nsubj"],
  ["left", "VERB", -1, "root"],
  ["for", "ADP", 4, "case"],
  ["Oslo", "PROPN", 2, "obl"],
  [".", "PUNCT", 2, "punct"],
]);

describe("drawing a tree", () => {
  test("branches run from heads to dependents", () => {
    expect(drawTree(SENTENCE)).toBe(
      [
        "  ╭─The   DET    det",
        "╭─envoys  NOUN   nsubj",
        "left      VERB   root",
        "│ ╭─for   ADP    case",
        "├─Oslo    PROPN  obl",
        "╰─.       PUNCT  punct",
      ].join("\n"),
    );
  });

  test("colours do not change the columns", () => {
    const bare = drawTree(SENTENCE, { style: (part, text) => (part === "tag" ? text.toLowerCase() : text) });
    expect(bare.toUpperCase()).toBe(drawTree(SENTENCE).toUpperCase());
    expect(bare).toContain("noun");
  });

  test("one word", () => {
    expect(drawTree(sentenceOf([["Go", "VERB", -1, "root"]]))).toBe("Go  VERB  root");
  });

  test.each([40, 60, 80])("a deep tree of long words keeps within %i columns", (width) => {
    const rows = Array.from({ length: 60 }, (_, i): Row => [`word${"x".repeat(i)}`, "NOUN", i - 1, "nmod:poss"]);
    const lines = drawTree(sentenceOf(rows), { width }).split("\n");
    expect(lines).toHaveLength(60);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(width);
  });

  test("crossing arcs are drawn as well", () => {
    const crossing = sentenceOf([
      ["a", "X", 2, "dep"],
      ["b", "X", 3, "dep"],
      ["c", "X", -1, "root"],
      ["d", "X", 2, "dep"],
    ]);
    const lines = drawTree(crossing).split("\n");
    expect(lines.map((line) => /[a-d](?= )/.exec(line)?.[0])).toEqual(["a", "b", "c", "d"]);
  });
});
