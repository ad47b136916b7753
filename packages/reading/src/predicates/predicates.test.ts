import { expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";
import { predicatesOf } from "./index.ts";

const predicates = (text: string) => predicatesOf(draftOf(text, "2024-05-08"));

test.each([
  ["Norway arrested two sailors.", ["verb arrest: subject Norway, object sailor"]],
  ["Two sailors were arrested by Norway.", ["verb arrest: subject Norway, object sailor"]],
  ["The earthquake destroyed a bridge.", ["noun earthquake: ", "verb destroy: subject earthquake, object bridge"]],
  ["Sweden has a government.", []],
])("%s", (text, expected) => {
  const told = predicates(text).map(
    ({ lemma, part, arguments: held }) =>
      `${part} ${lemma}: ${held.map(({ role, word }) => `${role} ${word}`).join(", ")}`,
  );
  expect(told).toEqual(expected);
});

test("time, place, status and the event of a word", () => {
  const [arrest] = predicates("Norway did not arrest two sailors in Bergen on Monday.");
  expect(arrest).toMatchObject({ lemma: "arrest", status: "denied", time: { start: "2024-05-06" }, reports: false });
  expect(arrest!.place).not.toBeNull();
  expect(arrest!.event).toMatch(/^e\d+$/);
});

test("a word of saying reports", () => {
  const told = predicates("Norway said that two sailors died.");
  expect(told.map(({ lemma, reports }) => [lemma, reports])).toEqual([
    ["say", true],
    ["die", false],
  ]);
});
