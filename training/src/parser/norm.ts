import type { Machine, Matrix } from "./machine.ts";
import { Parameter } from "./parameter.ts";

const EPSILON = 1e-5;

/** Layer normalisation of each row (Ba, Kiros & Hinton 2016). */
export class Norm {
  readonly gain: Parameter;
  readonly bias: Parameter;
  readonly output: Matrix;
  readonly outputGradient: Matrix;
  private readonly normed: Matrix;
  private readonly inverse: Float32Array;

  constructor(machine: Machine, name: string, width: number, capacity: number) {
    this.gain = new Parameter(machine, `${name}.gain`, 1, width).fill(1);
    this.bias = new Parameter(machine, `${name}.bias`, 1, width);
    this.output = machine.matrix(capacity, width);
    this.outputGradient = machine.matrix(capacity, width);
    this.normed = machine.matrix(capacity, width);
    this.inverse = machine.vector(capacity);
  }

  get parameters(): Parameter[] {
    return [this.gain, this.bias];
  }

  forward(input: Matrix, rows: number): void {
    const width = input.columns;
    const x = input.cells;
    const y = this.output.cells;
    const normed = this.normed.cells;
    const gain = this.gain.value.cells;
    const bias = this.bias.value.cells;
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      let sum = 0;
      for (let i = 0; i < width; i++) sum += x[at + i]!;
      const mean = sum / width;
      let squares = 0;
      for (let i = 0; i < width; i++) {
        const d = x[at + i]! - mean;
        squares += d * d;
      }
      const inverse = 1 / Math.sqrt(squares / width + EPSILON);
      this.inverse[row] = inverse;
      for (let i = 0; i < width; i++) {
        const n = (x[at + i]! - mean) * inverse;
        normed[at + i] = n;
        y[at + i] = n * gain[i]! + bias[i]!;
      }
    }
  }

  /** Adds to the gradient of the input. */
  backward(inputGradient: Matrix, rows: number): void {
    const width = inputGradient.columns;
    const dx = inputGradient.cells;
    const dy = this.outputGradient.cells;
    const normed = this.normed.cells;
    const gain = this.gain.value.cells;
    const dGain = this.gain.gradient.cells.fill(0);
    const dBias = this.bias.gradient.cells.fill(0);
    for (let row = 0; row < rows; row++) {
      const at = row * width;
      let sum = 0;
      let dot = 0;
      for (let i = 0; i < width; i++) {
        const d = dy[at + i]!;
        const n = normed[at + i]!;
        dGain[i] = dGain[i]! + d * n;
        dBias[i] = dBias[i]! + d;
        const g = d * gain[i]!;
        sum += g;
        dot += g * n;
      }
      const mean = sum / width;
      const slope = dot / width;
      const inverse = this.inverse[row]!;
      for (let i = 0; i < width; i++) {
        dx[at + i] = dx[at + i]! + inverse * (dy[at + i]! * gain[i]! - mean - normed[at + i]! * slope);
      }
    }
  }
}
