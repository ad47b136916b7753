import { type Counts, countSets } from "./figures.ts";

export interface ScoredName {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly type: string;
}

/** Names whose types are scored: the gold sets agree on no others. */
const TYPES = new Set(["person", "organization", "place"]);

/** Counts for names of persons, organizations and places: exact span, and exact span with type. */
export const scoreNames = (
  gold: readonly ScoredName[],
  predicted: readonly ScoredName[],
): { readonly span: Counts; readonly typed: Counts } => {
  const keys = (names: readonly ScoredName[], withType: boolean): Set<string> =>
    new Set(
      names
        .filter(({ type }) => TYPES.has(type))
        .map(({ sentence, first, last, type }) => `${sentence} ${first} ${last}${withType ? ` ${type}` : ""}`),
    );
  return {
    span: countSets(keys(gold, false), keys(predicted, false)),
    typed: countSets(keys(gold, true), keys(predicted, true)),
  };
};
