import type { Entity } from "@onrecord/record";
import { hash32, mix32 } from "../text/hash.ts";
import { termsOf } from "../text/terms.ts";
import type { Weighted } from "../text/vector.ts";

/** How many of the weightiest terms are paired, and days of one bucket: reports of one bucket and of the next are compared. */
const NEAR = { terms: 14, days: 16 };
/** What is months apart has fewer pairs, since more reports share them. */
const FAR = { terms: 8, days: 64 };
/** One of two reports has no date: what shares their keys is of all times. */
const UNDATED_TERMS = 14;

const unique = (terms: readonly string[]): string[] => [...new Set(terms)].sort();

/** Hash of two terms in order. */
const pairOf = (one: number, other: number): number => mix32(Math.imul(one, 0x9e3779b1) ^ other);

function pairs(sorted: readonly string[]): number[] {
  const hashes = sorted.map((term) => hash32(term));
  return hashes.flatMap((one, i) => hashes.slice(i + 1).map((other) => pairOf(one, other)));
}

/**
 * Pairs of words that stand in the reports of many stories: two of the names of states, and two of the name of one who holds office.
 */
function common(entities: readonly Entity[]): Set<number> {
  const states = entities.flatMap(({ kind, name }) => (kind === "government" ? termsOf(name) : []));
  const officials = entities.filter(({ sector }) => sector === "GOV").map(({ name }) => termsOf(name));
  return new Set([states, ...officials].flatMap((terms) => pairs(unique(terms))));
}

/**
 * Keys by which reports of one story find each other: pairs of their weightiest terms within a stretch of days. A
 * report without a date can be of any time: it is kept under keys that all ask for, and asks for those of all. Signed 32 bits.
 */
export function storyKeys(
  body: Weighted,
  day: number | null,
  entities: readonly Entity[],
): { keep: number[]; ask: number[] } {
  const without = common(entities);
  const byWeight = body.toSorted((a, b) => b[1] - a[1]).map(([term]) => term);
  const pairsOf = (most: number) => pairs(unique(byWeight.slice(0, most))).filter((pair) => !without.has(pair));
  const [near, far, ever] = [pairsOf(NEAR.terms), pairsOf(FAR.terms), pairsOf(UNDATED_TERMS)];
  const marked = (mark: string, all: readonly number[]) => {
    const seed = hash32(mark);
    return all.map((pair) => mix32((pair ^ seed) >>> 0) | 0);
  };
  if (day === null) {
    const undated = marked("undated", ever);
    return { keep: undated, ask: [...undated, ...marked("dated", ever)] };
  }
  const within = (mark: string, days: number, all: readonly number[], buckets: readonly number[]) =>
    buckets.flatMap((next) => marked(`${mark} ${Math.floor(day / days) + next}`, all));
  const around = [-1, 0, 1];
  return {
    keep: [...within("near", NEAR.days, near, [0]), ...within("far", FAR.days, far, [0]), ...marked("dated", ever)],
    ask: [
      ...within("near", NEAR.days, near, around),
      ...within("far", FAR.days, far, around),
      ...marked("undated", ever),
    ],
  };
}
