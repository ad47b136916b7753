import { frames } from "./frames.ts";
import packed from "./happenings.packed.json" with { type: "json" };
import { HAPPENING_LISTS, type HappeningList, type PackedHappenings } from "./happenings.types.ts";

const data: PackedHappenings = packed;
const lists = Object.fromEntries(HAPPENING_LISTS.map((list) => [list, new Set(data[list])])) as Record<
  HappeningList,
  Set<string>
>;
const SHORTEST = 6;

/** Which words tell that something happens, by lemma in small letters (explained in lexicon/happenings.yaml). */
export const happeningWords = Object.freeze({
  verb: (lemma: string): boolean => !lists.empty.has(lemma),
  noun: (lemma: string): boolean => {
    if (lists.nouns.has(lemma) || frames.triggers("noun", lemma).length > 0) return true;
    if (lists.things.has(lemma) || lemma.length < SHORTEST) return false;
    return data.endings.some((ending) => lemma.endsWith(ending));
  },
  adjective: (lemma: string): boolean => lists.adjectives.has(lemma) || frames.triggers("adjective", lemma).length > 0,
});
