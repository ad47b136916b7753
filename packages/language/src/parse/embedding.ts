import { ACTIVATION_LIMIT } from "../kernel/integer.ts";
import { Affine, affineWeights, quantise } from "./affine.ts";
import type { Workspace } from "./encoder.ts";
import { FEATURE_COUNT, FEATURES, ROOT_ROW, tableRows, WordFeatures } from "./features.ts";
import type { ParserModel } from "./model.ts";

/** Rows kept at most; they are all let go when there is no room for more. */
export const CAPACITY = 8192;
/** Place of the artificial root. */
export const ROOT_PLACE = 0;

interface Table {
  readonly columns: number;
  readonly cells: Int8Array;
  readonly scales: Float32Array;
}

interface Known {
  readonly upos: string;
  readonly xpos: string;
  readonly place: number;
  readonly next: Known | undefined;
}

/** Turns words with their tags into the encoder's first state. Texts repeat their words, so the rows are kept. */
export class Embedding {
  private readonly space: Workspace;
  private readonly width: number;
  private readonly words: WordFeatures;
  private readonly tables: readonly Table[];
  private readonly input: Affine;
  private readonly embedded: Float32Array;
  private readonly rows: Float32Array;
  private readonly known = new Map<string, Known>();
  /** Table rows of the words that wait for `compute`; they take the last places. */
  private readonly waiting: Int32Array;
  private waitingCount = 0;
  private used = 0;

  constructor(model: ParserModel, space: Workspace) {
    const { width, embeddings } = model.shape;
    const rows = tableRows(model.inventory);
    const total = embeddings.reduce((sum, columns) => sum + columns, 0);
    this.space = space;
    this.width = width;
    this.words = new WordFeatures(model.inventory);
    this.tables = FEATURES.map((name, i) => ({
      columns: embeddings[i]!,
      cells: model.bytes(`embedding.${name}`, rows[i]! * embeddings[i]!),
      scales: model.floats(`embedding.${name}.scale`, rows[i]!),
    }));
    this.input = new Affine(space.machine, total, affineWeights(model, "input", total, width));
    this.embedded = new Float32Array(total);
    this.rows = new Float32Array(CAPACITY * width);
    this.waiting = new Int32Array(space.rows * FEATURE_COUNT);
    this.clear();
  }

  /** Makes sure that `count` words can be placed before the next `compute`; places given before may be lost. */
  makeRoom(count: number): void {
    if (this.used + count > CAPACITY) this.clear();
  }

  /** Where the row of a word with these tags stands after the next `compute`. */
  place(form: string, upos: string, xpos: string): number {
    const first = this.known.get(form);
    for (let known = first; known; known = known.next)
      if (known.xpos === xpos && known.upos === upos) return known.place;
    const place = this.used++;
    this.words.write(form, upos, xpos, this.waiting, this.waitingCount++ * FEATURE_COUNT);
    this.known.set(form, { upos, xpos, place, next: first });
    return place;
  }

  /** Computes the rows of the words placed since the last time, and returns where they are. */
  compute(): { readonly first: number; readonly count: number } {
    const { space, rows, width } = this;
    const count = this.waitingCount;
    const first = this.used - count;
    if (count > 0) {
      const units = this.quantised(count);
      this.input.run(space.input, space.sums, count);
      for (let row = 0; row < count; row++) {
        this.input.positive(space.sums, row * width, units[row]!, rows, (first + row) * width);
      }
      this.waitingCount = 0;
    }
    return { first, count };
  }

  copy(place: number, into: Float32Array, at: number): void {
    const { rows, width } = this;
    const from = place * width;
    for (let i = 0; i < width; i++) into[at + i] = rows[from + i]!;
  }

  /** Writes the waiting words' embeddings as the input of the product and returns what one unit of each row stands for. */
  private quantised(count: number): Float64Array {
    const { embedded, space, tables, waiting } = this;
    const units = new Float64Array(count);
    const { length } = embedded;
    for (let row = 0; row < count; row++) {
      let to = 0;
      for (let f = 0; f < FEATURE_COUNT; f++) {
        const table = tables[f]!;
        look(table, waiting[row * FEATURE_COUNT + f]!, embedded, to);
        to += table.columns;
      }
      units[row] = quantise(embedded, 0, length, space.input, row * length, ACTIVATION_LIMIT);
    }
    return units;
  }

  private clear(): void {
    this.known.clear();
    this.used = 1;
    this.waiting.fill(ROOT_ROW, 0, FEATURE_COUNT);
    this.waitingCount = 1;
  }
}

/** Copies a row of a table. */
function look({ columns, cells, scales }: Table, row: number, into: Float32Array, to: number): void {
  const scale = scales[row]!;
  const from = row * columns;
  for (let i = 0; i < columns; i++) into[to + i] = cells[from + i]! * scale;
}
