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
  /** Place in `records` of the first row of each bucket of keys, which have the same high bits. */
  private readonly buckets: Int32Array;
  private readonly shift: number;
  /** Each row: its key, its number of weights, then its cells, two in each number. */
  private readonly records: Int32Array;
  /** The same memory in halves; a cell is its weight times 256 plus its class. */
  private readonly cells: Int16Array;

  constructor({ keys, counts, classes, weights }: LinearRows) {
    const bits = bucketBits(keys.length);
    this.shift = 32 - bits;
    this.buckets = new Int32Array((1 << bits) + 1);
    let length = 0;
    for (let row = 0; row < keys.length; row++) length += 2 + ((counts[row]! + 1) >> 1);
    this.records = new Int32Array(length);
    this.cells = new Int16Array(this.records.buffer);
    let bucket = 0;
    let from = 0;
    let at = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      for (const last = key >>> this.shift; bucket <= last; bucket++) this.buckets[bucket] = at;
      const place = key >>> (32 - FILTER_BITS);
      this.filter[place >> 5]! |= 1 << (place & 31);
      const count = counts[row]!;
      this.records[at] = key;
      this.records[at + 1] = count;
      let cell = 2 * at + 4;
      for (const end = from + count; from < end; from++) this.cells[cell++] = (weights[from]! << 8) | classes[from]!;
      at += 2 + ((count + 1) >> 1);
    }
    this.buckets.fill(at, bucket);
  }

  /** Adds the rows of `features[0..count)` to the scores that start at `offset` of `into`. */
  add(features: Int32Array, count: number, into: Int32Array, offset = 0): void {
    const { buckets, records, cells, shift, filter } = this;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      const place = key >>> (32 - FILTER_BITS);
      if ((filter[place >> 5]! & (1 << (place & 31))) === 0) continue;
      const bucket = key >>> shift;
      let at = buckets[bucket]!;
      const end = buckets[bucket + 1]!;
      while (at < end && records[at] !== key) at += 2 + ((records[at + 1]! + 1) >> 1);
      if (at >= end) continue;
      const first = 2 * at + 4;
      const last = first + records[at + 1]!;
      for (let i = first; i < last; i++) {
        const cell = cells[i]!;
        const c = offset + (cell & 255);
        const w = cell >> 8;
        // Stored on a square-root scale, which keeps small weights apart within 8 bits.
        into[c] = into[c]! + w * Math.abs(w);
      }
    }
  }
}
