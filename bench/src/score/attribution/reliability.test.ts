import { expect, test } from "vitest";
import { addClaim, agrees, calibrationError, noSteps } from "./reliability.ts";

const gold = { source: [[0, 5]], cue: [[6, 10]], content: [[11, 30]] } as const;
const claim = (source: [number, number] | null, cue: [number, number], content: [number, number]) => {
  const span = ([start, end]: [number, number]) => ({ start, end, text: "" });
  return { source: source && { entity: "n1", span: span(source) }, cue: span(cue), content: [span(content)] };
};

test.each([
  ["all three overlap", claim([2, 5], [6, 10], [20, 40]), true],
  ["another source", claim([40, 45], [6, 10], [11, 30]), false],
  ["no source where there is one", claim(null, [6, 10], [11, 30]), false],
  ["another cue", claim([0, 5], [30, 34], [11, 30]), false],
])("%s: %s", (_, found, right) => {
  expect(agrees(gold, found)).toBe(right);
});

test("steps count what falls into them, and the error is zero where confidence holds", () => {
  const steps = noSteps();
  for (let i = 0; i < 4; i++) addClaim(steps, 0.75, i < 3);
  addClaim(steps, 0.2, false);
  expect(steps.map(({ count }) => count)).toEqual([1, 0, 0, 4, 0, 0]);
  expect(calibrationError(steps)).toBeCloseTo(0.2 / 5);
  expect(calibrationError(noSteps())).toBeNull();
});
