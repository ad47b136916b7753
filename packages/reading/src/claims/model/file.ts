import type { Container, ModelArray } from "@onrecord/language/model/container.ts";
import { LinearModel, type LinearRows } from "@onrecord/language/model/linear.ts";
import { readRows, rowArrays } from "@onrecord/language/model/rows.ts";
import type { ClaimModel } from "../find.ts";
import { ROLE_OUTPUTS, type Scorer } from "./roles.ts";

/** The trained weights as they are kept. Weights are whole numbers; a unit is what one stands for. */
export interface ClaimWeights {
  readonly cue: LinearRows;
  readonly roles: LinearRows;
  /** Units of `cue` and of `roles`. */
  readonly units: Float32Array;
  /** Scores of pairs of roles side by side. */
  readonly pairs: Float32Array;
  /** What makes a confidence of log-odds: see `ClaimModel`. */
  readonly calibration: Float32Array;
}

/** Header and arrays of the model file. */
export function claimFile({
  cue,
  roles,
  units,
  pairs,
  calibration,
}: ClaimWeights): [Record<string, unknown>, Record<string, ModelArray>] {
  return [{}, { ...rowArrays("cue", cue), ...rowArrays("roles", roles), units, pairs, calibration }];
}

/** Sums of whole numbers, scaled: the same on every machine. */
function scorerOf(rows: LinearRows, outputs: number, unit: number): Scorer {
  const linear = new LinearModel(rows);
  const sums = new Int32Array(outputs);
  return {
    score({ keys, count }, into, at) {
      sums.fill(0);
      linear.add(keys, count, sums);
      for (let k = 0; k < outputs; k++) into[at + k] = sums[k]! * unit;
    },
  };
}

/** @throws {LanguageModelError} if the file does not hold the whole model */
export function readClaimModel(from: Container): ClaimModel {
  const [cueUnit, roleUnit] = from.f32("units");
  return {
    cue: scorerOf(readRows("cue", from), 1, cueUnit!),
    roles: { scorer: scorerOf(readRows("roles", from), ROLE_OUTPUTS, roleUnit!), pairs: from.f32("pairs") },
    calibration: from.f32("calibration"),
  };
}
