import type { Container, ModelArray } from "../model/container.ts";
import { Lexicon } from "../model/lexicon.ts";
import { LinearModel, type LinearRows } from "../model/linear.ts";
import { packKeys, readRows, rowArrays, unpackKeys } from "../model/rows.ts";
import { LEXICON_COLUMNS } from "./features.ts";
import { Tagger } from "./tagger.ts";

export interface TaggerModel {
  /** The classes, `UPOS_XPOS`. */
  readonly tags: readonly string[];
  readonly lexicon: { readonly keys: Int32Array; readonly columns: readonly Uint16Array[] };
  readonly backward: LinearRows;
  readonly forward: LinearRows;
}

export function makeTagger(model: TaggerModel): Tagger {
  const lexicon = new Lexicon(model.lexicon.keys, model.lexicon.columns);
  return new Tagger(model.tags, new LinearModel(model.backward), new LinearModel(model.forward), lexicon);
}

/** Header and arrays of a tagger's model file. */
export function taggerFile(model: TaggerModel): [Record<string, unknown>, Record<string, ModelArray>] {
  const columns = LEXICON_COLUMNS.map((name, i): [string, Uint16Array] => [
    `lexicon.${name}`,
    model.lexicon.columns[i]!,
  ]);
  return [
    { tags: model.tags },
    {
      "lexicon.keys": packKeys(model.lexicon.keys),
      ...Object.fromEntries(columns),
      ...rowArrays("backward", model.backward),
      ...rowArrays("forward", model.forward),
    },
  ];
}

export function readTagger(from: Container): Tagger {
  return makeTagger({
    tags: from.strings("tags"),
    lexicon: {
      keys: unpackKeys(from.u8("lexicon.keys")),
      columns: LEXICON_COLUMNS.map((name) => from.u16(`lexicon.${name}`)),
    },
    backward: readRows("backward", from),
    forward: readRows("forward", from),
  });
}
