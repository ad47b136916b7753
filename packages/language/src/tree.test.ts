import { describe, expect, test } from "vitest";
import { sentenceOf } from "../test/sentence.ts";
import {
  childrenOf,
  dependent,
  dependents,
  descendants,
  headPath,
  isBelow,
  isProjective,
  subtree,
  universal,
  withRelation,
} from "./tree.ts";

/** "The envoys were met by two ministers in Oslo" */
const sentence = sentenceOf([
  ["The", "DET", 1, "det"],
  ["envoys", "NOUN", 3, "nsubj:pass"],
  ["were", "AUX", 3, "aux:pass"],
  ["met", "VERB", -1, "root"],
  ["by", "ADP", 6, "case"],
  ["two", "NUM", 6, "nummod"],
  ["ministers", "NOUN", 3, "obl:agent"],
  ["in", "ADP", 8, "case"],
  ["Oslo", "PROPN", 3, "obl"],
]);
const forms = (tokens: readonly { form: string }[]): string => tokens.map((token) => token.form).join(" ");

describe("tree", () => {
  test("relations lose their subtype", () => {
    expect(universal("nsubj:pass")).toBe("nsubj");
    expect(universal("obl")).toBe("obl");
  });

  test("children come from heads", () => {
    expect(childrenOf([1, -1, 1])).toEqual([[], [0, 2], []]);
  });

  test.each([
    [["nsubj"], "envoys"],
    [["nsubj:pass"], "envoys"],
    [["obl"], "ministers Oslo"],
    [["obl:agent"], "ministers"],
    [["obj", "iobj"], ""],
    [[], "envoys were ministers Oslo"],
  ])("dependents of the root by %j", (relations, expected) => {
    expect(forms(dependents(sentence, 3, ...relations))).toBe(expected);
  });

  test("the first dependent, or none", () => {
    expect(dependent(sentence, 6, "nummod")?.form).toBe("two");
    expect(dependent(sentence, 6, "amod")).toBeUndefined();
  });

  test("all tokens with a relation", () => {
    expect(forms(withRelation(sentence, "case"))).toBe("by in");
  });

  test("descendants, with a part left out", () => {
    expect(descendants(sentence, 6)).toEqual([4, 5, 6]);
    expect(descendants(sentence, 3, (token) => token.deprel.startsWith("obl"))).toEqual([0, 1, 2, 3]);
  });

  test("the stretch of a subtree in tokens and characters", () => {
    expect(subtree(sentence, 6)).toEqual({ first: 4, last: 6, start: 20, end: 36 });
    expect(sentence.start + 20).toBe(sentence.tokens[4]?.start);
  });

  test("the path to the root", () => {
    expect(headPath(sentence, 5)).toEqual([6, 3]);
    expect(headPath(sentence, 3)).toEqual([]);
    expect(isBelow(sentence, 5, 3)).toBe(true);
    expect(isBelow(sentence, 3, 5)).toBe(false);
  });

  test.each([
    [[-1], true],
    [[1, -1, 1], true],
    [[2, 3, -1, 2], false],
    [[-1, 2, 0, 0], true],
    [[-1, 3, 0, 0], false],
    [[3, 0, 0, -1], true],
    [[2, -1, 1, 0], false],
  ])("heads %j are projective: %s", (heads, expected) => {
    expect(isProjective(heads)).toBe(expected);
  });
});
