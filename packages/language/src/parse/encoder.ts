import { sigmoid } from "../kernel/exponential.ts";
import { ACTIVATION_LIMIT, type IntegerMachine } from "../kernel/integer.ts";
import { Affine } from "./affine.ts";
import type { Embedding } from "./embedding.ts";
import type { LayerShape, ParserModel } from "./model.ts";

/** Normalised values are written in fixed point; they do not leave this range. */
const NORM_RANGE = 16;
const NORM_STEPS = (ACTIVATION_LIMIT + 1) / NORM_RANGE;
const NORM_UNIT = 1 / NORM_STEPS;
const RAISE = 32768;
const HIGHEST = RAISE + ACTIVATION_LIMIT;
const LOWEST = RAISE - ACTIVATION_LIMIT;
const EPSILON = 1e-5;

/** Rows of sentences, one below the other, each sentence below a row for its artificial root. */
export interface Rows {
  readonly count: number;
  /** First row of each sentence, and one more: `count`. */
  readonly starts: readonly number[];
  /** Place of each row in the embedding. */
  readonly places: Int32Array;
}

/** Buffers that all steps share, for at most `rows` rows. */
export interface Workspace {
  readonly machine: IntegerMachine;
  readonly rows: number;
  readonly input: Int16Array;
  readonly sums: Int32Array;
}

interface Layer {
  readonly shape: LayerShape;
  readonly gain: Float64Array;
  readonly shift: Float64Array;
  readonly affine: Affine;
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
  private readonly carried: Float64Array;
  private readonly layers: Layer[];
  private readonly gain: Float64Array;
  private readonly shift: Float64Array;

  constructor(model: ParserModel, space: Workspace, embedding: Embedding) {
    const { width, layers } = model.shape;
    this.space = space;
    this.width = width;
    this.embedding = embedding;
    this.state = new Float32Array(space.rows * width);
    this.carried = new Float64Array(width);
    this.output = space.machine.halves((space.rows + 4) * width);
    this.layers = layers.map((shape, i) => {
      const [inputs, outputs] = shape.kind === "convolution" ? [3 * width, 2 * width] : [width, 3 * width];
      return {
        shape,
        gain: Float64Array.from(model.floats(`layer${i}.norm.gain`, width)),
        shift: Float64Array.from(model.floats(`layer${i}.norm.bias`, width)),
        affine: loadAffine(model, space.machine, `layer${i}`, inputs, outputs),
      };
    });
    this.gain = Float64Array.from(model.floats("norm.gain", width));
    this.shift = Float64Array.from(model.floats("norm.bias", width));
  }

  run(rows: Rows): void {
    for (let row = 0; row < rows.count; row++) this.embedding.copy(rows.places[row]!, this.state, row * this.width);
    for (const layer of this.layers) {
      this.normalise(rows.count, layer.gain, layer.shift);
      if (layer.shape.kind === "convolution") this.convolve(rows, layer, layer.shape.dilation);
      else this.recur(rows, layer);
    }
    this.normalise(rows.count, this.gain, this.shift);
  }

  /** Layer normalisation of the state into `output`. */
  private normalise(count: number, gain: Float64Array, shift: Float64Array): void {
    for (let row = 0; row < count; row++) this.normaliseRow(row * this.width, gain, shift);
  }

  private normaliseRow(from: number, gain: Float64Array, shift: Float64Array): void {
    const { state, width, output } = this;
    let sum = 0;
    let squares = 0;
    for (let i = from; i < from + width; i++) {
      const x = state[i]!;
      sum += x;
      squares += x * x;
    }
    const mean = sum / width;
    const variance = squares / width - mean * mean;
    const inverse = 1 / Math.sqrt(Math.max(variance, 0) + EPSILON);
    for (let i = 0; i < width; i++) {
      const value = (state[from + i]! - mean) * inverse * gain[i]! + shift[i]!;
      // Clipped as an integer: float comparisons and signs at random are slow.
      const raised = (value * NORM_STEPS + RAISE + 0.5) | 0;
      const clipped = raised > HIGHEST ? HIGHEST : Math.max(raised, LOWEST);
      output[from + i] = clipped - RAISE;
    }
  }

  private convolve(rows: Rows, { affine }: Layer, dilation: number): void {
    const { space, width, output } = this;
    let at = 0;
    for (let s = 0; s + 1 < rows.starts.length; s++) {
      const start = rows.starts[s]!;
      const end = rows.starts[s + 1]!;
      for (let row = start; row < end; row++) {
        for (let from = row - dilation; from <= row + dilation; from += dilation, at += width) {
          if (from < start || from >= end) space.input.fill(0, at, at + width);
          else space.input.set(output.subarray(from * width, (from + 1) * width), at);
        }
      }
    }
    affine.run(space.input, space.sums, rows.count);
    for (let row = 0; row < rows.count; row++) this.gate(row, affine);
  }

  private gate(row: number, { scales, bias }: Affine): void {
    const { state, width } = this;
    const { sums } = this.space;
    const to = row * width;
    const from = 2 * to;
    for (let i = 0; i < width; i++) {
      const value = sums[from + i]! * NORM_UNIT * scales[i]! + bias[i]!;
      const gate = sums[from + width + i]! * NORM_UNIT * scales[width + i]! + bias[width + i]!;
      state[to + i] = state[to + i]! + value * sigmoid(gate);
    }
  }

  private recur(rows: Rows, { affine }: Layer): void {
    const half = this.width / 2;
    affine.run(this.output, this.space.sums, rows.count);
    for (let s = 0; s + 1 < rows.starts.length; s++) {
      const start = rows.starts[s]!;
      const end = rows.starts[s + 1]!;
      this.carried.fill(0);
      for (let row = start; row < end; row++) this.carry(row, affine, 0, half);
      for (let row = end - 1; row >= start; row--) this.carry(row, affine, half, this.width);
    }
  }

  private carry(row: number, { scales, bias }: Affine, first: number, last: number): void {
    const { carried, state, width } = this;
    const { sums } = this.space;
    const from = row * 3 * width;
    for (let i = first; i < last; i++) {
      const f = width + i;
      const o = f + width;
      const value = sums[from + i]! * NORM_UNIT * scales[i]! + bias[i]!;
      const forget = sigmoid(sums[from + f]! * NORM_UNIT * scales[f]! + bias[f]!);
      const open = sigmoid(sums[from + o]! * NORM_UNIT * scales[o]! + bias[o]!);
      const c = forget * carried[i]! + (1 - forget) * value;
      carried[i] = c;
      state[row * width + i] = state[row * width + i]! + open * c;
    }
  }
}

export function loadAffine(
  model: ParserModel,
  machine: IntegerMachine,
  name: string,
  inputs: number,
  columns: number,
): Affine {
  return new Affine(machine, inputs, {
    weights: model.bytes(`${name}.weight`, inputs * columns),
    scales: model.floats(`${name}.weight.scale`, columns),
    bias: model.floats(`${name}.bias`, columns),
  });
}
