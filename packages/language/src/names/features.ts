import type { TaggedWords } from "../language.ts";
import { hashString } from "../model/hash.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { FeatureSink } from "../model/sink.ts";
import { hasLetters, isAllCaps, oneSpelling, shape, startsUpper } from "../tag/word.ts";
import { markKnown } from "./known.ts";

const PAD = 2;
const CACHE = 8192;
/** Upper bound on the features of one word. */
export const MAX_NAME_FEATURES = 176;

/** The customs of GUM: a name is the proper-noun part of a mention, up to "of"; and those of flat sets of names. */
export const GUM = 1;
export const FLAT = 2;

/** How the words of one document are written in it: the casing of a word elsewhere tells whether it is a name here. */
export class DocumentWords {
  private readonly lower = new Map<string, number>();
  private readonly upper = new Map<string, number>();

  constructor(sentences: readonly TaggedWords[]) {
    for (const { forms } of sentences) {
      if (mostlyCapitals(forms)) continue;
      forms.forEach((form, i) => {
        const key = form.toLowerCase();
        if (key === form) this.lower.set(key, (this.lower.get(key) ?? 0) + 1);
        else if (i > 0) this.upper.set(key, (this.upper.get(key) ?? 0) + 1);
      });
    }
  }

  /** 0: seen in neither casing elsewhere, 1: only in lower case, 2: only capitalised within sentences, 3: both. */
  casing(form: string): number {
    const key = form.toLowerCase();
    return (this.lower.has(key) ? 1 : 0) + ((this.upper.get(key) ?? 0) > 0 ? 2 : 0);
  }
}

/** Whether most longer words are capitalised, as in a headline. */
export function mostlyCapitals(forms: readonly string[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const form of forms) {
    if (form.length < 4 || !hasLetters(form)) continue;
    words++;
    if (startsUpper(form)) capitals++;
  }
  return words > 2 && capitals * 4 >= words * 3;
}

/** What a form shows by itself. */
interface Word {
  readonly lower: string;
  readonly form: number;
  readonly norm: number;
  readonly plain: number;
  readonly suffix: number;
  readonly shape: number;
  /** 3 all in capitals, 2 capitalised, 1 else. */
  readonly capital: number;
  /** Whether it has a capital letter anywhere. */
  readonly marked: boolean;
  readonly fine: number;
  readonly coarse: number;
  readonly silver: number;
  readonly list: number;
}

/** Feature hashes for the names of one sentence: `prepare`, then for each word that is `open`, `fixed` and `history`. */
export class NameFeatures {
  private readonly lexicon: Lexicon;
  private readonly known: Lexicon;
  private readonly seen = new Map<string, Word>();
  private forms: readonly string[] = [];
  private words: Word[] = [];
  private caps = 0;
  private convention = GUM;
  private form = new Int32Array(0);
  private norm = new Int32Array(0);
  private plain = new Int32Array(0);
  private suffix = new Int32Array(0);
  private shapes = new Int32Array(0);
  private capital = new Int32Array(0);
  private tags = new Int32Array(0);
  private kind = new Int32Array(0);
  private fine = new Int32Array(0);
  private coarse = new Int32Array(0);
  private silver = new Int32Array(0);
  private list = new Int32Array(0);
  private casing = new Int32Array(0);

  /** `lexicon` holds what is known of words, in the order of `NAME_COLUMNS`; `known` the kinds of known names. */
  constructor(lexicon: Lexicon, known: Lexicon) {
    this.lexicon = lexicon;
    this.known = known;
  }

  /** `convention` tells the marking customs of the training data (`GUM` or `FLAT`), so that text is marked by the first. */
  prepare({ forms, xpos }: TaggedWords, document: DocumentWords, convention: number = GUM): void {
    this.convention = convention;
    const n = forms.length;
    if (this.form.length < n + 2 * PAD) this.allocate(2 * n + 2 * PAD + 64);
    this.forms = forms;
    this.words = forms.map((form) => this.wordOf(form));
    this.caps = mostlyCapitals(forms) ? 1 : 0;
    for (let i = 0; i < n; i++) {
      const word = this.words[i]!;
      const p = i + PAD;
      this.form[p] = word.form;
      this.norm[p] = word.norm;
      this.plain[p] = word.plain;
      this.suffix[p] = word.suffix;
      this.shapes[p] = word.shape;
      this.capital[p] = word.capital;
      this.tags[p] = hashString(xpos[i]!);
      this.casing[p] = this.open(i) ? document.casing(forms[i]!) : 0;
      this.fine[p] = word.fine;
      this.coarse[p] = word.coarse;
      this.silver[p] = word.silver;
      this.list[p] = word.list;
    }
    for (const [p, code] of [
      [0, -1],
      [1, -2],
      [n + PAD, -3],
      [n + PAD + 1, -4],
    ] as const)
      for (const column of this.columns()) column[p] = code;
    markKnown(this.known, this.plain, PAD, n + PAD, (p) => this.capital[p]! > 1, this.kind);
  }

  /** Whether the word can be in a name: it or a word beside it has a capital letter, or the one that a hyphen ties it to. */
  open(i: number): boolean {
    const { words, forms } = this;
    const marked = (k: number): boolean => words[k]?.marked ?? false;
    return marked(i) || marked(i - 1) || marked(i + 1) || (forms[i - 1] === "-" && marked(i - 2));
  }

  /** Features that no label takes part in. */
  fixed(i: number, out: FeatureSink): void {
    const p = i + PAD;
    const { form, norm, suffix, shapes, capital, tags, kind, fine, coarse, silver, list, casing } = this;
    const n = this.words[i]!.lower;
    out.start(1);
    out.one(0);
    out.one(form[p]!);
    out.one(norm[p]!);
    for (let s = 1; s <= 4; s++) {
      if (s <= n.length) out.one(hashString(n, n.length - s));
      else out.skip();
      if (s <= n.length) out.one(hashString(n, 0, s));
      else out.skip();
    }
    out.one(shapes[p]!);
    out.two(shapes[p]!, suffix[p]!);
    out.two(capital[p]!, i === 0 ? 1 : 0);
    out.three(capital[p]!, this.caps, tags[p]!);
    for (let d = -2; d <= 2; d++) {
      if (d === 0) continue;
      out.one(norm[p + d]!);
      out.one(shapes[p + d]!);
      out.one(suffix[p + d]!);
      out.two(fine[p + d]!, capital[p]!);
      out.one(tags[p + d]!);
      out.two(kind[p + d]!, capital[p]!);
    }
    out.two(norm[p - 1]!, norm[p]!);
    out.two(norm[p]!, norm[p + 1]!);
    out.two(norm[p - 1]!, shapes[p]!);
    out.two(shapes[p]!, norm[p + 1]!);
    out.three(norm[p - 1]!, shapes[p]!, norm[p + 1]!);
    out.three(shapes[p - 1]!, shapes[p]!, shapes[p + 1]!);
    out.one(tags[p]!);
    out.two(tags[p - 1]!, tags[p]!);
    out.two(tags[p]!, tags[p + 1]!);
    out.three(tags[p - 1]!, tags[p]!, tags[p + 1]!);
    out.two(tags[p]!, capital[p]!);
    out.two(fine[p]!, tags[p]!);
    out.two(coarse[p]!, capital[p]!);
    out.two(coarse[p - 1]!, capital[p]!);
    out.two(coarse[p + 1]!, capital[p]!);
    out.two(silver[p]!, capital[p]!);
    out.two(silver[p]!, tags[p]!);
    out.two(silver[p - 1]!, silver[p]!);
    out.two(silver[p]!, silver[p + 1]!);
    out.two(kind[p]!, tags[p]!);
    out.two(kind[p]!, capital[p]!);
    out.two(kind[p]!, norm[p]!);
    out.three(kind[p]!, norm[p - 1]!, capital[p]!);
    out.three(kind[p]!, capital[p + 1]!, capital[p - 1]!);
    out.three(casing[p]!, capital[p]!, tags[p]!);
    out.three(casing[p]!, capital[p]!, i === 0 ? 1 : 0);
    out.three(casing[p]!, this.caps, suffix[p]!);
    out.two(capital[p + 1]!, norm[p]!);
    out.three(capital[p - 1]!, norm[p - 1]!, capital[p]!);
    out.two(list[p]!, capital[p]!);
    out.three(list[p - 1]!, list[p]!, list[p + 1]!);
    out.three(list[p]!, tags[p]!, capital[p + 1]!);
    out.three(list[p - 1]!, capital[p - 1]!, capital[p]!);
    out.three(list[p + 1]!, capital[p + 1]!, capital[p]!);
    this.runAround(i, out);
    if (this.abbreviates(i)) out.two(1, capital[p]!);
    else out.skip();
    const c = this.convention;
    out.two(c, norm[p]!);
    out.two(c, norm[p - 1]!);
    out.two(c, norm[p + 1]!);
    out.two(c, tags[p]!);
    out.three(c, tags[p - 1]!, tags[p]!);
    out.three(c, tags[p]!, tags[p + 1]!);
    out.three(c, shapes[p]!, kind[p]!);
    out.three(c, suffix[p]!, capital[p]!);
  }

  /** Features of the labels given before (`last`, `before`) and of the label that the word has elsewhere in the document. */
  history(i: number, last: number, before: number, elsewhere: number, out: FeatureSink): void {
    const p = i + PAD;
    out.resume(201);
    out.one(last);
    out.two(last, before);
    out.two(last, this.form[p]!);
    out.two(last, this.shapes[p]!);
    out.two(last, this.tags[p]!);
    out.three(last, this.tags[p]!, this.tags[p + 1]!);
    out.two(last, this.fine[p]!);
    out.two(last, this.suffix[p]!);
    out.two(last, this.norm[p + 1]!);
    out.three(last, this.capital[p]!, this.capital[p + 1]!);
    out.three(last, this.kind[p]!, this.tags[p]!);
    out.two(last, this.silver[p]!);
    out.two(last, this.norm[p - 1]!);
    out.two(elsewhere, this.capital[p]!);
    out.three(elsewhere, last, this.capital[p]!);
    out.three(elsewhere, this.capital[p - 1]!, this.capital[p + 1]!);
    out.two(elsewhere, this.tags[p]!);
    out.three(this.convention, last, this.norm[p]!);
    out.three(this.convention, last, this.tags[p]!);
    out.three(this.convention, last, this.norm[p - 1]!);
  }

  /** The run of capitalised words around the word, and the words beside it: titles, verbs of saying, prepositions. */
  private runAround(i: number, out: FeatureSink): void {
    const n = this.forms.length;
    let left = i;
    let right = i;
    while (left > 0 && i - left < 4 && this.capital[left - 1 + PAD]! > 1) left--;
    while (right < n - 1 && right - i < 4 && this.capital[right + 1 + PAD]! > 1) right++;
    const before = this.norm[left - 1 + PAD]!;
    const after = this.norm[right + 1 + PAD]!;
    out.two(before, this.capital[i + PAD]!);
    out.two(after, this.capital[i + PAD]!);
    out.two(this.fine[right + 1 + PAD]!, this.capital[i + PAD]!);
    out.two(this.fine[left - 1 + PAD]!, this.capital[i + PAD]!);
    out.three(right - left, this.capital[i + PAD]!, i - left);
    out.two(this.norm[right + PAD]!, this.capital[i + PAD]!);
    out.two(this.norm[left + PAD]!, this.capital[i + PAD]!);
    out.two(this.silver[right + PAD]!, this.capital[i + PAD]!);
    out.two(this.kind[right + PAD]!, this.kind[left + PAD]!);
    out.three(this.list[right + PAD]!, this.capital[i + PAD]!, right - i);
    out.three(this.list[left + PAD]!, this.capital[i + PAD]!, i - left);
    out.two(this.list[left - 1 + PAD]!, this.capital[i + PAD]!);
    out.three(this.list[left + PAD]!, this.list[right + PAD]!, right - left);
  }

  /** Whether the word stands in brackets after capitalised words with its letters as initials: "World Food Programme (WFP)". */
  private abbreviates(i: number): boolean {
    const form = this.forms[i]!;
    if (this.forms[i - 1] !== "(" || form.length < 2 || form.length > 8) return false;
    let letter = form.length - 1;
    for (let k = i - 2; k >= 0 && i - k < 14 && letter >= 0; k--) {
      if (this.forms[k]![0] === form[letter]) letter--;
      else if (this.capital[k + PAD]! > 1) return false;
    }
    return letter < 0;
  }

  private wordOf(form: string): Word {
    const seen = this.seen.get(form);
    if (seen) return seen;
    const small = form.toLowerCase();
    const lower = oneSpelling(small);
    const norm = lower.replace(/[0-9]/g, "0");
    const plain = hashString(lower);
    const row = this.lexicon.row(plain);
    const word: Word = {
      lower: norm,
      form: hashString(form),
      norm: norm === lower ? plain : hashString(norm),
      plain,
      suffix: hashString(norm, Math.max(0, norm.length - 3)),
      shape: hashString(shape(form)),
      capital: isAllCaps(form) ? 3 : startsUpper(form) ? 2 : 1,
      marked: form !== small,
      fine: this.lexicon.value(row, 0),
      coarse: this.lexicon.value(row, 1),
      silver: this.lexicon.value(row, 2),
      list: this.lexicon.value(row, 3),
    };
    if (this.seen.size >= CACHE) this.seen.clear();
    this.seen.set(form, word);
    return word;
  }

  private columns(): Int32Array[] {
    return [
      this.form,
      this.norm,
      this.plain,
      this.suffix,
      this.shapes,
      this.capital,
      this.tags,
      this.kind,
      this.fine,
      this.coarse,
      this.silver,
      this.list,
      this.casing,
    ];
  }

  private allocate(size: number): void {
    this.form = new Int32Array(size);
    this.norm = new Int32Array(size);
    this.plain = new Int32Array(size);
    this.suffix = new Int32Array(size);
    this.shapes = new Int32Array(size);
    this.capital = new Int32Array(size);
    this.tags = new Int32Array(size);
    this.kind = new Int32Array(size);
    this.fine = new Int32Array(size);
    this.coarse = new Int32Array(size);
    this.silver = new Int32Array(size);
    this.list = new Int32Array(size);
    this.casing = new Int32Array(size);
  }
}
