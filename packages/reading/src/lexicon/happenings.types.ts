/** Lists of lexicon/happenings.yaml, as packed. */
export const HAPPENING_LISTS = ["endings", "things", "nouns", "adjectives", "empty"] as const;

export type HappeningList = (typeof HAPPENING_LISTS)[number];
export type PackedHappenings = Readonly<Record<HappeningList, readonly string[]>>;
