import type { Container, ModelArray } from "../model/container.ts";
import { Lexicon } from "../model/lexicon.ts";
import { LinearModel, type LinearRows } from "../model/linear.ts";
import { packKeys, readRows, rowArrays, unpackKeys } from "../model/rows.ts";
import { NameTagger } from "./tagger.ts";

interface Words {
  readonly keys: Int32Array;
  readonly columns: readonly Uint16Array[];
}

export interface NameModel {
  /** Word classes by word: the columns `NAME_COLUMNS`. */
  readonly lexicon: Words;
  /** Kinds of places by name. */
  readonly places: Words;
  readonly rows: LinearRows;
}

export const NAME_COLUMNS = ["fine", "coarse", "kind"] as const;

export function makeNameTagger({ lexicon, places, rows }: NameModel): NameTagger {
  return new NameTagger(
    new LinearModel(rows),
    new Lexicon(lexicon.keys, lexicon.columns),
    new Lexicon(places.keys, places.columns),
  );
}

/** Header and arrays of a name tagger's model file. */
export function nameFile(model: NameModel): [Record<string, unknown>, Record<string, ModelArray>] {
  const columns = NAME_COLUMNS.map((name, i): [string, Uint16Array] => [`lexicon.${name}`, model.lexicon.columns[i]!]);
  return [
    {},
    {
      "lexicon.keys": packKeys(model.lexicon.keys),
      ...Object.fromEntries(columns),
      "places.keys": packKeys(model.places.keys),
      "places.kinds": model.places.columns[0]!,
      ...rowArrays("names", model.rows),
    },
  ];
}

export function readNameTagger(from: Container): NameTagger {
  return makeNameTagger({
    lexicon: {
      keys: unpackKeys(from.u8("lexicon.keys")),
      columns: NAME_COLUMNS.map((name) => from.u16(`lexicon.${name}`)),
    },
    places: { keys: unpackKeys(from.u8("places.keys")), columns: [from.u16("places.kinds")] },
    rows: readRows("names", from),
  });
}
