import { expect, test } from "vitest";
import { heldOutOptions } from "./options.ts";

test("without options, four parts of the gold readings and three of PolNeAR", () => {
  expect(heldOutOptions([])).toMatchObject({ folds: 4, polnear: 3, help: false });
});

test.each([
  ["--folds", "1"],
  ["--folds", "x"],
  ["--polnear-folds", "-2"],
  ["--fold", "4"],
])("%s %s is refused", (...args) => {
  expect(() => heldOutOptions(args)).toThrow(/See --help/);
});
