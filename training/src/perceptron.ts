/** Averaged perceptron over sparse feature hashes, with sparse weight rows that grow as classes meet a feature. */

const EMPTY = 0;

/** Interns 32-bit non-zero hashes as small ids and counts them. */
export class Interner {
  private mask = (1 << 16) - 1;
  private keys = new Int32Array(1 << 16);
  private ids = new Int32Array(1 << 16);
  private list = new Int32Array(1 << 15);
  counts = new Int32Array(1 << 15);
  size = 0;

  /** Id of the hash, counted once more; a new one is added. */
  count(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const key = this.keys[slot]!;
      if (key === hash) {
        const id = this.ids[slot]!;
        this.counts[id]!++;
        return id;
      }
      if (key === EMPTY) break;
      slot = (slot + 1) & this.mask;
    }
    if (this.size * 2 > this.mask) {
      this.grow();
      slot = hash & this.mask;
      while (this.keys[slot] !== EMPTY) slot = (slot + 1) & this.mask;
    }
    const id = this.size++;
    if (id >= this.list.length) {
      this.list = enlarge(this.list);
      this.counts = enlarge(this.counts);
    }
    this.keys[slot] = hash;
    this.ids[slot] = id;
    this.list[id] = hash;
    this.counts[id] = 1;
    return id;
  }

  /** Id of the hash, or -1. */
  find(hash: number): number {
    let slot = hash & this.mask;
    for (;;) {
      const key = this.keys[slot]!;
      if (key === hash) return this.ids[slot]!;
      if (key === EMPTY) return -1;
      slot = (slot + 1) & this.mask;
    }
  }

  hash(id: number): number {
    return this.list[id]!;
  }

  /** A new interner with those seen at least `least` times. */
  keep(least: number): Interner {
    const kept = new Interner();
    for (let id = 0; id < this.size; id++) if (this.counts[id]! >= least) kept.count(this.list[id]!);
    return kept;
  }

  private grow(): void {
    const size = (this.mask + 1) * 2;
    const keys = new Int32Array(size);
    const ids = new Int32Array(size);
    this.mask = size - 1;
    for (let id = 0; id < this.size; id++) {
      const hash = this.list[id]!;
      let slot = hash & this.mask;
      while (keys[slot] !== EMPTY) slot = (slot + 1) & this.mask;
      keys[slot] = hash;
      ids[slot] = id;
    }
    this.keys = keys;
    this.ids = ids;
  }
}

function enlarge<T extends Int32Array | Float64Array | Uint8Array>(array: T): T {
  const bigger = new (array.constructor as new (n: number) => T)(array.length * 2);
  bigger.set(array);
  return bigger;
}

export class Perceptron {
  readonly scores: Int32Array;
  private readonly starts: Int32Array;
  private readonly lengths: Uint8Array;
  private readonly capacities: Uint8Array;
  private classes = new Uint8Array(1 << 20);
  private weights = new Int32Array(1 << 20);
  private totals = new Float64Array(1 << 20);
  private used = 0;
  private steps = 1;

  constructor(featureCount: number, classCount: number) {
    this.scores = new Int32Array(classCount);
    this.starts = new Int32Array(featureCount);
    this.lengths = new Uint8Array(featureCount);
    this.capacities = new Uint8Array(featureCount);
  }

  /** Scores of all classes for the features given by id (negative ids are skipped). */
  score(ids: Int32Array, count: number): Int32Array {
    const { scores, classes, weights } = this;
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const id = ids[f]!;
      if (id < 0) continue;
      const start = this.starts[id]!;
      const end = start + this.lengths[id]!;
      for (let i = start; i < end; i++) {
        const c = classes[i]!;
        scores[c] = scores[c]! + weights[i]!;
      }
    }
    return scores;
  }

  tick(): void {
    this.steps++;
  }

  update(ids: Int32Array, count: number, gold: number, predicted: number): void {
    for (let f = 0; f < count; f++) {
      const id = ids[f]!;
      if (id < 0) continue;
      this.change(id, gold, 1);
      this.change(id, predicted, -1);
    }
  }

  /** Averaged weights of one feature, class by class. */
  averaged(id: number): { classes: number[]; weights: number[] } {
    const out = { classes: [] as number[], weights: [] as number[] };
    const start = this.starts[id]!;
    for (let i = start; i < start + this.lengths[id]!; i++) {
      out.classes.push(this.classes[i]!);
      out.weights.push(this.weights[i]! - this.totals[i]! / this.steps);
    }
    return out;
  }

  private change(id: number, cls: number, by: number): void {
    let start = this.starts[id]!;
    const length = this.lengths[id]!;
    let i = start;
    while (i < start + length && this.classes[i] !== cls) i++;
    if (i === start + length) {
      if (length === this.capacities[id]) {
        start = this.move(id, start, length);
        i = start + length;
      }
      this.lengths[id] = length + 1;
      this.classes[i] = cls;
      this.weights[i] = 0;
      this.totals[i] = 0;
    }
    this.weights[i]! += by;
    this.totals[i]! += by * this.steps;
  }

  private move(id: number, from: number, length: number): number {
    const capacity = length === 0 ? 2 : Math.min(255, length * 2);
    while (this.used + capacity > this.classes.length) {
      this.classes = enlarge(this.classes);
      this.weights = enlarge(this.weights);
      this.totals = enlarge(this.totals);
    }
    const to = this.used;
    this.used += capacity;
    this.classes.copyWithin(to, from, from + length);
    this.weights.copyWithin(to, from, from + length);
    this.totals.copyWithin(to, from, from + length);
    this.starts[id] = to;
    this.capacities[id] = capacity;
    return to;
  }
}
