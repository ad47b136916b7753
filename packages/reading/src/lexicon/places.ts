import packed from "./places.packed.json" with { type: "json" };
import { type PackedPlaces, PLACE_LISTS, type PlaceList } from "./places.types.ts";

/** Words that tell where something happens, by list (explained in lexicon/places.yaml). */
export type Places = Readonly<Record<PlaceList, ReadonlySet<string>>>;

const data: PackedPlaces = packed;

export const placeWords: Places = Object.freeze(
  Object.fromEntries(PLACE_LISTS.map((list) => [list, new Set(data[list])])) as Record<PlaceList, Set<string>>,
);
