import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { unpack } from "@onrecord/language/model/container.ts";
import { readClaimModel } from "../src/claims/model/file.ts";
import { lexicon } from "../src/lexicon/lexicon.ts";
import { loadGazetteer } from "../src/places/gazetteer.ts";
import type { Resources } from "../src/resources.ts";

const model = (name: string) => gunzipSync(readFileSync(new URL(`../../../models/${name}.bin.gz`, import.meta.url)));

/** The packed lexicon, the committed gazetteer and model. */
export const resources: Resources = {
  lexicon,
  gazetteer: loadGazetteer(model("gazetteer")),
  claims: readClaimModel(unpack(model("claims"), "claims")),
};
