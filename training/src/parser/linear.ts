import type { Random } from "../random.ts";
import type { Machine, Matrix } from "./machine.ts";
import { Parameter } from "./parameter.ts";

/** y = x W + b. */
export class Linear {
  readonly weight: Parameter;
  readonly bias: Parameter;
  readonly output: Matrix;
  /** Gradient of the output, to be filled before `backward`. */
  readonly outputGradient: Matrix;
  private readonly machine: Machine;
  private readonly columns: number;

  constructor(machine: Machine, name: string, inputs: number, outputs: number, capacity: number, random: Random) {
    this.machine = machine;
    this.columns = outputs;
    const limit = Math.sqrt(6 / (inputs + outputs));
    this.weight = new Parameter(machine, `${name}.weight`, inputs, outputs).uniform(random, limit);
    this.bias = new Parameter(machine, `${name}.bias`, 1, outputs);
    this.output = machine.matrix(capacity, outputs);
    this.outputGradient = machine.matrix(capacity, outputs);
  }

  get parameters(): Parameter[] {
    return [this.weight, this.bias];
  }

  forward(input: Matrix, rows: number): void {
    this.machine.multiply(input, this.weight.value, this.output, rows);
    const y = this.output.cells;
    const bias = this.bias.value.cells;
    const columns = this.columns;
    for (let row = 0, at = 0; row < rows; row++) {
      for (let j = 0; j < columns; j++, at++) y[at] = y[at]! + bias[j]!;
    }
  }

  backward(input: Matrix, inputGradient: Matrix, rows: number): void {
    this.machine.multiplyFirstTransposed(input, this.outputGradient, this.weight.gradient, rows);
    const dy = this.outputGradient.cells;
    const dBias = this.bias.gradient.cells.fill(0);
    const columns = this.columns;
    for (let row = 0, at = 0; row < rows; row++) {
      for (let j = 0; j < columns; j++, at++) dBias[j] = dBias[j]! + dy[at]!;
    }
    this.machine.multiplyTransposed(this.outputGradient, this.weight.value, inputGradient, rows, this.weight.rows);
  }
}
