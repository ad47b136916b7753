import type { ContentPrint, TellingPrint } from "../print.ts";
import { synonymGroups } from "./synonyms.ts";

/** One telling with the report that it stands in. */
export interface Told {
  readonly content: ContentPrint;
  readonly telling: TellingPrint;
}

/** A bucket with more tellings than this is split by who takes part. */
const LARGE = 300;

function wordsAndType({ stems, type }: TellingPrint): string[] {
  const groups = stems.flatMap(synonymGroups).map((group) => `g:${group}`);
  return [...new Set([...stems.map((word) => `w:${word}`), ...groups, ...(type === null ? [] : [`t:${type}`])])];
}

const takingPart = ({ subject, object, others }: TellingPrint): string[] => [
  ...new Set([...subject, ...object, ...others]),
];

function bucketed<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const buckets = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(item);
      else buckets.set(key, [item]);
    }
  }
  return buckets;
}

/** Positions of tellings that may be of one happening, each pair once, lower position first: they share a word, a synonym or a type. */
export function candidatePairs(told: readonly Told[]): (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  const offer = (bucket: readonly number[]): void => {
    for (let k = 1; k < bucket.length; k++) {
      for (let i = 0; i < k; i++) {
        const key = bucket[i]! * told.length + bucket[k]!;
        if (seen.has(key)) continue;
        seen.add(key);
        pairs.push([bucket[i]!, bucket[k]!]);
      }
    }
  };
  const positions = told.map((_, i) => i);
  for (const bucket of bucketed(positions, (i) => wordsAndType(told[i]!.telling)).values()) {
    if (bucket.length <= LARGE) offer(bucket);
    else
      for (const part of bucketed(bucket, (i) => takingPart(told[i]!.telling)).values())
        if (part.length <= LARGE) offer(part);
  }
  return pairs;
}
