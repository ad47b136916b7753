import { expect, test } from "vitest";
import { type ScoredName, scoreNames } from "./names.ts";

const name = (sentence: number, first: number, last: number, type: string): ScoredName => ({
  sentence,
  first,
  last,
  type,
});

test("names count by span, and by span and type; other kinds are left out", () => {
  const gold = [name(0, 1, 2, "person"), name(0, 5, 5, "place"), name(1, 0, 0, "other")];
  const predicted = [
    name(0, 1, 2, "person"),
    name(0, 5, 5, "organization"),
    name(1, 0, 0, "other"),
    name(1, 3, 3, "place"),
  ];
  const { span, typed } = scoreNames(gold, predicted);
  expect(span).toEqual({ correct: 2, predicted: 3, gold: 2 });
  expect(typed).toEqual({ correct: 1, predicted: 3, gold: 2 });
});
