import { sigmoid } from "@onrecord/language/kernel/exponential.ts";
import type { Candidate } from "./candidate.ts";

/** How many values a confidence is made of. */
export const CONFIDENCE_VALUES = 7;

/**
 * What the confidence of a claim is made of: a constant, log-odds that its cue reports, whether it has a source, whether it stands in another, whether a
 * word of hearsay makes it, whether a preposition does, and whether a rule does.
 */
export function confidenceValues(
  { odds, source, part, scored }: Pick<Candidate, "odds" | "source" | "part" | "scored">,
  nested: boolean,
): number[] {
  const tests = [source !== null, nested, part === "adv" || part === "amod", part === "prep", !scored];
  return [1, Math.max(-3, Math.min(odds, 6)), ...tests.map(Number)];
}

/** How likely the claim is right, in thousandths. `calibration`: the weight of each of the values. */
export function confidenceOf(candidate: Candidate, nested: boolean, calibration: ArrayLike<number>): number {
  const sum = confidenceValues(candidate, nested).reduce((all, value, i) => all + value * calibration[i]!, 0);
  return Math.round(1000 * sigmoid(sum)) / 1000;
}
