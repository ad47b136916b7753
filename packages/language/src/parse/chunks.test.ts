import { expect, it } from "vitest";
import { chunksOf } from "./chunks.ts";

const words = (text: string) => [...text].map((c) => (c === "," ? "PUNCT" : "NOUN"));

it.each([
  { text: "", ranges: [] },
  { text: "abcd", ranges: [[0, 4]] },
  {
    text: "abcdefghij",
    ranges: [
      [0, 4],
      [4, 8],
      [8, 10],
    ],
  },
  {
    text: "abc,efghij",
    ranges: [
      [0, 4],
      [4, 8],
      [8, 10],
    ],
  },
  {
    text: "ab,defghij",
    ranges: [
      [0, 3],
      [3, 7],
      [7, 10],
    ],
  },
  {
    text: "a,cdefgh",
    ranges: [
      [0, 4],
      [4, 8],
    ],
  },
])("cuts $text", ({ text, ranges }) => {
  expect(chunksOf(words(text), 4).map(({ from, to }) => [from, to])).toEqual(ranges);
});
