import { expect, test } from "vitest";
import { f1 } from "../figures.ts";
import { type GoldAgreement, scoreAgreements } from "./agreements.ts";

const of = (name: string, stage: string, ...parties: string[]): GoldAgreement => ({
  name,
  kind: "treaty",
  stage,
  parties,
});

test("agreements are paired by the words of their names, and judged over the pairs", () => {
  const golds = [of("treaty on fisheries", "signed", "Norway", "Iceland"), of("Oslo Accords", "in-force", "Israel")];
  const predictions = [of("fisheries treaty", "agreed", "Iceland"), of("trade deal", "talks", "Chad")];
  const { detection, parties, kind, stage } = scoreAgreements(golds, predictions);
  expect(detection).toEqual({ correct: 1, predicted: 2, gold: 2 });
  expect(parties).toEqual({ correct: 1, predicted: 1, gold: 2 });
  expect(f1(kind)).toBe(1);
  expect(f1(stage)).toBe(0);
});

test("names without a telling word are not paired", () => {
  expect(scoreAgreements([of("the deal", "agreed")], [of("deal", "agreed")]).detection.correct).toBe(0);
});
