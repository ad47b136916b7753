import type { Entity } from "@onrecord/record";
import type { ReportPrint, Vector } from "../print.ts";
import { termsOf } from "../text/terms.ts";

/** How many of the weightiest terms are paired, and days of one bucket: reports of one bucket and of the next are compared. */
const NEAR = { terms: 14, days: 16 };
/** What is months apart has fewer pairs, since more reports share them. */
const FAR = { terms: 8, days: 64 };
/** One of two reports has no date: what shares their keys is of all times. */
const UNDATED_TERMS = 14;

/** Words of the names of states: they stand in so many reports that two of them together tell nothing of a story. */
const ofStates = (entities: readonly Entity[]): Set<string> =>
  new Set(entities.flatMap(({ kind, name }) => (kind === "government" ? termsOf(name) : [])));

function pairsOfTerms({ terms: all, weights }: Vector, states: ReadonlySet<string>, most: number): string[] {
  const byWeight = all.map((_, i) => i).sort((i, k) => weights[k]! - weights[i]! || i - k);
  const terms = byWeight
    .slice(0, most)
    .map((i) => all[i]!)
    .sort();
  return terms.flatMap((one, i) =>
    terms.slice(i + 1).flatMap((other) => (states.has(one) && states.has(other) ? [] : [`${one}+${other}`])),
  );
}

/**
 * Keys by which reports of one story find each other: pairs of their weightiest terms, but for pairs of states, within a stretch of days. A
 * report without a date can be of any time: it is kept under keys that all ask for, and asks for those of all.
 */
export function storyKeys(
  { body, day }: Pick<ReportPrint, "body" | "day">,
  entities: readonly Entity[],
): { keep: string[]; ask: string[] } {
  const states = ofStates(entities);
  const marked = (mark: string, most: number) => pairsOfTerms(body, states, most).map((pair) => `${mark}:${pair}`);
  if (day === null) {
    const pairs = marked("su", NEAR.terms);
    return { keep: pairs, ask: [...pairs, ...marked("sd", NEAR.terms)] };
  }
  const within = (mark: string, { terms, days }: typeof NEAR, buckets: readonly number[]) =>
    buckets.flatMap((next) => marked(`${mark}${Math.floor(day / days) + next}`, terms));
  const around = [-1, 0, 1];
  return {
    keep: [...within("s", NEAR, [0]), ...within("f", FAR, [0]), ...marked("sd", UNDATED_TERMS)],
    ask: [...within("s", NEAR, around), ...within("f", FAR, around), ...marked("su", UNDATED_TERMS)],
  };
}
