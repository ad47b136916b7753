/** Sparse rows of a frozen linear model: row r has the next `counts[r]` of `classes` and `weights`. */
export interface LinearRows {
  readonly keys: Int32Array;
  /** Number of weights of each row. */
  readonly counts: Uint8Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

const FILTER_BITS = 1 << 20;
const FILTER_MASK = FILTER_BITS - 1;

/** Scores classes by the sum of the sparse weight rows of the features present. */
export class LinearModel {
  private readonly mask: number;
  /** One bit for the low bits of each key: tells most absent features in little memory. */
  private readonly filter = new Int32Array(FILTER_BITS / 32);
  /** Open addressing: a key and the place of its row in `cells`, side by side; an empty slot has key 0. */
  private readonly slots: Int32Array;
  /** Each row: its number of weights, then for each the weight times 256 plus the class. */
  private readonly cells: Int32Array;

  constructor({ keys, counts, classes, weights }: LinearRows) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    this.cells = new Int32Array(keys.length + classes.length);
    let from = 0;
    let at = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      let slot = key & this.mask;
      while (this.slots[2 * slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[2 * slot] = key;
      this.filter[(key & FILTER_MASK) >> 5]! |= 1 << (key & 31);
      this.slots[2 * slot + 1] = at;
      const count = counts[row]!;
      this.cells[at++] = count;
      for (const end = from + count; from < end; from++) {
        const w = weights[from]!;
        // Stored on a square-root scale, which keeps small weights apart within 8 bits.
        this.cells[at++] = (w < 0 ? -w * w : w * w) * 256 + classes[from]!;
      }
    }
  }

  /** Adds the rows of `features[0..count)` to the scores that start at `offset` of `into`. */
  add(features: Int32Array, count: number, into: Int32Array, offset = 0): void {
    const { slots, cells, mask, filter } = this;
    for (let f = 0; f < count; f++) {
      const key = features[f]!;
      if ((filter[(key & FILTER_MASK) >> 5]! & (1 << (key & 31))) === 0) continue;
      let slot = key & mask;
      let found = slots[2 * slot]!;
      while (found !== key && found !== 0) {
        slot = (slot + 1) & mask;
        found = slots[2 * slot]!;
      }
      if (found === 0) continue;
      const start = slots[2 * slot + 1]!;
      const end = start + cells[start]!;
      for (let i = start + 1; i <= end; i++) {
        const cell = cells[i]!;
        const c = offset + (cell & 255);
        into[c] = into[c]! + (cell >> 8);
      }
    }
  }
}
