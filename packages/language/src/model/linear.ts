import { KeyTable } from "./table.ts";

/** Sparse rows of a frozen linear model: row r weighs `classes[starts[r]..starts[r+1])`. */
export interface LinearRows {
  readonly keys: Int32Array;
  /** Number of weights of each row. */
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** Scores classes by the sum of the sparse weight rows of the features present. */
export class LinearModel {
  readonly scores: Int32Array;
  private readonly table: KeyTable;
  private readonly starts: Int32Array;
  private readonly classes: Uint8Array;
  private readonly weights: Int16Array;

  constructor(rows: LinearRows, classCount: number) {
    this.scores = new Int32Array(classCount);
    this.table = new KeyTable(rows.keys);
    this.starts = new Int32Array(rows.keys.length + 1);
    let at = 0;
    for (let r = 0; r < rows.keys.length; r++) {
      at += rows.counts[r]!;
      this.starts[r + 1] = at;
    }
    this.classes = rows.classes;
    this.weights = new Int16Array(rows.weights.length);
    for (let i = 0; i < this.weights.length; i++) {
      const w = rows.weights[i]!;
      // Stored on a square-root scale, which keeps small weights apart within 8 bits.
      this.weights[i] = w < 0 ? -w * w : w * w;
    }
  }

  /** Adds the rows of `features[0..count)` to `into`. */
  add(features: Int32Array, count: number, into: Int32Array): void {
    const { starts, classes, weights } = this;
    for (let f = 0; f < count; f++) {
      const row = this.table.rank(features[f]!);
      if (row < 0) continue;
      const end = starts[row + 1]!;
      for (let i = starts[row]!; i < end; i++) {
        const c = classes[i]!;
        into[c] = into[c]! + weights[i]!;
      }
    }
  }
}
