export const PLACE_KINDS = ["country", "region", "city", "site", "water", "area"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place that the gazetteer knows. */
export interface Place {
  /** Usual English name. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3 (`KOS` for Kosovo), or "" for waters and areas of several countries. */
  readonly country: string;
  /** Countries that it touches: its own, or those of a water or area. */
  readonly countries: readonly string[];
  /** Longitude and latitude in degrees, WGS 84, to a hundredth. */
  readonly coordinates: readonly [lon: number, lat: number];
  /** Inhabitants, to the nearest thousand; 0 where it is not known. */
  readonly population: number;
  /** Whether it is its country's capital. */
  readonly capital: boolean;
  /** How readily the bare name means this place, about 4 (a town) to 9 (a country). */
  readonly prominence: number;
}
