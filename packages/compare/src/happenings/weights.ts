import table from "./weights.json" with { type: "json" };

export const TELLING_FEATURES = [
  "bias",
  "sameWord",
  "synonym",
  "samePart",
  "sameType",
  "typesDiffer",
  "subjectsDiffer",
  "object",
  "objectsDiffer",
  "othersDiffer",
  "anyRole",
  "context",
  "sameWordInContext",
  "story",
  "timesDiffer",
  "placesDiffer",
  "reporting",
  "statusesDiffer",
  "sameReport",
  "nearPersonsDiffer",
  "nearPlacesDiffer",
  "nearBodiesDiffer",
  "nearNumbers",
  "nearNumbersDiffer",
  "pluralsDiffer",
  "repeated",
  "repeatedApart",
] as const;

export type TellingFeature = (typeof TELLING_FEATURES)[number];
export type TellingWeights = Readonly<Record<TellingFeature, number>>;

/** Weights of what speaks for and against two tellings being of one happening (weights.json says where they come from). */
export const tellingWeights: TellingWeights = table.weights;

/** Mean likeness from which on tellings are of one happening. */
export const ONE_HAPPENING: number = table.threshold;
