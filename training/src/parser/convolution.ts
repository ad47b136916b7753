import { sigmoid } from "@onrecord/language/kernel/exponential.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { fillMask } from "./dropout.ts";
import { Linear } from "./linear.ts";
import type { Machine, Matrix } from "./machine.ts";
import { Norm } from "./norm.ts";
import type { Parameter } from "./parameter.ts";

/** x + dropout(GLU(window of 3 over norm(x))), a gated convolution (Dauphin et al. 2017) that does not cross sentences. */
export class Convolution {
  private readonly norm: Norm;
  private readonly linear: Linear;
  private readonly windows: Matrix;
  private readonly windowsGradient: Matrix;
  private readonly gates: Float32Array;
  private readonly mask: Float32Array;
  private readonly width: number;
  private readonly dilation: number;
  private readonly dropout: number;

  constructor(
    machine: Machine,
    name: string,
    width: number,
    dilation: number,
    dropout: number,
    capacity: number,
    random: Random,
  ) {
    this.width = width;
    this.dilation = dilation;
    this.dropout = dropout;
    this.norm = new Norm(machine, `${name}.norm`, width, capacity);
    this.linear = new Linear(machine, name, 3 * width, 2 * width, capacity, random);
    this.windows = machine.matrix(capacity, 3 * width);
    this.windowsGradient = machine.matrix(capacity, 3 * width);
    this.gates = machine.vector(capacity * width);
    this.mask = machine.vector(capacity * width);
  }

  get parameters(): Parameter[] {
    return [...this.norm.parameters, ...this.linear.parameters];
  }

  forward(x: Matrix, batch: Batch, random: Random | null): void {
    const { width, gates, mask } = this;
    this.norm.forward(x, batch.rows);
    this.gather(batch);
    this.linear.forward(this.windows, batch.rows);
    fillMask(mask, batch.rows * width, this.dropout, random);
    const y = this.linear.output.cells;
    const cells = x.cells;
    for (let row = 0, at = 0; row < batch.rows; row++) {
      const from = row * 2 * width;
      for (let i = 0; i < width; i++, at++) {
        const gate = sigmoid(y[from + width + i]!);
        gates[at] = gate;
        cells[at] = cells[at]! + y[from + i]! * gate * mask[at]!;
      }
    }
  }

  /** Adds to `dx`, which is the gradient of the output and of the input at once. */
  backward(dx: Matrix, batch: Batch): void {
    const { width, gates, mask } = this;
    const y = this.linear.output.cells;
    const dy = this.linear.outputGradient.cells;
    const cells = dx.cells;
    for (let row = 0, at = 0; row < batch.rows; row++) {
      const from = row * 2 * width;
      for (let i = 0; i < width; i++, at++) {
        const d = cells[at]! * mask[at]!;
        const gate = gates[at]!;
        dy[from + i] = d * gate;
        dy[from + width + i] = d * y[from + i]! * gate * (1 - gate);
      }
    }
    this.linear.backward(this.windows, this.windowsGradient, batch.rows);
    this.scatter(batch);
    this.norm.backward(dx, batch.rows);
  }

  private gather(batch: Batch): void {
    const { width, dilation } = this;
    const source = this.norm.output.cells;
    const target = this.windows.cells;
    for (let row = 0; row < batch.rows; row++) {
      for (let k = 0; k < 3; k++) {
        const from = row + (k - 1) * dilation;
        const at = (row * 3 + k) * width;
        if (from < batch.from[row]! || from >= batch.to[row]!) target.fill(0, at, at + width);
        else for (let i = 0, s = from * width; i < width; i++) target[at + i] = source[s + i]!;
      }
    }
  }

  private scatter(batch: Batch): void {
    const { width, dilation } = this;
    const source = this.windowsGradient.cells;
    const target = this.norm.outputGradient.cells.fill(0, 0, batch.rows * width);
    for (let row = 0; row < batch.rows; row++) {
      for (let k = 0; k < 3; k++) {
        const to = row + (k - 1) * dilation;
        if (to < batch.from[row]! || to >= batch.to[row]!) continue;
        const at = (row * 3 + k) * width;
        for (let i = 0, t = to * width; i < width; i++) target[t + i] = target[t + i]! + source[at + i]!;
      }
    }
  }
}
