import { isAlsoPast, isOnlyPast, isPluralOfMan } from "../lemma/irregular.ts";
import { hashString } from "../model/hash.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { FeatureSink } from "../model/sink.ts";
import { hasLetters, isAllCaps, normalise, shape, startsUpper } from "./word.ts";

const PAD = 2;
const CACHE = 8192;
/** Upper bound on the features of one token. */
export const MAX_FEATURES = 96;

/** The columns of the tagger's lexicon. */
export const LEXICON_COLUMNS = ["gold", "silver", "fine", "coarse", "certain"] as const;

/** What a form shows by itself: hashes, and the columns of the lexicon. */
export interface Word {
  readonly text: string;
  readonly normal: string;
  readonly form: number;
  readonly norm: number;
  readonly suffix: number;
  readonly shape: number;
  /** 3 all in capitals, 2 capitalised, 1 else. */
  readonly capital: number;
  /** Whether it counts when a sentence is judged to be written in capitals. */
  readonly judges: boolean;
  /** Whether the lexicon has it. */
  readonly known: boolean;
  readonly gold: number;
  readonly silver: number;
  readonly fine: number;
  readonly coarse: number;
  /** Whether it is nothing but the past or participle of an irregular verb. */
  readonly past: boolean;
  /** Whether it is a past or participle as well as a noun or an adjective. */
  readonly alsoPast: boolean;
  /** Can only be the plural of a noun in "-man". */
  readonly men: boolean;
  /** Whether it is the mark of a list item. */
  readonly bullet: boolean;
  /** The one tag that a frequent word always has, or -1. */
  readonly certain: number;
  /** Kept here by the tagger: scores of the features that the form has by itself, right to left and left to right. */
  scores: { readonly backward: Int32Array; readonly forward: Int32Array } | null;
}

/** Feature hashes of one sentence: first `prepare`, then for each token `local`, `context` and `history`. */
export class TagFeatures {
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, Word>();
  private words: Word[] = [];
  private caps = 0;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  prepare(forms: readonly string[]): void {
    let judging = 0;
    let capitals = 0;
    const words: Word[] = [BORDERS[0]!, BORDERS[1]!];
    for (const form of forms) {
      const word = this.wordOf(form);
      words.push(word);
      if (!word.judges) continue;
      judging++;
      if (word.capital > 1) capitals++;
    }
    words.push(BORDERS[2]!, BORDERS[3]!);
    this.words = words;
    this.caps = judging > 2 && capitals * 4 >= judging * 3 ? 1 : 0;
  }

  word(i: number): Word {
    return this.words[i + PAD]!;
  }

  /** Whether an object stands right behind a word, or behind its particle: "shot a man", "shot down the drone". */
  takesObject(i: number): boolean {
    const [next, second] = [this.words[i + PAD + 1]!.normal, this.words[i + PAD + 2]?.normal ?? ""];
    return OPENERS.has(next) || (PARTICLES.has(next) && OPENERS.has(second));
  }

  /** Whether "dead" stands behind a word, as in "shot dead". */
  endsInDeath(i: number): boolean {
    return this.words[i + PAD + 1]!.normal === "dead";
  }

  /** Features of the word by itself, the same wherever the form stands. */
  local(i: number, out: FeatureSink): void {
    const word = this.words[i + PAD]!;
    const { capital, silver, suffix, fine, text, normal: n } = word;
    out.start(1);
    out.one(0);
    out.one(word.form);
    out.one(word.norm);
    for (let s = 1; s <= 5; s++) {
      if (s <= n.length) out.one(hashString(n, n.length - s));
      else out.skip();
    }
    for (let s = 1; s <= 4; s++) {
      if (s <= n.length) out.one(hashString(n, 0, s));
      else out.skip();
    }
    out.one(word.shape);
    out.two(word.shape, hashString(n, Math.max(0, n.length - 2)));
    if (/[0-9]/.test(text)) out.one(1);
    else out.skip();
    if (text.includes("-")) out.one(hashString(n, n.lastIndexOf("-")));
    else out.skip();
    out.one(capital);
    out.one(word.gold);
    out.one(silver);
    out.two(silver, capital);
    out.two(silver, suffix);
    out.one(fine);
    out.one(word.coarse);
    out.two(fine, capital);
  }

  /** Features of the word among its neighbours, but for their tags. */
  context(i: number, out: FeatureSink): void {
    const p = i + PAD;
    const before = this.words[p - 1]!;
    const word = this.words[p]!;
    const after = this.words[p + 1]!;
    const after2 = this.words[p + 2]!;
    out.start(51);
    out.two(word.capital, i === 0 ? 1 : 0);
    out.three(word.capital, this.caps, word.suffix);
    out.one(before.norm);
    out.one(this.words[p - 2]!.norm);
    out.one(after.norm);
    out.one(after2.norm);
    out.one(before.suffix);
    out.one(after.suffix);
    out.two(before.norm, word.norm);
    out.two(word.norm, after.norm);
    out.two(before.norm, after.norm);
    out.one(before.shape);
    out.one(after.shape);
    out.two(word.shape, i === 0 ? 1 : 0);
    out.three(word.shape, before.capital, after.capital);
    out.two(word.shape, this.caps);
    // Ambiguity classes: the tags that a word is known to take.
    out.one(after.gold);
    out.one(after2.gold);
    out.two(word.gold, after.gold);
    out.two(after.gold, after2.gold);
    out.two(word.norm, after.gold);
    out.one(after.silver);
    out.two(word.silver, after.silver);
    out.three(before.silver, word.silver, after.silver);
    out.one(before.fine);
    out.one(after.fine);
    out.one(before.coarse);
    out.one(after.coarse);
  }

  /**
   * Features of the tags already given to the two tokens on the side it comes from (`t1` next to it, then `t2`; -1 outside the
   * sentence), after those that are there. `step` is 1 when tags are given from left to right, -1 from right to left.
   */
  history(i: number, step: 1 | -1, t1: number, t2: number, out: FeatureSink): void {
    const p = i + PAD;
    const word = this.words[p]!;
    const ahead = this.words[p + step]!;
    out.resume(step === 1 ? 101 : 151);
    out.one(t1);
    out.one(t2);
    out.two(t1, t2);
    out.two(t1, word.norm);
    out.two(t1, word.suffix);
    out.two(t1, word.shape);
    out.three(t1, word.gold, ahead.gold);
    out.two(t1, ahead.gold);
    out.two(t1, word.gold);
    out.three(t1, t2, word.gold);
    out.three(t1, word.silver, ahead.silver);
    out.two(t1, word.coarse);
    out.two(t1, ahead.norm);
  }

  private wordOf(form: string): Word {
    const known = this.known.get(form);
    if (known) return known;
    const normal = normalise(form);
    const norm = hashString(normal);
    const row = this.lexicon.row(norm);
    const word: Word = {
      text: form,
      normal,
      form: hashString(form),
      norm,
      suffix: hashString(normal, Math.max(0, normal.length - 3)),
      shape: hashString(shape(form)),
      capital: isAllCaps(form) ? 3 : startsUpper(form) ? 2 : 1,
      judges: hasLetters(form) && form.length > 3,
      known: row >= 0,
      gold: this.lexicon.value(row, 0),
      silver: this.lexicon.value(row, 1),
      fine: this.lexicon.value(row, 2),
      coarse: this.lexicon.value(row, 3),
      past: isOnlyPast(form),
      alsoPast: isAlsoPast(form),
      men: isPluralOfMan(form),
      bullet: /^[•▪●◦‣]$/.test(form),
      // Capitals may spell an abbreviation (WHO) of the same letters as a common word.
      certain: isAllCaps(form) ? -1 : this.lexicon.value(row, 4) - 1,
      scores: null,
    };
    if (this.known.size >= CACHE) this.known.clear();
    this.known.set(form, word);
    return word;
  }
}

/** What opens a noun phrase. */
const OPENERS = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"]);
const PARTICLES = new Set(["down", "up", "off", "out"]);

/** Stand outside the sentence: two before it, two after it. */
const BORDERS = [-2, -1, -3, -4].map(
  (code): Word => ({
    text: "",
    normal: "",
    form: code,
    norm: code,
    suffix: code,
    shape: code,
    capital: code,
    judges: false,
    known: false,
    gold: code,
    silver: code,
    fine: code,
    coarse: code,
    past: false,
    alsoPast: false,
    men: false,
    bullet: false,
    certain: -1,
    scores: null,
  }),
);
