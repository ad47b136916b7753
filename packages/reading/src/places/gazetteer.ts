import { fold } from "./fold.ts";
import type { Place } from "./place.ts";
import { type GazetteerTable, openTable } from "./table.ts";

export interface Gazetteer {
  /** Places of that name, the most prominent first. Names only: "us" is the United States here. */
  lookup(name: string): readonly Place[];
  /** The place most likely meant where these countries (ISO alpha-3) are spoken of, or undefined. */
  resolve(name: string, countries?: ReadonlySet<string>): Place | undefined;
  /** The country of that ISO alpha-3 code. */
  country(code: string): Place | undefined;
}

/** Weight of standing in a country that the report speaks of: as much as a hundred times the inhabitants. */
const CONTEXT = 2;

/** A town so many times smaller than another of its name is not meant for its country's sake: Geneva is in Switzerland. */
const PETTY = 8;

/** Names to try when the whole name is unknown: without the word of its kind, then without its Arabic article. */
function shorter(key: string, table: GazetteerTable): string[] {
  const keys: string[] = [];
  for (const word of table.words.after) if (key.endsWith(` ${word}`)) keys.push(key.slice(0, -word.length - 1));
  for (const word of table.words.before) if (key.startsWith(`${word} `)) keys.push(key.slice(word.length + 1));
  for (const word of table.words.articles) if (key.startsWith(`${word} `)) keys.push(key.slice(word.length + 1));
  return keys;
}

/**
 * Opens a gazetteer.
 * @param bytes the uncompressed file that `scripts/gazetteer.ts` writes
 * @throws GazetteerError if the bytes are not such a file
 */
export function loadGazetteer(bytes: Uint8Array): Gazetteer {
  const table = openTable(bytes);

  function find(key: string): Place[] {
    return table.find(key).sort((a, b) => b.prominence - a.prominence || (a.country < b.country ? -1 : 1));
  }

  function shortened(key: string): readonly Place[] {
    for (const other of shorter(key, table)) {
      const places = find(other);
      if (places.length > 0) return places;
    }
    return [];
  }

  function lookup(name: string): readonly Place[] {
    const key = fold(name);
    const found = find(key);
    return found.length > 0 ? found : shortened(key);
  }

  function resolve(name: string, countries?: ReadonlySet<string>): Place | undefined {
    const isNear = (place: Place) => place.countries.some((code) => countries?.has(code));
    const key = fold(name);
    let places: readonly Place[] = find(key);
    // A name with a word of its kind that is not listed may be another place's: it has to be near.
    if (places.length === 0) places = countries?.size ? shortened(key).filter(isNear) : shortened(key);
    const most = Math.max(0, ...places.map(({ population }) => population));
    const isPetty = ({ kind, population }: Place) => kind === "city" && population * PETTY < most;
    const weight = (place: Place) => place.prominence + (isNear(place) && !isPetty(place) ? CONTEXT : 0);
    let best: Place | undefined;
    for (const place of places) if (!best || weight(place) > weight(best)) best = place;
    return best;
  }

  return Object.freeze({ lookup, resolve, country: (code: string) => table.country(code) });
}
