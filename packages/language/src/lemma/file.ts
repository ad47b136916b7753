import type { Container, ModelArray } from "../model/container.ts";
import { packKeys, unpackKeys } from "../model/rows.ts";
import { KeyTable } from "../model/table.ts";
import { type HashedMap, type LemmaModel, Lemmatiser } from "./lemmatiser.ts";

export const LEMMA_MAPS = ["forms", "words", "suffixes", "cases", "feats"] as const;

/** The maps of a lemma model as they lie in its file: keys ascending as unsigned numbers, and their values. */
export type LemmaMaps = Readonly<
  Record<(typeof LEMMA_MAPS)[number], { readonly keys: Int32Array; readonly values: Uint16Array }>
>;

export function makeLemmaModel(maps: LemmaMaps, scripts: readonly string[], features: readonly string[]): LemmaModel {
  const map = (name: keyof LemmaMaps): HashedMap => ({
    table: new KeyTable(maps[name].keys),
    values: maps[name].values,
  });
  return {
    forms: map("forms"),
    words: map("words"),
    suffixes: map("suffixes"),
    cases: map("cases"),
    feats: map("feats"),
    scripts,
    features,
  };
}

/** Header and arrays of a lemmatiser's model file. */
export function lemmaFile(
  maps: LemmaMaps,
  scripts: readonly string[],
  features: readonly string[],
): [Record<string, unknown>, Record<string, ModelArray>] {
  const arrays: Record<string, ModelArray> = {};
  for (const name of LEMMA_MAPS) {
    arrays[`${name}.keys`] = packKeys(maps[name].keys);
    arrays[`${name}.values`] = maps[name].values;
  }
  return [{ scripts, features }, arrays];
}

export function readLemmatiser(from: Container): Lemmatiser {
  const entries = LEMMA_MAPS.map((name) => [
    name,
    { keys: unpackKeys(from.u8(`${name}.keys`)), values: from.u16(`${name}.values`) },
  ]);
  const maps = Object.fromEntries(entries) as LemmaMaps;
  return new Lemmatiser(makeLemmaModel(maps, from.strings("scripts"), from.strings("features")));
}
