import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { unpack } from "@onrecord/language/model/container.ts";
import { readClaimModel } from "../claims/model/file.ts";
import { lexicon } from "../lexicon/lexicon.ts";
import { loadGazetteer } from "../places/gazetteer.ts";
import type { Draft } from "../stage.ts";
import { stages } from "../stages.ts";
import { repaired } from "../tree/repair.ts";
import { analysed } from "./language.ts";

const model = (name: string) => gunzipSync(readFileSync(new URL(`../../../../models/${name}.bin.gz`, import.meta.url)));
const resources = {
  lexicon,
  gazetteer: loadGazetteer(model("gazetteer")),
  claims: readClaimModel(unpack(model("claims"), "claims")),
};

/** All stages over a text, for tests that look at one of them. */
export function draftOf(text: string, published?: string): Draft {
  const report = { id: "", language: "en", text, ...(published !== undefined && { published }) };
  const draft: Record<string, unknown> = { report, analysis: repaired(analysed(text)) };
  for (const { writes, run } of stages) draft[writes] = run(draft as unknown as Draft, resources);
  return draft as unknown as Draft;
}
