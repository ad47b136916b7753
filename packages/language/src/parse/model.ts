import type { Container } from "../model/container.ts";
import { LanguageModelError } from "../model/errors.ts";
import { packKeys, unpackKeys } from "../model/rows.ts";
import type { Inventory } from "./features.ts";

/** One layer of the encoder: a gated convolution of window 3, or a gated recurrence that runs both ways. */
export type LayerShape = { readonly kind: "convolution"; readonly dilation: number } | { readonly kind: "recurrence" };

/** The sizes of the network. */
export interface ParserShape {
  /** Widths of the embedding tables, in the order of `FEATURES`; the sum is a multiple of 8. */
  readonly embeddings: readonly number[];
  readonly width: number;
  readonly layers: readonly LayerShape[];
  readonly arcWidth: number;
  /** Hidden units of the label scorer: of the summed kind and of the multiplied kind. */
  readonly labelWidth: number;
  readonly labelRank: number;
}

/** The arrays of a parser model: 8-bit weights, their scales, and the small rest. */
export type ParserArrays = Readonly<Record<string, Int8Array | Float32Array>>;

/** What goes into a parser's model file. */
export function parserContent(
  shape: ParserShape,
  inventory: Inventory,
  labels: readonly string[],
  arrays: ParserArrays,
) {
  const { forms, xpos, upos } = inventory;
  return { header: { kind: "parser", ...shape, xpos, upos, labels }, arrays: { forms: packKeys(forms), ...arrays } };
}

/** Typed access to a parser's model file; throws `LanguageModelError` for what is missing. */
export class ParserModel {
  readonly shape: ParserShape;
  readonly inventory: Inventory;
  readonly labels: readonly string[];
  private readonly file: Container;

  constructor(file: Container) {
    if (file.header.kind !== "parser") throw corrupt("its header is not one of a parser");
    this.file = file;
    // The kind vouches for the rest of the header; the arrays are checked against these sizes.
    this.shape = file.header as unknown as ParserShape;
    const forms = unpackKeys(file.u8("forms"));
    this.inventory = { forms, xpos: file.strings("xpos"), upos: file.strings("upos") };
    this.labels = file.strings("labels");
  }

  bytes(name: string, length: number): Int8Array {
    return sized(this.file.i8(name), name, length);
  }

  floats(name: string, length: number): Float32Array {
    return sized(this.file.f32(name), name, length);
  }
}

function sized<T extends Int8Array | Float32Array>(array: T, name: string, length: number): T {
  if (array.length !== length) throw corrupt(`"${name}" has ${array.length} cells, the header asks for ${length}`);
  return array;
}

function corrupt(problem: string): LanguageModelError {
  return new LanguageModelError("LANGUAGE_MODEL_CORRUPT", "parser", problem);
}
