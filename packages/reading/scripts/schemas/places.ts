import { z } from "zod";
import { type PackedPlaces, PLACE_LISTS, type PlaceList } from "../../src/lexicon/places.types.ts";

const words = z
  .array(z.string())
  .min(1)
  .refine((list) => new Set(list).size === list.length, "a word stands twice");

export const schema = z.strictObject(
  Object.fromEntries(PLACE_LISTS.map((list) => [list, words])) as Record<PlaceList, typeof words>,
);

export function compile(files: readonly unknown[]): PackedPlaces {
  return files[0] as PackedPlaces;
}
