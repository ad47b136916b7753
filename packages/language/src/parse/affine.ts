import { type IntegerMachine, packedIndex, packedLength } from "../kernel/integer.ts";
import type { ParserModel } from "./model.ts";

/** Weights of 8 bits (k x n, row-major), a scale for each column, and biases. */
export interface AffineWeights {
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** A matrix of weights in 8 bits, packed for products with rows in 16 bits. */
export class Weights {
  readonly inputs: number;
  readonly columns: number;
  private readonly machine: IntegerMachine;
  private readonly packed: Int16Array;

  /** `weights` are `inputs` x `columns`, row-major. */
  constructor(machine: IntegerMachine, inputs: number, columns: number, weights: Int8Array) {
    this.machine = machine;
    this.inputs = inputs;
    this.columns = columns;
    this.packed = machine.halves(packedLength(inputs, columns));
    for (let i = 0; i < inputs; i++) this.packRow(i, weights);
  }

  /** Sums of the products over `rows` rows (rounded up to 4) of `input`, one below the other. */
  run(input: Int16Array, sums: Int32Array, rows: number): void {
    const { inputs, columns } = this;
    const [a, b, c] = [input.byteOffset, this.packed.byteOffset, sums.byteOffset];
    this.machine.multiply(a, inputs * 2, 4, b, c, columns * 4, (rows + 3) & ~3, columns, inputs / 2, 0);
  }

  private packRow(i: number, weights: Int8Array): void {
    const { columns, packed } = this;
    const from = i * columns;
    const to = packedIndex(this.inputs, i, 0);
    const panel = packedIndex(this.inputs, 0, 8);
    for (let j = 0; j < columns; j++) packed[to + (j >> 3) * panel + (j & 7) * 2] = weights[from + j]!;
  }
}

/** y = x W + b with W in 8 bits and x in 16 bits; the sums are exact integers. */
export class Affine extends Weights {
  /** Factor of each column's sums, and what is then added; as wide as they are reckoned with. */
  readonly scales: Float64Array;
  readonly bias: Float64Array;

  constructor(machine: IntegerMachine, inputs: number, { weights, scales, bias }: AffineWeights) {
    super(machine, inputs, bias.length, weights);
    this.scales = Float64Array.from(scales);
    this.bias = Float64Array.from(bias);
  }

  /** Writes what the columns from `first` to `last` of a row of sums stand for, given what one unit of its input does. */
  values(
    sums: Int32Array,
    at: number,
    unit: number,
    into: Float32Array,
    to: number,
    first = 0,
    last = this.columns,
  ): void {
    const { scales, bias } = this;
    for (let j = first; j < last; j++) into[to + j] = sums[at + j]! * unit * scales[j]! + bias[j]!;
  }

  /** Like `values`, with 0 for what is below. */
  positive(sums: Int32Array, at: number, unit: number, into: Float32Array, to: number, last = this.columns): void {
    const { scales, bias } = this;
    for (let j = 0; j < last; j++) into[to + j] = positive(sums[at + j]! * unit * scales[j]! + bias[j]!);
  }
}

/** Writes a row of numbers as integers up to `limit` and returns what one unit stands for. */
export function quantise(
  from: Float32Array,
  at: number,
  length: number,
  to: Int16Array,
  toAt: number,
  limit: number,
): number {
  let high = 0;
  for (let i = 0; i < length; i++) {
    const size = Math.abs(from[at + i]!);
    if (size > high) high = size;
  }
  if (high === 0) {
    to.fill(0, toAt, toAt + length);
    return 0;
  }
  const factor = limit / high;
  for (let i = 0; i < length; i++) {
    to[toAt + i] = nearest(from[at + i]! * factor);
  }
  return high / limit;
}

/** The number itself, or 0 for what is below; without a branch. */
export function positive(x: number): number {
  return (x + Math.abs(x)) * 0.5;
}

/** The nearest integer of a number within 16 bits; without a branch, which signs at random would make slow. */
export function nearest(x: number): number {
  return ((x + 32768.5) | 0) - 32768;
}

/** The weights of that name in a model, of so many inputs and columns. */
export function affineWeights(model: ParserModel, name: string, inputs: number, columns: number): AffineWeights {
  return {
    weights: model.bytes(`${name}.weight`, inputs * columns),
    scales: model.floats(`${name}.weight.scale`, columns),
    bias: model.floats(`${name}.bias`, columns),
  };
}
