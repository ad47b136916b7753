import type { Sketch } from "../print.ts";
import { hash32, mix32 } from "../text/hash.ts";

const WORDS = 5;
const MOST = 256;
const BANDS = 8;
const ROWS = 2;
const LEAD_WORDS = 60;
const LEAD_KEYS = 3;

/** Hashes of the runs of five words of a text; a shorter text is one run. */
export function shingles(words: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) found.add(hash32(words.slice(i, i + WORDS).join(" ")));
  if (words.length > 0 && words.length < WORDS) found.add(hash32(words.join(" ")));
  return found;
}

/** Sketch of a text from which containment can be estimated (Broder 1997, "On the resemblance and containment of documents"). */
export function sketchOf(runs: ReadonlySet<number>): Sketch {
  let hashes = [...runs];
  let thinning = 0;
  while (hashes.length > MOST) {
    thinning++;
    const step = 2 ** thinning;
    hashes = hashes.filter((hash) => hash % step === 0);
  }
  return { thinning, hashes: hashes.map((hash) => hash | 0).sort((a, b) => a - b) };
}

/** Share of the shorter text's 5-grams that stand in the other as well, 0 to 1. */
export function containment(a: Sketch, b: Sketch): number {
  const finest = 2 ** Math.max(a.thinning, b.thinning) - 1;
  const [left, right] = [a.hashes, b.hashes];
  let [common, ofLeft, ofRight] = [0, 0, 0];
  for (let i = 0; i < left.length; i++) if ((left[i]! & finest) === 0) ofLeft++;
  for (let i = 0; i < right.length; i++) if ((right[i]! & finest) === 0) ofRight++;
  for (let i = 0, k = 0; i < left.length && k < right.length; ) {
    if (left[i]! < right[k]!) i++;
    else if (left[i]! > right[k]!) k++;
    else {
      if ((left[i]! & finest) === 0) common++;
      i++;
      k++;
    }
  }
  const shorter = Math.min(ofLeft, ofRight);
  return shorter === 0 ? 0 : common / shorter;
}

const smallest = (hashes: Iterable<number>, seed: number): number => {
  let least = 0xffffffff;
  for (const hash of hashes) least = Math.min(least, mix32((hash ^ seed) >>> 0));
  return least;
};

/**
 * Keys that near copies share: MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * 3.4), and the smallest hashes of the opening words, by which a copy that was cut short is found. `runs` are the shingles of the words.
 */
export function copyKeys(words: readonly string[], runs: ReadonlySet<number>): string[] {
  if (runs.size === 0) return [];
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => smallest(runs, Math.imul(band * ROWS + row + 1, 0x9e3779b1)));
    return `c${band}:${rows.map((hash) => hash.toString(36)).join(".")}`;
  });
  const opening = [...shingles(words.slice(0, LEAD_WORDS))].map(mix32).sort((a, b) => a - b);
  return [...bands, ...opening.slice(0, LEAD_KEYS).map((hash) => `cl:${hash.toString(36)}`)];
}
