import type { Entity } from "@onrecord/record";
import type { ReportPrint, Vector } from "../print.ts";
import { termsOf } from "../text/terms.ts";

const TERMS = 6;
/** Days of one bucket: reports of one and of the next are compared. */
const BUCKET = 16;

/** Words of the names of states: they stand in so many reports that two of them together tell nothing of a story. */
const ofStates = (entities: readonly Entity[]): Set<string> =>
  new Set(entities.flatMap(({ kind, name }) => (kind === "government" ? termsOf(name) : [])));

function pairsOfTerms({ terms: all, weights }: Vector, states: ReadonlySet<string>): string[] {
  const byWeight = all.map((_, i) => i).sort((i, k) => weights[k]! - weights[i]! || i - k);
  const terms = byWeight
    .slice(0, TERMS)
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
  const pairs = pairsOfTerms(body, ofStates(entities));
  const undated = pairs.map((pair) => `su:${pair}`);
  const any = pairs.map((pair) => `sd:${pair}`);
  if (day === null) return { keep: undated, ask: [...undated, ...any] };
  const bucket = Math.floor(day / BUCKET);
  const kept = (of: number) => pairs.map((pair) => `s${of}:${pair}`);
  return {
    keep: [...kept(bucket), ...any],
    ask: [...kept(bucket - 1), ...kept(bucket), ...kept(bucket + 1), ...undated],
  };
}
