/** Lists of lexicon/places.yaml, as packed. */
export const PLACE_LISTS = [
  "at",
  "at-small",
  "to",
  "moving",
  "from",
  "leaving",
  "object",
  "carrying",
  "empty",
  "scene",
  "host",
  "kind",
  "town",
  "land",
  "visiting",
  "reaching",
  "hosting",
  "purpose",
  "building",
  "namesakes",
] as const;

export type PlaceList = (typeof PLACE_LISTS)[number];
export type PackedPlaces = Readonly<Record<PlaceList, readonly string[]>>;
