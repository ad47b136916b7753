import { fold } from "../../src/places/fold.ts";
import type { PlaceKind } from "../../src/places/place.ts";
import type { GazetteerLists } from "./schemas.ts";

/** A place on its way into the gazetteer, with every name that it goes by. */
export interface PlaceRow {
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  readonly country: string;
  readonly touches: readonly string[];
  readonly at: readonly [number, number];
  readonly population: number;
  readonly capital: boolean;
}

export interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

/** Below this a town is rarely named without its country, and its name too often means something else. */
const INHABITANTS = 15000;

const plain = { touches: [], population: 0, capital: false };

function ofLists(lists: GazetteerLists): PlaceRow[] {
  const rows: PlaceRow[] = [];
  for (const { code, name, also, at } of lists.countries) {
    rows.push({ ...plain, name, names: [name, ...also], kind: "country", country: code, at });
  }
  for (const [country, regions] of Object.entries(lists.regions)) {
    for (const [key, at] of Object.entries(regions)) {
      const names = key.split(" / ");
      rows.push({ ...plain, name: names[0]!, names, kind: "region", country, at });
    }
  }
  for (const { name, also, kind, at, countries } of lists.areas) {
    rows.push({ ...plain, name, names: [name, ...also], kind, country: "", touches: countries, at });
  }
  for (const { name, also, country, at } of lists.cityNames.more) {
    rows.push({ ...plain, name, names: [name, ...also], kind: "site", country, at });
  }
  return rows;
}

/** All places: those of the lists, and the cities that are large enough or capitals. `unknown` names the renamed cities that are not there. */
export function collect(lists: GazetteerLists, cities: readonly City[]): { places: PlaceRow[]; unknown: string[] } {
  const codes = new Map(lists.countries.map(({ iso2, code }) => [iso2, code]));
  const renamed = new Map(lists.cityNames.names.map((entry) => [`${entry.country} ${fold(entry.city)}`, entry.use]));
  const used = new Set<string>();
  const places = ofLists(lists);
  for (const city of cities) {
    const country = codes.get(city.country);
    if (!country) continue;
    const capital = city.featureCode === "PPLC";
    const key = `${country} ${fold(city.name)}`;
    const use = renamed.get(key);
    if (city.population < INHABITANTS && !capital && !use) continue;
    if (use) used.add(key);
    const names = use ? [...use, city.name] : [city.name];
    places.push({
      ...plain,
      name: names[0]!,
      names,
      kind: "city",
      country,
      at: city.loc.coordinates,
      population: city.population,
      capital,
    });
  }
  return { places, unknown: [...renamed.keys()].filter((key) => !used.has(key)) };
}
