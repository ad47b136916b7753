import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { lexicon } from "../src/lexicon/lexicon.ts";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import type { Resources } from "../src/resources.ts";

/** The packed lexicon and the committed gazetteer. */
export const resources: Resources = {
  lexicon,
  gazetteer: loadGazetteer(gunzipSync(readFileSync(new URL("../../../models/gazetteer.bin.gz", import.meta.url)))),
};
