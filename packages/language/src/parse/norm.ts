import { ACTIVATION_LIMIT } from "../kernel/integer.ts";
import type { ParserModel } from "./model.ts";

/** Normalised values are written in fixed point; they do not leave this range. */
const RANGE = 16;
const STEPS = (ACTIVATION_LIMIT + 1) / RANGE;
const RAISE = 32768;
const HIGHEST = RAISE + ACTIVATION_LIMIT;
const LOWEST = RAISE - ACTIVATION_LIMIT;
const EPSILON = 1e-5;

/** What one unit of a normalised value stands for. */
export const NORM_UNIT = 1 / STEPS;

/** Layer normalisation of rows of floats into fixed point. */
export class Norm {
  private readonly width: number;
  private readonly gain: Float64Array;
  private readonly shift: Float64Array;

  constructor(model: ParserModel, name: string) {
    this.width = model.shape.width;
    this.gain = Float64Array.from(model.floats(`${name}.gain`, this.width));
    this.shift = Float64Array.from(model.floats(`${name}.bias`, this.width));
  }

  /** Normalises `rows` rows, one below the other. */
  run(state: Float32Array, output: Int16Array, rows: number): void {
    for (let row = 0; row < rows; row++) this.row(state, output, row * this.width);
  }

  private row(state: Float32Array, output: Int16Array, from: number): void {
    const { width, gain, shift } = this;
    let sum = 0;
    let squares = 0;
    for (let i = from; i < from + width; i++) {
      const x = state[i]!;
      sum += x;
      squares += x * x;
    }
    const mean = sum / width;
    const variance = squares / width - mean * mean;
    const inverse = 1 / Math.sqrt(Math.max(variance, 0) + EPSILON);
    for (let i = 0; i < width; i++) {
      const value = (state[from + i]! - mean) * inverse * gain[i]! + shift[i]!;
      // Clipped as an integer: float comparisons and signs at random are slow.
      const raised = (value * STEPS + RAISE + 0.5) | 0;
      const clipped = raised > HIGHEST ? HIGHEST : Math.max(raised, LOWEST);
      output[from + i] = clipped - RAISE;
    }
  }
}
