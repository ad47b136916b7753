import groups from "../lexicon/synonyms.packed.json" with { type: "json" };
import { stem } from "../text/stem.ts";

const groupsOf = new Map<string, number[]>();
groups.forEach((words, group) => {
  for (const word of new Set(words.map(stem))) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
});

/** Groups of words for one and the same happening that a stem belongs to (lexicon/synonyms.yaml). */
export const synonymGroups = (stemmed: string): readonly number[] => groupsOf.get(stemmed) ?? [];
