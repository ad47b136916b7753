import { expect, test } from "vitest";
import type { NameSpan } from "../language.ts";
import { withAbbreviations } from "./abbreviations.ts";

const sentences = (...texts: readonly string[]) =>
  texts.map((text) => {
    const forms = text.split(" ");
    return { forms, upos: forms.map(() => "PROPN"), xpos: forms.map(() => "NNP") };
  });
const organization = (sentence: number, first: number, last: number): NameSpan => ({
  sentence,
  first,
  last,
  type: "organization",
});

test("an abbreviation in brackets after its long form is a name wherever it stands", () => {
  const text = sentences("The World Food Programme ( WFP ) said so", "and WHO did not", "but WFP did");
  expect(withAbbreviations(text, [organization(0, 1, 3)])).toEqual([
    organization(0, 1, 3),
    organization(0, 5, 5),
    organization(2, 1, 1),
  ]);
});

test("it takes the type of the long form where it was found with another", () => {
  const text = sentences("Movement for Free Cities ( MFC )", "near MFC");
  const found: NameSpan[] = [organization(0, 0, 3), { sentence: 1, first: 1, last: 1, type: "place" }];
  expect(withAbbreviations(text, found)).toEqual([organization(0, 0, 3), organization(0, 5, 5), organization(1, 1, 1)]);
});

test.each([
  ["other letters", "World Food Programme ( ABC )"],
  ["no capitals", "World Food Programme ( wfp )"],
  ["no bracket", "World Food Programme , WFP ,"],
])("%s explain nothing", (_, text) => {
  expect(withAbbreviations(sentences(text), [organization(0, 0, 2)])).toEqual([organization(0, 0, 2)]);
});
