import { placeWords } from "../lexicon/places.ts";

interface Spoken {
  readonly kind: string;
  readonly country?: string | undefined;
}

/**
 * The countries (ISO alpha-3) that help to tell which of several places of one name is meant. One whose towns are named after others' counts
 * where a place in it is named: Geneva is not in Illinois because a report speaks of the American government.
 */
export function countriesSpokenOf(entities: readonly Spoken[]): Set<string> {
  const placed = new Set(entities.flatMap(({ kind, country }) => (country && kind === "place" ? [country] : [])));
  const all = entities.flatMap(({ kind, country }) => (country && kind !== "outlet" ? [country] : []));
  return new Set(all.filter((country) => placed.has(country) || !placeWords.namesakes.has(country)));
}
