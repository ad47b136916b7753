import type { Interner } from "../perceptron.ts";
import type { Random } from "../random.ts";

export interface LinearSettings {
  readonly rate: number;
  /** Share of features left out at random while learning. */
  readonly dropout: number;
  /** Features seen less often are left out. */
  readonly least: number;
}

/** Squared gradients that every weight starts with: keeps first steps small. */
const START = 0.01;

/** Weights of features for some outputs, learned by AdaGrad one example at a time; the mean over snapshots is kept. */
export class Linear {
  readonly outputs: number;
  readonly features: Interner;
  private readonly settings: LinearSettings;
  private readonly random: Random;
  private readonly cells: Float32Array;
  private readonly squares: Float32Array;
  private readonly means: Float32Array;
  private snapshots = 0;

  constructor(features: Interner, outputs: number, settings: LinearSettings, random: Random) {
    this.features = features.keep(settings.least);
    this.outputs = outputs;
    this.settings = settings;
    this.random = random;
    const size = this.features.size * outputs;
    this.cells = new Float32Array(size);
    this.squares = new Float32Array(size).fill(START);
    this.means = new Float32Array(size);
  }

  /** Positions of the features that are known. */
  rowsOf(keys: Int32Array): Int32Array {
    const rows = new Int32Array(keys.length);
    let count = 0;
    for (const key of keys) {
      const row = this.features.find(key);
      if (row >= 0) rows[count++] = row;
    }
    return rows.slice(0, count);
  }

  /** Some of the rows, drawn anew. */
  drawn(rows: Int32Array): Int32Array {
    const kept = new Int32Array(rows.length);
    let count = 0;
    for (const row of rows) if (this.random.next() >= this.settings.dropout) kept[count++] = row;
    return kept.subarray(0, count);
  }

  /** Adds up the rows' weights into `into[at...]`. */
  score(rows: Int32Array, into: Float64Array, at: number): void {
    const { outputs, cells } = this;
    for (const row of rows) for (let k = 0; k < outputs; k++) into[at + k]! += cells[row * outputs + k]!;
  }

  /** One step against the gradients of the outputs. */
  learn(rows: Int32Array, gradients: Float64Array, at: number): void {
    const { outputs, cells, squares } = this;
    const { rate } = this.settings;
    for (const row of rows) {
      for (let k = 0; k < outputs; k++) {
        const gradient = gradients[at + k]!;
        const w = row * outputs + k;
        const square = squares[w]! + gradient * gradient;
        squares[w] = square;
        cells[w]! -= (rate * gradient) / Math.sqrt(square);
      }
    }
  }

  snapshot(): void {
    this.snapshots++;
    const { cells, means } = this;
    for (let i = 0; i < cells.length; i++) means[i]! += (cells[i]! - means[i]!) / this.snapshots;
  }

  /** Takes the mean over snapshots for the weights, scaled to all features being there. */
  settle(): void {
    const kept = 1 - this.settings.dropout;
    for (let i = 0; i < this.cells.length; i++) this.cells[i] = this.means[i]! * kept;
  }

  /** Weights of one feature, output by output. */
  averaged(id: number): { classes: number[]; weights: number[] } {
    const { outputs, cells } = this;
    return {
      classes: Array.from({ length: outputs }, (_, k) => k),
      weights: Array.from(cells.subarray(id * outputs, (id + 1) * outputs)),
    };
  }
}
