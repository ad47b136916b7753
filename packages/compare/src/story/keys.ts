import type { ReportPrint } from "../print.ts";
import { termsOf } from "../text/terms.ts";

const TERMS = 6;
/** Days of one bucket; reports no further apart than this share one, and none more than twice as far apart. */
const BUCKET = 16;

/** Words of the names of states: they stand in so many reports that two of them together tell nothing of a story. */
const ofStates = ({ entities }: ReportPrint): Set<string> =>
  new Set(entities.flatMap(({ kind, name }) => (kind === "government" ? termsOf(name) : [])));

function pairsOfTerms(print: ReportPrint): string[] {
  const states = ofStates(print);
  const top = [...print.body].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
  const terms = top.map(([term]) => term).sort();
  return terms.flatMap((one, i) =>
    terms.slice(i + 1).flatMap((other) => (states.has(one) && states.has(other) ? [] : [`${one}+${other}`])),
  );
}

/**
 * Keys by which reports of one story find each other: pairs of their weightiest terms, but for pairs of states, within a stretch of days. A
 * report without a date can be of any time: it is kept under keys that all ask for, and asks for those of all.
 */
export function storyKeys(print: ReportPrint): { keep: string[]; ask: string[] } {
  const pairs = pairsOfTerms(print);
  const undated = pairs.map((pair) => `su:${pair}`);
  const any = pairs.map((pair) => `sd:${pair}`);
  if (print.day === null) return { keep: undated, ask: [...undated, ...any] };
  const bucket = Math.floor(print.day / BUCKET);
  const dated = pairs.flatMap((pair) => [`s${bucket}:${pair}`, `s${bucket + 1}:${pair}`]);
  return { keep: [...dated, ...any], ask: [...dated, ...undated] };
}
