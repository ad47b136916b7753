import { hashString } from "../model/hash.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { FeatureSink } from "../model/sink.ts";
import { hasLetters, isAllCaps, normalise, shape, startsUpper } from "./word.ts";

const PAD = 2;
/** Upper bound on the features of one token. */
export const MAX_FEATURES = 96;

/** The columns of the tagger's lexicon. */
export const LEXICON_COLUMNS = ["gold", "silver", "fine", "coarse", "certain"] as const;

/** Feature hashes of one sentence: first `prepare`, then for each token `local`, `context` and `history`. */
export class TagFeatures {
  private readonly lexicon: Lexicon;
  private caps = 0;
  private forms: readonly string[] = [];
  private norms: string[] = [];
  private form = new Int32Array(0);
  private norm = new Int32Array(0);
  private suffix = new Int32Array(0);
  private shapes = new Int32Array(0);
  private capital = new Int32Array(0);
  private gold = new Int32Array(0);
  private silver = new Int32Array(0);
  private fine = new Int32Array(0);
  private coarse = new Int32Array(0);
  private sure = new Int32Array(0);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  prepare(forms: readonly string[]): void {
    const n = forms.length;
    if (this.form.length < n + 2 * PAD) this.allocate(Math.max(64, 2 * n));
    this.forms = forms;
    this.norms = [];
    let words = 0;
    let capitals = 0;
    for (let i = 0; i < n; i++) {
      const form = forms[i]!;
      const norm = normalise(form);
      const p = i + PAD;
      this.norms.push(norm);
      this.form[p] = hashString(form);
      const key = hashString(norm);
      this.norm[p] = key;
      this.suffix[p] = hashString(norm, Math.max(0, norm.length - 3));
      this.shapes[p] = hashString(shape(form));
      const upper = startsUpper(form);
      this.capital[p] = isAllCaps(form) ? 3 : upper ? 2 : 1;
      if (hasLetters(form) && form.length > 3) {
        words++;
        if (upper) capitals++;
      }
      const row = this.lexicon.row(key);
      this.gold[p] = this.lexicon.value(row, 0);
      this.silver[p] = this.lexicon.value(row, 1);
      this.fine[p] = this.lexicon.value(row, 2);
      this.coarse[p] = this.lexicon.value(row, 3);
      this.sure[p] = this.lexicon.value(row, 4) - 1;
    }
    this.caps = words > 2 && capitals * 4 >= words * 3 ? 1 : 0;
    this.border(0, -2);
    this.border(1, -1);
    this.border(n + PAD, -3);
    this.border(n + PAD + 1, -4);
  }

  /** Features of the word by itself, the same wherever the form stands. */
  local(i: number, out: FeatureSink): void {
    const p = i + PAD;
    const { capital, silver } = this;
    const text = this.forms[i]!;
    const n = this.norms[i]!;
    out.start(1);
    out.one(0);
    out.one(this.form[p]!);
    out.one(this.norm[p]!);
    for (let s = 1; s <= 5; s++) {
      if (s <= n.length) out.one(hashString(n, n.length - s));
      else out.skip();
    }
    for (let s = 1; s <= 4; s++) {
      if (s <= n.length) out.one(hashString(n, 0, s));
      else out.skip();
    }
    out.one(this.shapes[p]!);
    out.two(this.shapes[p]!, hashString(n, Math.max(0, n.length - 2)));
    if (/[0-9]/.test(text)) out.one(1);
    else out.skip();
    if (text.includes("-")) out.one(hashString(n, n.lastIndexOf("-")));
    else out.skip();
    out.one(capital[p]!);
    out.one(this.gold[p]!);
    out.one(silver[p]!);
    out.two(silver[p]!, capital[p]!);
    out.two(silver[p]!, this.suffix[p]!);
    out.one(this.fine[p]!);
    out.one(this.coarse[p]!);
    out.two(this.fine[p]!, capital[p]!);
  }

  /** Features of the word among its neighbours, but for their tags. */
  context(i: number, out: FeatureSink): void {
    const p = i + PAD;
    const { norm, suffix, shapes, capital, gold, silver, fine, coarse } = this;
    out.start(51);
    out.two(capital[p]!, i === 0 ? 1 : 0);
    out.three(capital[p]!, this.caps, suffix[p]!);
    out.one(norm[p - 1]!);
    out.one(norm[p - 2]!);
    out.one(norm[p + 1]!);
    out.one(norm[p + 2]!);
    out.one(suffix[p - 1]!);
    out.one(suffix[p + 1]!);
    out.two(norm[p - 1]!, norm[p]!);
    out.two(norm[p]!, norm[p + 1]!);
    out.two(norm[p - 1]!, norm[p + 1]!);
    out.one(shapes[p - 1]!);
    out.one(shapes[p + 1]!);
    out.two(shapes[p]!, i === 0 ? 1 : 0);
    out.three(shapes[p]!, capital[p - 1]!, capital[p + 1]!);
    out.two(shapes[p]!, this.caps);
    // Ambiguity classes: the tags that a word is known to take.
    out.one(gold[p + 1]!);
    out.one(gold[p + 2]!);
    out.two(gold[p]!, gold[p + 1]!);
    out.two(gold[p + 1]!, gold[p + 2]!);
    out.two(norm[p]!, gold[p + 1]!);
    out.one(silver[p + 1]!);
    out.two(silver[p]!, silver[p + 1]!);
    out.three(silver[p - 1]!, silver[p]!, silver[p + 1]!);
    out.one(fine[p - 1]!);
    out.one(fine[p + 1]!);
    out.one(coarse[p - 1]!);
    out.one(coarse[p + 1]!);
  }

  /**
   * Features of the tags already given to the two tokens on the side it comes from (`t1` next to it, then `t2`; -1 outside the
   * sentence), after those that are there. `step` is 1 when tags are given from left to right, -1 from right to left.
   */
  history(i: number, step: 1 | -1, t1: number, t2: number, out: FeatureSink): void {
    const p = i + PAD;
    const ahead = p + step;
    const { norm, suffix, shapes, gold, silver, coarse } = this;
    out.resume(step === 1 ? 101 : 151);
    out.one(t1);
    out.one(t2);
    out.two(t1, t2);
    out.two(t1, norm[p]!);
    out.two(t1, suffix[p]!);
    out.two(t1, shapes[p]!);
    out.three(t1, gold[p]!, gold[ahead]!);
    out.two(t1, gold[ahead]!);
    out.two(t1, gold[p]!);
    out.three(t1, t2, gold[p]!);
    out.three(t1, silver[p]!, silver[ahead]!);
    out.two(t1, coarse[p]!);
    out.two(t1, norm[ahead]!);
  }

  /** The one tag that a frequent word always has, or -1. */
  certain(i: number): number {
    return this.sure[i + PAD]!;
  }

  private border(p: number, code: number): void {
    for (const column of [this.form, this.norm, this.suffix, this.shapes, this.capital]) column[p] = code;
    for (const column of [this.gold, this.silver, this.fine, this.coarse]) column[p] = code;
  }

  private allocate(n: number): void {
    const size = n + 2 * PAD;
    this.form = new Int32Array(size);
    this.norm = new Int32Array(size);
    this.suffix = new Int32Array(size);
    this.shapes = new Int32Array(size);
    this.capital = new Int32Array(size);
    this.gold = new Int32Array(size);
    this.silver = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.sure = new Int32Array(size);
  }
}
