import frequencies from "../lexicon/frequencies.packed.json" with { type: "json" };

const counts: Readonly<Record<string, number>> = frequencies.terms;
const seen = new Map(Object.entries(counts));

/**
 * Inverse document frequency of a term over a fixed background of news, so that what two reports have in common does not depend on which
 * others have come.
 */
export function rarity(term: string): number {
  return Math.log((frequencies.documents + 1) / ((seen.get(term) ?? 0) + 1));
}
