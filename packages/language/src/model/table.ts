/** Table from non-zero 32-bit keys to their rank in the list given, which ascends as unsigned numbers. */
export class KeyTable {
  private readonly keys: Int32Array;
  /** Rank of the first key with these high bits. Hashes are spread evenly, so that a key or two have the same. */
  private readonly first: Int32Array;
  private readonly shift: number;

  constructor(keys: Int32Array) {
    // As many buckets as keys, or up to twice as many.
    const bits = Math.max(1, 32 - Math.clz32(keys.length));
    this.keys = keys;
    this.shift = 32 - bits;
    this.first = new Int32Array((1 << bits) + 1);
    let bucket = 0;
    for (let rank = 0; rank < keys.length; rank++) {
      for (const last = keys[rank]! >>> this.shift; bucket <= last; bucket++) this.first[bucket] = rank;
    }
    this.first.fill(keys.length, bucket);
  }

  /** Rank of the key, or -1. */
  rank(key: number): number {
    const { keys, first } = this;
    const bucket = key >>> this.shift;
    const end = first[bucket + 1]!;
    for (let rank = first[bucket]!; rank < end; rank++) if (keys[rank] === key) return rank;
    return -1;
  }
}
