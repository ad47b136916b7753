import { bucketBits } from "./table.ts";

/** Sparse rows of a frozen linear model: row r has the next `counts[r]` of `classes` and `weights`. */
export interface LinearRows {
  /** Ascending as unsigned numbers. */
  readonly keys: Int32Array;
  /** Number of weights of each row. */
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

const FILTER_BITS = 20;

/** Scores classes by the sum of the sparse weight rows of the features present. */
export class LinearModel {
  /** One bit for the high bits of each key: tells most absent features in little memory. */
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  /** Place in `rows` of the first row of each bucket of keys, which have the same high bits. */
  private readonly buckets: Int32Array;
  private readonly shift: number;
  /** The key of each row and the place of its first weight, side by side; one more place at the end. */
  private readonly rows: Int32Array;
  private readonly classes: Uint8Array;
  private readonly weights: Int8Array;

  constructor({ keys, counts, classes, weights }: LinearRows) {
    const bits = bucketBits(keys.length);
    const { filter } = this;
    const shift = 32 - bits;
    const buckets = new Int32Array((1 << bits) + 1);
    const rows = new Int32Array(2 * keys.length + 2);
    let bucket = 0;
    let from = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      for (const last = key >>> shift; bucket <= last; bucket++) buckets[bucket] = 2 * row;
      const place = key >>> (32 - FILTER_BITS);
      filter[place >> 5]! |= 1 << (place & 31);
      rows[2 * row] = key;
      rows[2 * row + 1] = from;
      from += counts[row]!;
    }
    rows[2 * keys.length + 1] = from;
    buckets.fill(2 * keys.length, bucket);
    this.buckets = buckets;
    this.shift = shift;
    this.rows = rows;
    this.classes = classes;
    this.weights = weights;
  }

  /** Adds the rows of `features[0..count)` to the scores that start at `offset` of `into`. */
  add(features: Int32Array, count: number, into: Int32Array, offset = 0): void {
    const { buckets, rows, classes, weights, shift, filter } = this;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      const place = key >>> (32 - FILTER_BITS);
      if ((filter[place >> 5]! & (1 << (place & 31))) === 0) continue;
      const bucket = key >>> shift;
      let row = buckets[bucket]!;
      const last = buckets[bucket + 1]!;
      while (row < last && rows[row] !== key) row += 2;
      if (row === last) continue;
      const end = rows[row + 3]!;
      for (let i = rows[row + 1]!; i < end; i++) {
        const c = offset + classes[i]!;
        const w = weights[i]!;
        // Stored on a square-root scale, which keeps small weights apart within 8 bits.
        into[c] = into[c]! + w * Math.abs(w);
      }
    }
  }
}
