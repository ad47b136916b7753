import { finish, hashString, mix } from "../model/hash.ts";
import type { KeyTable } from "../model/table.ts";
import { normalise } from "../tag/word.ts";
import { doubledBase, irregularBase, isOnlyPast } from "./irregular.ts";
import { type CaseMode, caseClass, recase, rewrite } from "./script.ts";

export const LONGEST_SUFFIX = 5;

/** A frozen map from hashed keys to rows of `values`. */
export interface HashedMap {
  readonly table: KeyTable;
  readonly values: Uint16Array;
}

export interface LemmaModel {
  /** Case mode and script, joined ("k0 "), of whole forms. */
  readonly forms: HashedMap;
  /** Script of lower-cased words, then of suffixes. */
  readonly words: HashedMap;
  readonly suffixes: HashedMap;
  /** Case mode of each kind of casing. */
  readonly cases: HashedMap;
  /** Features of words, then of tags alone. */
  readonly feats: HashedMap;
  /** The strings that the values number. */
  readonly scripts: readonly string[];
  readonly features: readonly string[];
}

/** Keys of the maps, for the lemmatiser and its training alike. */
export const lemmaKey = {
  form: (form: string, tag: number): number => finish(mix(mix(1, hashString(form)), tag)),
  word: (lower: string, tag: number): number => finish(mix(mix(2, hashString(lower)), tag)),
  suffix: (lower: string, length: number, tag: number): number =>
    finish(mix(mix(mix(3, hashString(lower, lower.length - length)), length), tag)),
  case: (form: string, tag: number): number => finish(mix(mix(4, hashString(caseClass(form))), tag)),
  ending: (form: string, tag: number): number =>
    finish(
      mix(mix(mix(7, hashString(caseClass(form))), hashString(form.toLowerCase(), Math.max(0, form.length - 3))), tag),
    ),
  feats: (form: string, tag: number): number => finish(mix(mix(5, hashString(normalise(form))), tag)),
  tagFeats: (tag: number): number => finish(mix(6, tag)),
  tag: (upos: string, xpos: string): number => hashString(`${upos}_${xpos}`),
};

/** Words kept at most; they are all let go when there is no room for more. */
const CAPACITY = 16384;

interface Known {
  readonly upos: string;
  readonly xpos: string;
  readonly lemma: string;
  readonly feats: string;
  readonly next: Known | undefined;
}

/** Lemmas by known forms and the endings of known words; features by known words and tags. */
export class Lemmatiser {
  private readonly model: LemmaModel;
  private readonly known = new Map<string, Known>();

  constructor(model: LemmaModel) {
    this.model = model;
  }

  lemma(form: string, upos: string, xpos: string): string {
    return this.word(form, upos, xpos).lemma;
  }

  /** UD features, `Name=Value|...`, or `_`. */
  feats(form: string, upos: string, xpos: string): string {
    return this.word(form, upos, xpos).feats;
  }

  private word(form: string, upos: string, xpos: string): Known {
    const first = this.known.get(form);
    for (let known = first; known; known = known.next) if (known.xpos === xpos && known.upos === upos) return known;
    const tag = lemmaKey.tag(upos, xpos);
    const word = {
      upos,
      xpos,
      lemma: this.lemmaOf(form, tag, upos === "VERB" ? xpos : ""),
      feats: this.featsOf(form, tag),
      next: first,
    };
    if (this.known.size >= CAPACITY) this.known.clear();
    this.known.set(form, word);
    return word;
  }

  private lemmaOf(form: string, tag: number, verb: string): string {
    const known = this.script(this.model.forms, lemmaKey.form(form, tag));
    if (known !== null) return rewrite(recase(form, known[0] as CaseMode), known.slice(1)) || form;
    const lower = form.toLowerCase();
    const base = /^VB[DN]$/.test(verb) || (verb !== "" && isOnlyPast(lower)) ? irregularBase(lower) : undefined;
    if (base !== undefined) return base;
    return (/^VB[DNG]$/.test(verb) ? doubledBase(lower) : undefined) ?? this.regular(form, tag);
  }

  private featsOf(form: string, tag: number): string {
    const { feats, features } = this.model;
    let rank = feats.table.rank(lemmaKey.feats(form, tag));
    if (rank < 0) rank = feats.table.rank(lemmaKey.tagFeats(tag));
    return rank < 0 ? "_" : features[feats.values[rank]!]!;
  }

  /** The lemma by rule, not looking at forms known as a whole. */
  regular(form: string, tag: number): string {
    const { words, suffixes, cases } = this.model;
    const mode = (this.script(cases, lemmaKey.ending(form, tag)) ??
      this.script(cases, lemmaKey.case(form, tag)) ??
      "l") as CaseMode;
    const base = recase(form, mode);
    const lower = form.toLowerCase();
    const known = this.script(words, lemmaKey.word(lower, tag));
    if (known !== null) return rewrite(base, known) || form;
    for (let length = Math.min(LONGEST_SUFFIX, lower.length); length >= 0; length--) {
      const script = this.script(suffixes, lemmaKey.suffix(lower, length, tag));
      if (script !== null) return rewrite(base, script) || form;
    }
    return base;
  }

  private script(map: HashedMap, key: number): string | null {
    const rank = map.table.rank(key);
    return rank < 0 ? null : this.model.scripts[map.values[rank]!]!;
  }
}
