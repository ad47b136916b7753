import weights from "../lexicon/cue-weights.packed.json" with { type: "json" };
import type { Candidate, Scene } from "./candidate.ts";
import { featuresOf } from "./features.ts";

const table = new Map(Object.entries(weights as Record<string, number>));

/** Log-odds that a candidate reports something: a logistic regression over its features (training/src/claims). */
export function logOddsOf(scene: Scene, candidate: Candidate): number {
  let sum = 0;
  for (const feature of featuresOf(scene, candidate)) sum += table.get(feature) ?? 0;
  return sum;
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
