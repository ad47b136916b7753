import { termsOf } from "@onrecord/compare/terms";

const SEEN_AT_LEAST = 3;

/** In how many texts each term stands; rarer ones are left out, they count as unseen. */
export function frequenciesOf(texts: readonly string[]): { documents: number; terms: Record<string, number> } {
  const counts = new Map<string, number>();
  for (const text of texts) for (const term of new Set(termsOf(text))) counts.set(term, (counts.get(term) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= SEEN_AT_LEAST).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return { documents: texts.length, terms: Object.fromEntries(kept) };
}
