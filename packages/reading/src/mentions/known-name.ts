import type { NameType } from "@onrecord/language";
import type { NameEntry } from "../lexicon/actors.ts";

/** Tokens first..last of a sentence, both inclusive. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** A proper name in a sentence: tokens first..last, both inclusive, with what the lexicon and the language layer know of it. */
export interface KnownName extends Bounds {
  /** As the language layer types it; undefined for a name that it did not find. */
  readonly type?: NameType;
  readonly entries: readonly NameEntry[];
}
