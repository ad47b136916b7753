import { expect, test } from "vitest";
import type { NameSpan } from "../language.ts";
import type { NameType } from "../types.ts";
import { spreadNames } from "./spread.ts";

/** Words with `*` before proper nouns. */
const sentence = (text: string) => {
  const words = text.split(" ");
  return {
    forms: words.map((word) => word.replace("*", "")),
    upos: words.map((word) => (word.startsWith("*") ? "PROPN" : "X")),
    xpos: words.map((word) => (word.startsWith("*") ? "NNP" : "X")),
  };
};
const name = (index: number, first: number, last: number, type: NameType): NameSpan => ({
  sentence: index,
  first,
  last,
  type,
});

test("a name found once is found again where its words stand alone", () => {
  const sentences = [
    "*Amina *Diallo spoke",
    "then *Amina *Diallo left",
    "the *Amina *Diallo *Prize",
    "amina diallo",
  ].map(sentence);
  expect(spreadNames(sentences, [name(0, 0, 1, "person")])).toEqual([name(0, 0, 1, "person"), name(1, 1, 2, "person")]);
});

test("the type that the words have most often wins", () => {
  const sentences = ["*Gao fell", "in *Gao today", "near *Gao", "*Gao slept"].map(sentence);
  const found = [name(0, 0, 0, "person"), name(1, 1, 1, "place"), name(2, 1, 1, "place")];
  expect(spreadNames(sentences, found).map(({ type }) => type)).toEqual(["place", "place", "place", "place"]);
});

test("of types with as many votes each keeps its own", () => {
  const sentences = ["*Gao fell", "in *Gao today"].map(sentence);
  const found = [name(0, 0, 0, "person"), name(1, 1, 1, "place")];
  expect(spreadNames(sentences, found)).toEqual(found);
});

test("names found stay in order and apart", () => {
  const sentences = ["*Lima and *Oslo and *Lima"].map(sentence);
  expect(spreadNames(sentences, [name(0, 2, 2, "place"), name(0, 4, 4, "place")])).toEqual([
    name(0, 0, 0, "place"),
    name(0, 2, 2, "place"),
    name(0, 4, 4, "place"),
  ]);
});
