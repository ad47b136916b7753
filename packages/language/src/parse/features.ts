import { hashString } from "../model/hash.ts";
import { KeyTable } from "../model/table.ts";

/** The columns of a word that the parser sees, in the order of its embedding tables. */
export const FEATURES = ["form", "suffix3", "suffix2", "prefix3", "shape", "xpos", "upos"] as const;
export const FEATURE_COUNT = FEATURES.length;

/** Rows of each table that stand for no word: the artificial root, and (form, xpos, upos) what training did not see. */
export const ROOT_ROW = 0;
export const UNKNOWN_ROW = 1;
export const FIRST_ROW = 2;

/** Rows of the tables that are reached by hash. */
const BUCKETS = { suffix3: 4000, suffix2: 1000, prefix3: 4000, shape: 600 } as const;

export interface Inventory {
  /** Hash of each known form, as `normalise` gives it. */
  readonly forms: Int32Array;
  readonly xpos: readonly string[];
  readonly upos: readonly string[];
}

/** Number of rows of each table. */
export function tableRows(inventory: Inventory): number[] {
  const { forms, xpos, upos } = inventory;
  const { suffix3, suffix2, prefix3, shape } = BUCKETS;
  return [forms.length, suffix3, suffix2, prefix3, shape, xpos.length, upos.length].map((rows) => rows + FIRST_ROW);
}

/** Lower case, straight quotes, and one name each for numbers and years. */
export function normalise(form: string): string {
  if (/^[+-]?[\d.,:/]*\d[\d.,:/]*$/.test(form)) return /^(?:1[5-9]|20)\d\d$/.test(form) ? "!year" : "!num";
  const lower = form.toLowerCase();
  return /[‘’ʼ“”–]/.test(lower) ? lower.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/–/g, "-") : lower;
}

export function formHash(form: string): number {
  return hashString(normalise(form));
}

/** Turns words into rows of the embedding tables. */
export class WordFeatures {
  private readonly forms: KeyTable;
  private readonly xpos: ReadonlyMap<string, number>;
  private readonly upos: ReadonlyMap<string, number>;

  constructor(inventory: Inventory) {
    this.forms = new KeyTable(inventory.forms);
    this.xpos = new Map(inventory.xpos.map((tag, i) => [tag, i + FIRST_ROW]));
    this.upos = new Map(inventory.upos.map((tag, i) => [tag, i + FIRST_ROW]));
  }

  /** Writes the `FEATURE_COUNT` rows of one word to `into`, from `at` on. */
  write(form: string, upos: string, xpos: string, into: Int32Array, at: number): void {
    const word = normalise(form);
    const length = word.length;
    const rank = this.forms.rank(hashString(word));
    into[at] = rank < 0 ? UNKNOWN_ROW : rank + FIRST_ROW;
    into[at + 1] = bucket(hashString(word, Math.max(0, length - 3)), BUCKETS.suffix3);
    into[at + 2] = bucket(hashString(word, Math.max(0, length - 2)), BUCKETS.suffix2);
    into[at + 3] = bucket(hashString(word, 0, Math.min(3, length)), BUCKETS.prefix3);
    into[at + 4] = bucket(hashString(shape(form)), BUCKETS.shape);
    into[at + 5] = this.xpos.get(xpos) ?? UNKNOWN_ROW;
    into[at + 6] = this.upos.get(upos) ?? UNKNOWN_ROW;
  }
}

function bucket(hash: number, buckets: number): number {
  return ((hash >>> 0) % buckets) + FIRST_ROW;
}

/** Capitals X, small letters x, digits d, other characters as they are; runs cut to 2, at most 10 characters. */
function shape(form: string): string {
  let result = "";
  let run = 0;
  let last = "";
  for (let i = 0; i < form.length && result.length < 10; i++) {
    const c = form[i]!;
    const kind = c >= "0" && c <= "9" ? "d" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) result += kind;
  }
  return result;
}

/** Number of classes of signed distance between a dependent and a head. */
export const DISTANCES = 24;
const STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 23, 36, 60] as const;

/** Class of the distance of each offset 0, 1, 2, ... up to the last step. */
const CLASSES = Uint8Array.from({ length: STEPS[STEPS.length - 1]! + 1 }, (_, d) => STEPS.filter((s) => s <= d).length);

/** Class of the way from a dependent to its head: 0 for the artificial root, else side and rough length. */
export function distanceClass(dependent: number, head: number): number {
  if (head === 0) return 0;
  const offset = head - dependent;
  const length = CLASSES[Math.min(Math.abs(offset), CLASSES.length - 1)]!;
  return offset < 0 ? length : length + STEPS.length;
}
