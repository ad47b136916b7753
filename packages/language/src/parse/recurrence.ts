import { sigmoid } from "../kernel/exponential.ts";
import type { IntegerMachine } from "../kernel/integer.ts";
import { Affine, affineWeights } from "./affine.ts";
import type { Layer } from "./encoder.ts";
import type { ParserModel } from "./model.ts";

/** A gated recurrence: one half of the columns runs from left to right, the other from right to left. */
export class Recurrence extends Affine implements Layer {
  private readonly width: number;
  private readonly carried: Float64Array;

  constructor(model: ParserModel, machine: IntegerMachine, name: string) {
    const { width } = model.shape;
    super(machine, width, affineWeights(model, name, width, 3 * width));
    this.width = width;
    this.carried = new Float64Array(width);
  }

  add(state: Float32Array, products: Int32Array, places: Int32Array, start: number, end: number, unit: number): void {
    const { carried, columns, width } = this;
    const half = width / 2;
    carried.fill(0);
    for (let row = start; row < end; row++) {
      this.carry(state, row * width, products, places[row]! * columns, 0, half, unit);
    }
    for (let row = end - 1; row >= start; row--) {
      this.carry(state, row * width, products, places[row]! * columns, half, width, unit);
    }
  }

  private carry(
    state: Float32Array,
    to: number,
    products: Int32Array,
    from: number,
    first: number,
    last: number,
    unit: number,
  ): void {
    const { carried, width, scales, bias } = this;
    for (let i = first; i < last; i++) {
      const f = width + i;
      const o = f + width;
      const value = products[from + i]! * unit * scales[i]! + bias[i]!;
      const forget = sigmoid(products[from + f]! * unit * scales[f]! + bias[f]!);
      const open = sigmoid(products[from + o]! * unit * scales[o]! + bias[o]!);
      const c = forget * carried[i]! + (1 - forget) * value;
      carried[i] = c;
      state[to + i] = state[to + i]! + open * c;
    }
  }
}
