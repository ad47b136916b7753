/** Open-addressing table from non-zero 32-bit keys to their rank in the list given. */
export class KeyTable {
  private readonly mask: number;
  private readonly slots: Int32Array;
  private readonly ranks: Int32Array;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.ranks = new Int32Array(size);
    for (let rank = 0; rank < keys.length; rank++) {
      const key = keys[rank]!;
      let slot = key & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = key;
      this.ranks[slot] = rank;
    }
  }

  /** Rank of the key, or -1. */
  rank(key: number): number {
    let slot = key & this.mask;
    for (;;) {
      const found = this.slots[slot]!;
      if (found === key) return this.ranks[slot]!;
      if (found === 0) return -1;
      slot = (slot + 1) & this.mask;
    }
  }
}
