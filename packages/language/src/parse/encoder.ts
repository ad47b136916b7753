import type { IntegerMachine } from "../kernel/integer.ts";
import { Convolution } from "./convolution.ts";
import { CAPACITY, type Embedding } from "./embedding.ts";
import type { LayerShape, ParserModel } from "./model.ts";
import { NORM_UNIT, Norm } from "./norm.ts";
import { Recurrence } from "./recurrence.ts";

/** Rows of sentences, one below the other, each sentence below a row for its artificial root. */
export interface Rows {
  readonly count: number;
  /** First row of each sentence, and one more: `count`. */
  readonly starts: readonly number[];
  /** Place of each row in the embedding. */
  readonly places: Int32Array;
}

/** Buffers that all steps share, for at most `rows` rows; `sums` has room for one row more than is ever written. */
export interface Workspace {
  readonly machine: IntegerMachine;
  readonly rows: number;
  readonly input: Int16Array;
  readonly sums: Int32Array;
}

/** Products of each normalised row by itself, and what those of a whole sentence add to its states. */
export interface Layer {
  /** Products of one row. */
  readonly columns: number;
  /** Writes the products of `rows` rows of `input`, one below the other. */
  run(input: Int16Array, products: Int32Array, rows: number): void;
  /**
   * Adds to the states of one sentence's rows, from `start` to `end`. The products of a row are at its place in `products`, the last of
   * which are zeros and stand for what is outside of the sentence. One unit of the input stands for `unit`.
   */
  add(state: Float32Array, products: Int32Array, places: Int32Array, start: number, end: number, unit: number): void;
}

/** Runs the layers over embedded words; the trainer has the same network in floating point. */
export class Encoder {
  /** Output of `run`: normalised rows in fixed point; one unit is `unit`. */
  readonly output: Int16Array;
  readonly unit = NORM_UNIT;
  private readonly space: Workspace;
  private readonly width: number;
  private readonly embedding: Embedding;
  private readonly state: Float32Array;
  private readonly layers: readonly Layer[];
  /** One before each layer, and one more. */
  private readonly norms: readonly Norm[];
  /** The first layer's products of each word that has a place in the embedding: they do not depend on what stands around it. */
  private readonly known: Int32Array;
  /** The number of each row. */
  private readonly numbers: Int32Array;

  constructor(model: ParserModel, space: Workspace, embedding: Embedding) {
    const { width, layers } = model.shape;
    this.space = space;
    this.width = width;
    this.embedding = embedding;
    this.state = new Float32Array(space.rows * width);
    this.output = space.machine.halves((space.rows + 4) * width);
    this.layers = layers.map((shape, i) => layerOf(model, space.machine, `layer${i}`, shape));
    this.norms = [...layers.map((_, i) => `layer${i}.norm`), "norm"].map((name) => new Norm(model, name));
    this.known = new Int32Array((CAPACITY + 1) * this.layers[0]!.columns);
    this.numbers = Int32Array.from({ length: space.rows }, (_, row) => row);
  }

  run(rows: Rows): void {
    const { embedding, layers, norms, numbers, output, space, state, known } = this;
    this.meet();
    for (let row = 0; row < rows.count; row++) embedding.copy(rows.places[row]!, state, row * this.width);
    this.add(rows, layers[0]!, known, rows.places);
    for (let l = 1; l < layers.length; l++) {
      norms[l]!.run(state, output, rows.count);
      layers[l]!.run(output, space.sums, rows.count);
      this.add(rows, layers[l]!, space.sums, numbers);
    }
    norms[layers.length]!.run(state, output, rows.count);
  }

  /** Computes the first layer's products of the words that the embedding has not met before. */
  private meet(): void {
    const { embedding, layers, norms, output, space, state, known } = this;
    const { first, count } = embedding.compute();
    for (let i = 0; i < count; i++) embedding.copy(first + i, state, i * this.width);
    norms[0]!.run(state, output, count);
    const { columns } = layers[0]!;
    layers[0]!.run(output, space.sums, count);
    known.set(space.sums.subarray(0, count * columns), first * columns);
  }

  private add({ starts }: Rows, layer: Layer, products: Int32Array, places: Int32Array): void {
    for (let s = 0; s + 1 < starts.length; s++) {
      layer.add(this.state, products, places, starts[s]!, starts[s + 1]!, NORM_UNIT);
    }
  }
}

function layerOf(model: ParserModel, machine: IntegerMachine, name: string, shape: LayerShape): Layer {
  return shape.kind === "convolution"
    ? new Convolution(model, machine, name, shape.dilation)
    : new Recurrence(model, machine, name);
}
