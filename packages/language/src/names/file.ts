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
  /** Kinds of known names: places, organizations, outlets, persons. */
  readonly known: Words;
  readonly rows: LinearRows;
}

export const NAME_COLUMNS = ["fine", "coarse", "kind", "list"] as const;

export function makeNameTagger({ lexicon, known, rows }: NameModel): NameTagger {
  return new NameTagger(
    new LinearModel(rows),
    new Lexicon(lexicon.keys, lexicon.columns),
    new Lexicon(known.keys, known.columns),
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
      "known.keys": packKeys(model.known.keys),
      "known.kinds": model.known.columns[0]!,
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
    known: { keys: unpackKeys(from.u8("known.keys")), columns: [from.u16("known.kinds")] },
    rows: readRows("names", from),
  });
}
