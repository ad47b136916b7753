import { sigmoid } from "@onrecord/language/kernel/exponential.ts";
import { formHash } from "@onrecord/language/parse/features.ts";
import { Random } from "../random.ts";

export interface VectorSettings {
  readonly width: number;
  /** Words seen less often get no vector. */
  readonly least: number;
  readonly epochs: number;
  readonly negatives: number;
  readonly rate: number;
  /** Words more frequent than this share are skipped in proportion. */
  readonly sample: number;
  readonly seed: number;
}

/** Vectors by hash of the normalised form, most frequent word first, `width` cells each. */
export interface WordVectors {
  readonly hashes: Int32Array;
  readonly counts: Int32Array;
  readonly cells: Float32Array;
}

/** Offsets of the neighbours that a word predicts; each has a table of its own, which suits syntax. */
const OFFSETS = [-2, -1, 1, 2] as const;

/**
 * Word vectors from raw text by structured skip-gram with negative sampling (Mikolov et al. 2013; Ling et al. 2015) over
 * normalised forms.
 */
export function wordVectors(sentences: readonly (readonly string[])[], settings: VectorSettings): WordVectors {
  const { width } = settings;
  const { hashes, counts, text } = numberWords(sentences, settings.least);
  const random = new Random(settings.seed);
  const cells = Float32Array.from({ length: hashes.length * width }, () => (random.next() - 0.5) / width);
  const contexts = new Float32Array(hashes.length * OFFSETS.length * width);
  const noise = noiseTable(counts);
  const change = new Float32Array(width);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const keep = Float64Array.from(counts, (n) => Math.sqrt((settings.sample * total) / n));

  const pair = (word: number, row: number, wanted: number, rate: number) => {
    const w = word * width;
    const c = row * width;
    let dot = 0;
    for (let i = 0; i < width; i++) dot += cells[w + i]! * contexts[c + i]!;
    const g = rate * (wanted - sigmoid(dot));
    for (let i = 0; i < width; i++) {
      change[i] = change[i]! + g * contexts[c + i]!;
      contexts[c + i] = contexts[c + i]! + g * cells[w + i]!;
    }
  };

  let done = 0;
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let at = 0; at < text.length; at++, done++) {
      const word = text[at]!;
      if (word < 0 || random.next() > keep[word]!) continue;
      const rate = settings.rate * Math.max(0.001, 1 - done / (settings.epochs * text.length));
      for (let o = 0; o < OFFSETS.length; o++) {
        const other = text[at + OFFSETS[o]!] ?? -1;
        if (other < 0) continue;
        change.fill(0);
        pair(word, other * OFFSETS.length + o, 1, rate);
        for (let n = 0; n < settings.negatives; n++) {
          const negative = noise[Math.floor(random.next() * noise.length)]!;
          if (negative !== other) pair(word, negative * OFFSETS.length + o, 0, rate);
        }
        for (let i = 0; i < width; i++) cells[word * width + i] = cells[word * width + i]! + change[i]!;
      }
    }
  }
  return { hashes, counts, cells };
}

/** The text as word numbers; -1 for rare words, and two between sentences. */
function numberWords(sentences: readonly (readonly string[])[], least: number) {
  const uses = new Map<number, number>();
  const hashed = sentences.map((words) => Int32Array.from(words, formHash));
  for (const words of hashed) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const known = [...uses].filter(([, n]) => n >= least).sort(([a, n], [b, m]) => m - n || a - b);
  const numbers = new Map(known.map(([hash], i) => [hash, i]));
  const text: number[] = [];
  for (const words of hashed) {
    for (const word of words) text.push(numbers.get(word) ?? -1);
    text.push(-1, -1);
  }
  return {
    hashes: Int32Array.from(known, ([hash]) => hash),
    counts: Int32Array.from(known, ([, n]) => n),
    text: Int32Array.from(text),
  };
}

/** Word numbers, each as often as its count to the power of 3/4 asks. */
function noiseTable(counts: Int32Array): Int32Array {
  const size = 1 << 20;
  // sqrt(n * sqrt(n)) = n^(3/4), from exactly rounded operations.
  const shares = Array.from(counts, (n) => Math.sqrt(n * Math.sqrt(n)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const table = new Int32Array(size);
  let word = 0;
  let until = (shares[0]! / total) * size;
  for (let i = 0; i < size; i++) {
    while (i >= until && word + 1 < shares.length) until += (shares[++word]! / total) * size;
    table[i] = word;
  }
  return table;
}
