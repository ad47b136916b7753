import { expect, test } from "vitest";
import type { NameSpan } from "../language.ts";
import { withArticles } from "./article.ts";

const person = (first: number, last: number): NameSpan => ({ sentence: 0, first, last, type: "person" });
const words = (text: string) => {
  const forms = text.split(" ");
  return [{ forms, upos: forms.map(() => "X"), xpos: forms.map((form) => (/^\p{Lu}/u.test(form) ? "NNP" : "VBD")) }];
};

test.each([
  ["Qasim al - Din Wafi said", [person(0, 1)], [person(0, 4)]],
  ["Qasim al - Din Wafi said", [person(0, 1), person(3, 4)], [person(0, 4)]],
  ["Qasim al - Din Wafi said", [person(0, 4)], [person(0, 4)]],
  ["Qasim al - Din Wafi said", [person(4, 4)], [person(0, 4)]],
  ["he met Qasim al - Wafi", [person(5, 5)], [person(2, 5)]],
  ["Qasim Wafi - Din said", [person(0, 1)], [person(0, 1)]],
])("%s: %j", (text, found, expected) => {
  expect(withArticles(words(text), found)).toEqual(expected);
});
