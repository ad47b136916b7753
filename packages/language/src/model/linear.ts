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

const FILTER_WORDS = 1 << 15;
const FILTER_SHIFT = 17;
/** Rows entered at once: of many short calls, all but the first run as compiled code. */
const STRETCH = 2048;
/** Features for which there is room at first. */
const FEATURES = 1024;

/** Scores classes by the sum of the sparse weight rows of the features present. */
export class LinearModel {
  /** One bit for the high bits of each key: tells most absent features in little memory. */
  private readonly filter = new Int32Array(FILTER_WORDS);
  /** Place in `rows` of the first row of each bucket of keys, which have the same high bits. */
  private readonly buckets: Int32Array;
  private readonly shift: number;
  /** The key of each row and the place of its first weight, side by side; one more place at the end. */
  private readonly rows: Int32Array;
  private readonly classes: Uint8Array;
  private readonly weights: Int8Array;
  /** Room for the keys that may be present, and for the places of their rows. */
  private present = new Int32Array(FEATURES);
  private places = new Int32Array(FEATURES);

  constructor({ keys, counts, classes, weights }: LinearRows) {
    const bits = bucketBits(keys.length);
    this.shift = 32 - bits;
    this.buckets = new Int32Array((1 << bits) + 1).fill(2 * keys.length);
    this.rows = new Int32Array(2 * keys.length + 2);
    this.classes = classes;
    this.weights = weights;
    let place = 0;
    for (let row = 0; row < keys.length; row += STRETCH) place = this.index(keys, counts, row, place);
    this.rows[2 * keys.length + 1] = place;
  }

  /** Enters a stretch of rows, the first of which has its weights from `place` on; returns where those of the next stretch are. */
  private index(keys: Int32Array, counts: Uint8Array, from: number, place: number): number {
    const { buckets, rows, filter, shift } = this;
    const end = Math.min(from + STRETCH, keys.length);
    let bucket = from === 0 ? 0 : (keys[from - 1]! >>> shift) + 1;
    for (let row = from; row < end; row++) {
      const key = keys[row]!;
      for (const last = key >>> shift; bucket <= last; bucket++) buckets[bucket] = 2 * row;
      filter[key >>> FILTER_SHIFT]! |= 1 << (key >>> (FILTER_SHIFT - 5));
      rows[2 * row] = key;
      rows[2 * row + 1] = place;
      place += counts[row]!;
    }
    return place;
  }

  /**
   * Adds the rows of `features[0..count)` to the scores that start at `offset` of `into`. Most of the time is spent waiting for memory: each
   * step is done for all features before the next one, so that they wait together.
   */
  add(features: Int32Array, count: number, into: Int32Array, offset = 0): void {
    if (count > this.present.length) {
      this.present = new Int32Array(2 * count);
      this.places = new Int32Array(2 * count);
    }
    const { buckets, rows, classes, weights, shift, filter, present, places } = this;
    let some = 0;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      present[some] = key;
      some += (filter[key >>> FILTER_SHIFT]! >>> (key >>> (FILTER_SHIFT - 5))) & 1;
    }
    for (let f = 0; f < some; f++) places[f] = buckets[present[f]! >>> shift]!;
    let found = 0;
    for (let f = 0; f < some; f++) {
      const key = present[f]!;
      const last = buckets[(key >>> shift) + 1]!;
      let row = places[f]!;
      while (row < last && rows[row] !== key) row += 2;
      places[found] = row;
      found += row === last ? 0 : 1;
    }
    for (let f = 0; f < found; f++) {
      const row = places[f]!;
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
