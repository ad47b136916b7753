import { GazetteerError } from "./errors.ts";
import { PLACE_KINDS, type Place } from "./place.ts";

/** First bytes of the file; the digit is the version of the layout. */
export const MAGIC = "OGZ1";

/** The columns of the file, in order, with the bytes of one value. Keys are sorted, so that they can be searched as they lie. */
export const SECTIONS = [
  ["kind", 1],
  ["capital", 1],
  ["country", 1],
  ["lon", 2],
  ["lat", 2],
  ["thousands", 2],
  ["nameLength", 1],
  ["keyLength", 1],
  ["keyPlace", 2],
  ["names", 1],
  ["keys", 1],
] as const;

export type Section = (typeof SECTIONS)[number][0];

/** JSON at the head of the file: sizes of the sections in bytes and what is too small for a column of its own. */
export interface GazetteerHeader {
  readonly sizes: readonly number[];
  /** Country codes; the `country` column points here, 255 where there is none. */
  readonly countries: readonly string[];
  /** Countries that waters and areas touch, by position of the place. */
  readonly touches: Readonly<Record<string, readonly string[]>>;
  readonly words: {
    readonly after: readonly string[];
    readonly before: readonly string[];
    readonly articles: readonly string[];
  };
}

export interface GazetteerTable {
  readonly words: GazetteerHeader["words"];
  /** Places filed under a folded name. */
  find(key: string): Place[];
  country(code: string): Place | undefined;
}

const BASE = { country: 9, area: 8.5, water: 8, region: 6.5, site: 4, city: 0 } as const;

function starts(lengths: Uint8Array): Uint32Array {
  const at = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) at[i + 1] = at[i]! + lengths[i]!;
  return at;
}

function split(bytes: Uint8Array): { header: GazetteerHeader; section: (name: Section) => Uint8Array } {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (magic !== MAGIC) throw new GazetteerError(`starts with ${JSON.stringify(magic)}, not ${MAGIC}`);
  const headerSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  let header: GazetteerHeader;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerSize))) as GazetteerHeader;
  } catch {
    throw new GazetteerError("its header is no JSON");
  }
  const parts = new Map<Section, Uint8Array>();
  let at = 8 + headerSize;
  SECTIONS.forEach(([name], i) => {
    const size = header.sizes[i] ?? 0;
    parts.set(name, bytes.subarray(at, at + size));
    at += size;
  });
  if (at !== bytes.length) throw new GazetteerError(`${bytes.length} bytes, ${at} expected`);
  return { header, section: (name) => parts.get(name)! };
}

/** 16-bit values, little-endian as the file and every machine that runs this; copied because the file does not align them. */
const words16 = (bytes: Uint8Array) => new Uint16Array(new Uint8Array(bytes).buffer);

const degrees = (value: number) => ((value << 16) >> 16) / 100;

export function openTable(bytes: Uint8Array): GazetteerTable {
  const { header, section } = split(bytes);
  const [kind, capital, country] = [section("kind"), section("capital"), section("country")];
  const [lon, lat, thousands] = [words16(section("lon")), words16(section("lat")), words16(section("thousands"))];
  const [names, nameAt] = [section("names"), starts(section("nameLength"))];
  const [keys, keyAt, keyPlace] = [section("keys"), starts(section("keyLength")), words16(section("keyPlace"))];
  const decoder = new TextDecoder();

  function place(i: number): Place {
    const code = header.countries[country[i]!] ?? "";
    const population = thousands[i]! * 1000;
    const kindName = PLACE_KINDS[kind[i]!]!;
    const size = kindName === "city" ? Math.log10(Math.max(population, 10000)) + (capital[i] ? 1.2 : 0) : 0;
    return Object.freeze({
      name: decoder.decode(names.subarray(nameAt[i], nameAt[i + 1])),
      kind: kindName,
      country: code,
      countries: header.touches[i] ?? (code ? [code] : []),
      coordinates: Object.freeze([degrees(lon[i]!), degrees(lat[i]!)]) as readonly [number, number],
      population,
      capital: capital[i] === 1,
      prominence: BASE[kindName] + size,
    });
  }

  /** Sign of (key at position i) - key, by code unit. */
  function compare(i: number, key: string): number {
    const [from, to] = [keyAt[i]!, keyAt[i + 1]!];
    const length = Math.min(to - from, key.length);
    for (let j = 0; j < length; j++) {
      const difference = keys[from + j]! - key.charCodeAt(j);
      if (difference !== 0) return difference;
    }
    return to - from - key.length;
  }

  function find(key: string): Place[] {
    let [low, high] = [0, keyPlace.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(middle, key) < 0) low = middle + 1;
      else high = middle;
    }
    const found: Place[] = [];
    for (; low < keyPlace.length && compare(low, key) === 0; low++) found.push(place(keyPlace[low]!));
    return found;
  }

  const countryKind = PLACE_KINDS.indexOf("country");
  const byCode = new Map<string, number>();
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] === countryKind) byCode.set(header.countries[country[i]!]!, i);
  }
  return {
    words: header.words,
    find,
    country: (code) => (byCode.has(code) ? place(byCode.get(code)!) : undefined),
  };
}
