import type { Entity } from "@onrecord/record";
import type { ReportPrint, Vector } from "../print.ts";
import { termsOf } from "../text/terms.ts";

const TERMS = 8;
/** Fewer where one of two reports has no date: what shares their keys is not of some weeks, but of all times. */
const UNDATED_TERMS = 6;
/** Days of one bucket: reports of one and of the next are compared. */
const BUCKET = 16;

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
  const pairs = pairsOfTerms(body, states, TERMS);
  const marked = (mark: string, some: readonly string[]) => some.map((pair) => `${mark}:${pair}`);
  if (day === null) {
    return { keep: marked("su", pairs), ask: [...marked("su", pairs), ...marked("sd", pairs)] };
  }
  const few = pairsOfTerms(body, states, UNDATED_TERMS);
  const bucket = Math.floor(day / BUCKET);
  const around = [bucket - 1, bucket, bucket + 1].flatMap((of) => marked(`s${of}`, pairs));
  return { keep: [...marked(`s${bucket}`, pairs), ...marked("sd", few)], ask: [...around, ...marked("su", few)] };
}
