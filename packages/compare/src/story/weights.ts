import table from "./weights.json" with { type: "json" };

/** Weights of what speaks for and against two reports telling of one seminal event (weights.json says where they come from). */
export const storyWeights: StoryWeights = table.weights;

/** Mean likeness from which on reports are one story. */
export const ONE_STORY: number = table.threshold;

export const STORY_FEATURES = [
  "bias",
  "body",
  "lead",
  "names",
  "persons",
  "personsDiffer",
  "protagonistsDiffer",
  "numbers",
  "numbersDiffer",
  "yearsDiffer",
  "sameWeek",
  "monthApart",
] as const;

export type StoryFeature = (typeof STORY_FEATURES)[number];
export type StoryWeights = Readonly<Record<StoryFeature, number>>;
