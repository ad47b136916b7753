import { sigmoid } from "../kernel/exponential.ts";
import type { IntegerMachine } from "../kernel/integer.ts";
import { Weights } from "./affine.ts";
import type { Layer } from "./encoder.ts";
import type { ParserModel } from "./model.ts";

/** Rows beside each other that a convolution sees. */
const WINDOW = 3;

/** A gated convolution of window 3: each row is multiplied with the weights of all its places in the window at once. */
export class Convolution extends Weights implements Layer {
  private readonly width: number;
  private readonly dilation: number;
  private readonly scales: Float64Array;
  private readonly bias: Float64Array;

  constructor(model: ParserModel, machine: IntegerMachine, name: string, dilation: number) {
    const { width } = model.shape;
    const outputs = 2 * width;
    const weights = model.bytes(`${name}.weight`, WINDOW * width * outputs);
    super(machine, width, WINDOW * outputs, sideBySide(weights, width, outputs));
    this.width = width;
    this.dilation = dilation;
    this.scales = Float64Array.from(model.floats(`${name}.weight.scale`, outputs));
    this.bias = Float64Array.from(model.floats(`${name}.bias`, outputs));
  }

  add(state: Float32Array, products: Int32Array, places: Int32Array, start: number, end: number, unit: number): void {
    const { columns, dilation, width } = this;
    const outside = products.length - columns;
    const at = (row: number) => (row < start || row >= end ? outside : places[row]! * columns);
    for (let row = start; row < end; row++) {
      this.gate(state, row * width, products, at(row - dilation), at(row), at(row + dilation), unit);
    }
  }

  private gate(
    state: Float32Array,
    to: number,
    products: Int32Array,
    left: number,
    middle: number,
    right: number,
    unit: number,
  ): void {
    const { width, scales, bias } = this;
    const [l, m, r] = [left, middle + 2 * width, right + 4 * width];
    for (let i = 0, g = width; i < width; i++, g++) {
      const sum = products[l + i]! + products[m + i]! + products[r + i]!;
      const gates = products[l + g]! + products[m + g]! + products[r + g]!;
      const value = sum * unit * scales[i]! + bias[i]!;
      state[to + i] = state[to + i]! + value * sigmoid(gates * unit * scales[g]! + bias[g]!);
    }
  }
}

/** The weights of the window's places, which lie one below the other, side by side. */
function sideBySide(weights: Int8Array, width: number, outputs: number): Int8Array {
  const result = new Int8Array(weights.length);
  for (let place = 0; place < WINDOW; place++) {
    for (let i = 0; i < width; i++) {
      const from = (place * width + i) * outputs;
      result.set(weights.subarray(from, from + outputs), (i * WINDOW + place) * outputs);
    }
  }
  return result;
}
