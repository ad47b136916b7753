import type { Entity } from "@onrecord/record";
import type { ReportPrint, Vector } from "../print.ts";
import { termsOf } from "../text/terms.ts";

/** How many of the weightiest terms are paired, and days of one bucket: reports of one bucket and of the next are compared. */
const NEAR = { terms: 14, days: 16 };
/** What is months apart has fewer pairs, since more reports share them. */
const FAR = { terms: 8, days: 64 };
/** One of two reports has no date: what shares their keys is of all times. */
const UNDATED_TERMS = 14;

const unique = (terms: readonly string[]): string[] => [...new Set(terms)].sort();

const pairs = (sorted: readonly string[]): string[] =>
  sorted.flatMap((one, i) => sorted.slice(i + 1).map((other) => `${one}+${other}`));

/**
 * Pairs of words that stand in the reports of many stories: two of the names of states, and two of the name of one who holds office.
 */
function common(entities: readonly Entity[]): Set<string> {
  const states = entities.flatMap(({ kind, name }) => (kind === "government" ? termsOf(name) : []));
  const officials = entities.filter(({ sector }) => sector === "GOV").map(({ name }) => termsOf(name));
  return new Set([states, ...officials].flatMap((terms) => pairs(unique(terms))));
}

function pairsOfTerms({ terms: all, weights }: Vector, without: ReadonlySet<string>, most: number): string[] {
  const byWeight = all.map((_, i) => i).sort((i, k) => weights[k]! - weights[i]! || i - k);
  const weightiest = byWeight.slice(0, most).map((i) => all[i]!);
  return pairs(unique(weightiest)).filter((pair) => !without.has(pair));
}

/**
 * Keys by which reports of one story find each other: pairs of their weightiest terms within a stretch of days. A
 * report without a date can be of any time: it is kept under keys that all ask for, and asks for those of all.
 */
export function storyKeys(
  { body, day }: Pick<ReportPrint, "body" | "day">,
  entities: readonly Entity[],
): { keep: string[]; ask: string[] } {
  const without = common(entities);
  const marked = (mark: string, most: number) => pairsOfTerms(body, without, most).map((pair) => `${mark}:${pair}`);
  if (day === null) {
    const undated = marked("su", NEAR.terms);
    return { keep: undated, ask: [...undated, ...marked("sd", NEAR.terms)] };
  }
  const within = (mark: string, { terms, days }: typeof NEAR, buckets: readonly number[]) =>
    buckets.flatMap((next) => marked(`${mark}${Math.floor(day / days) + next}`, terms));
  const around = [-1, 0, 1];
  return {
    keep: [...within("s", NEAR, [0]), ...within("f", FAR, [0]), ...marked("sd", UNDATED_TERMS)],
    ask: [...within("s", NEAR, around), ...within("f", FAR, around), ...marked("su", UNDATED_TERMS)],
  };
}
