import { expect, test } from "vitest";
import { heldOutOptions } from "./options.ts";

test("without options, four parts of the gold readings, three of PolNeAR, five for events", () => {
  expect(heldOutOptions([])).toMatchObject({ folds: 4, polnear: 3, events: 5, help: false });
});

test.each([
  ["--folds", "1"],
  ["--folds", "x"],
  ["--polnear-folds", "-2"],
  ["--event-folds", "1"],
  ["--fold", "4"],
])("%s %s is refused", (...args) => {
  expect(() => heldOutOptions(args)).toThrow(/See --help/);
});
