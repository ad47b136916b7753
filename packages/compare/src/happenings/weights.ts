import table from "./weights.json" with { type: "json" };

export const TELLING_FEATURES = [
  "bias",
  "sameWord",
  "rareWord",
  "synonym",
  "samePart",
  "sameType",
  "typesDiffer",
  "subject",
  "subjectsDiffer",
  "object",
  "objectsDiffer",
  "changedRoles",
  "others",
  "othersDiffer",
  "anyRole",
  "context",
  "story",
  "time",
  "timesDiffer",
  "place",
  "placesDiffer",
  "reporting",
  "statusesDiffer",
  "sameReport",
  "sameWordInContext",
] as const;

export type TellingFeature = (typeof TELLING_FEATURES)[number];

/** Weights of what speaks for and against two tellings being of one happening (weights.json says where they come from). */
export const tellingWeights: Readonly<Record<TellingFeature, number>> = table.weights;

/** Mean likeness from which on tellings are of one happening. */
export const ONE_HAPPENING: number = table.threshold;
