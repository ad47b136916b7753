/** Sparse rows of a frozen linear model: row r has the next `counts[r]` of `classes` and `weights`. */
export interface LinearRows {
  /** Not 0; ascending as unsigned numbers. */
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
  /** Hash table of the rows, at most half full: the key, or 0 where there is none, beside the place of its first weight and their number. */
  private readonly slots: Int32Array;
  private readonly shift: number;
  private readonly mask: number;
  private readonly classes: Uint8Array;
  private readonly weights: Int8Array;
  /** Room for the keys that may be present, and for what the slots of their rows hold. */
  private present = new Int32Array(FEATURES);
  private found = new Int32Array(FEATURES);

  constructor({ keys, counts, classes, weights }: LinearRows) {
    const bits = 33 - Math.clz32(keys.length);
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.slots = new Int32Array(2 << bits);
    this.classes = classes;
    this.weights = weights;
    let place = 0;
    for (let row = 0; row < keys.length; row += STRETCH) place = this.index(keys, counts, row, place);
  }

  /** Enters a stretch of rows, the first of which has its weights from `place` on; returns where those of the next stretch are. */
  private index(keys: Int32Array, counts: Uint8Array, from: number, place: number): number {
    const { slots, shift, mask, filter } = this;
    const end = Math.min(from + STRETCH, keys.length);
    for (let row = from; row < end; row++) {
      const key = keys[row]!;
      filter[key >>> FILTER_SHIFT]! |= 1 << (key >>> (FILTER_SHIFT - 5));
      let slot = key >>> shift;
      while (slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = key;
      slots[2 * slot + 1] = (place << 8) | counts[row]!;
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
      this.found = new Int32Array(2 * count);
    }
    const { slots, classes, weights, shift, mask, filter, present, found } = this;
    let some = 0;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      present[some] = key;
      some += (filter[key >>> FILTER_SHIFT]! >>> (key >>> (FILTER_SHIFT - 5))) & 1;
    }
    let rows = 0;
    for (let f = 0; f < some; f++) {
      const key = present[f]!;
      let slot = key >>> shift;
      while (slots[2 * slot] !== key && slots[2 * slot] !== 0) slot = (slot + 1) & mask;
      found[rows] = slots[2 * slot + 1]!;
      rows += slots[2 * slot] === 0 ? 0 : 1;
    }
    for (let f = 0; f < rows; f++) {
      const first = found[f]! >>> 8;
      const end = first + (found[f]! & 255);
      for (let i = first; i < end; i++) {
        const c = offset + classes[i]!;
        const w = weights[i]!;
        // Stored on a square-root scale, which keeps small weights apart within 8 bits.
        into[c] = into[c]! + w * Math.abs(w);
      }
    }
  }
}
