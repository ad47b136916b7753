import type { TextPrint } from "../print.ts";
import { hash32, mix32 } from "../text/hash.ts";
import { wordsOf } from "../text/words.ts";

const WORDS = 5;
const MOST = 256;
const BANDS = 8;
const ROWS = 2;
const LEAD_WORDS = 60;
const LEAD_KEYS = 3;

/** Hashes of the runs of five words of a text; a shorter text is one run. */
function shingles(words: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i + WORDS <= words.length; i++) found.add(hash32(words.slice(i, i + WORDS).join(" ")));
  if (words.length > 0 && words.length < WORDS) found.add(hash32(words.join(" ")));
  return found;
}

/** Sketch of a text from which containment can be estimated (Broder 1997, "On the resemblance and containment of documents"). */
export function sketchOf(text: string): TextPrint {
  let hashes = [...shingles(wordsOf(text))];
  let thinning = 0;
  while (hashes.length > MOST) {
    thinning++;
    const step = 2 ** thinning;
    hashes = hashes.filter((hash) => hash % step === 0);
  }
  return { thinning, hashes: hashes.sort((a, b) => a - b) };
}

/** Share of the shorter text's 5-grams that stand in the other as well, 0 to 1. */
export function containment(a: TextPrint, b: TextPrint): number {
  const step = 2 ** Math.max(a.thinning, b.thinning);
  const left = a.hashes.filter((hash) => hash % step === 0);
  const right = new Set(b.hashes.filter((hash) => hash % step === 0));
  const shorter = Math.min(left.length, right.size);
  return shorter === 0 ? 0 : left.filter((hash) => right.has(hash)).length / shorter;
}

const smallest = (hashes: Iterable<number>, seed: number): number => {
  let least = 0xffffffff;
  for (const hash of hashes) least = Math.min(least, mix32((hash ^ seed) >>> 0));
  return least;
};

/**
 * Keys that near copies share: MinHash signatures in bands (Broder 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets",
 * 3.4), and the smallest hashes of the opening words, by which a copy that was cut short is found.
 */
export function copyKeys(text: string): string[] {
  const words = wordsOf(text);
  const all = shingles(words);
  if (all.size === 0) return [];
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => smallest(all, Math.imul(band * ROWS + row + 1, 0x9e3779b1)));
    return `c${band}:${rows.map((hash) => hash.toString(36)).join(".")}`;
  });
  const opening = [...shingles(words.slice(0, LEAD_WORDS))].map(mix32).sort((a, b) => a - b);
  return [...bands, ...opening.slice(0, LEAD_KEYS).map((hash) => `cl:${hash.toString(36)}`)];
}
