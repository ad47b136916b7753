import { fold } from "../../src/places/fold.ts";
import { PLACE_KINDS } from "../../src/places/place.ts";
import { type GazetteerHeader, MAGIC, SECTIONS, type Section } from "../../src/places/table.ts";
import type { PlaceRow } from "./places.ts";

/** The keys a place is filed under; an Arabic name also without its article, and with "a" for a final "ah". */
function keysOf(place: PlaceRow, articles: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const name of place.names) {
    const key = fold(name);
    if (key === "" || key.length > 255) continue;
    keys.add(key);
    const article = articles.find((word) => key.startsWith(`${word} `));
    if (!article || place.kind !== "city") continue;
    const bare = key.slice(article.length + 1);
    if (bare.length > 3) keys.add(bare).add(bare.replace(/ah$/, "a"));
  }
  return keys;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function bytes16(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setUint16(2 * i, value & 0xffff, true);
  });
  return bytes;
}

/** The bytes that `loadGazetteer` opens. Places are sorted by name, which lets neighbours compress well. */
export function packGazetteer(unsorted: readonly PlaceRow[], words: GazetteerHeader["words"]): Uint8Array {
  const places = [...unsorted].sort(
    (a, b) =>
      order(fold(a.name), fold(b.name)) ||
      order(a.country, b.country) ||
      b.population - a.population ||
      order(a.name, b.name),
  );
  if (places.length > 0xffff) throw new RangeError(`${places.length} places: the layout holds 65535`);
  const countries = [...new Set(places.map((place) => place.country).filter((code) => code !== ""))].sort(order);
  const entries = places.flatMap((place, i) => [...keysOf(place, words.articles)].map((key) => ({ key, i })));
  entries.sort((a, b) => order(a.key, b.key) || a.i - b.i);
  const encoder = new TextEncoder();
  const names = places.map((place) => encoder.encode(place.name));
  const content: Record<Section, Uint8Array> = {
    kind: Uint8Array.from(places, (place) => PLACE_KINDS.indexOf(place.kind)),
    capital: Uint8Array.from(places, (place) => (place.capital ? 1 : 0)),
    country: Uint8Array.from(places, (place) => (place.country === "" ? 255 : countries.indexOf(place.country))),
    lon: bytes16(places.map((place) => Math.round(place.at[0] * 100))),
    lat: bytes16(places.map((place) => Math.round(place.at[1] * 100))),
    thousands: bytes16(places.map((place) => Math.min(0xffff, Math.round(place.population / 1000)))),
    nameLength: Uint8Array.from(names, (name) => name.length),
    keyLength: Uint8Array.from(entries, ({ key }) => key.length),
    keyPlace: bytes16(entries.map(({ i }) => i)),
    names: Buffer.concat(names),
    keys: encoder.encode(entries.map(({ key }) => key).join("")),
  };
  const header: GazetteerHeader = {
    sizes: SECTIONS.map(([name]) => content[name].length),
    countries,
    touches: Object.fromEntries(places.flatMap((place, i) => (place.touches.length > 0 ? [[i, place.touches]] : []))),
    words,
  };
  const head = encoder.encode(JSON.stringify(header));
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, head.length, true);
  return Buffer.concat([encoder.encode(MAGIC), size, head, ...SECTIONS.map(([name]) => content[name])]);
}
