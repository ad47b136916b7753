import { sigmoid } from "@onrecord/language/kernel/exponential.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { fillMask } from "./dropout.ts";
import { Linear } from "./linear.ts";
import type { Machine, Matrix } from "./machine.ts";
import { Norm } from "./norm.ts";
import type { Parameter } from "./parameter.ts";

/**
 * x + dropout(o * c) with c = f * c before + (1 - f) * z, where z, f, o are a linear function of norm(x): the quasi-recurrent
 * layer with window 1 (Bradbury et al. 2017). The first half of the columns runs left to right, the second right to left.
 */
export class Recurrence {
  private readonly norm: Norm;
  private readonly linear: Linear;
  private readonly forget: Float32Array;
  private readonly open: Float32Array;
  private readonly state: Float32Array;
  private readonly mask: Float32Array;
  private readonly width: number;
  private readonly dropout: number;

  constructor(machine: Machine, name: string, width: number, dropout: number, capacity: number, random: Random) {
    this.width = width;
    this.dropout = dropout;
    this.norm = new Norm(machine, `${name}.norm`, width, capacity);
    this.linear = new Linear(machine, name, width, 3 * width, capacity, random);
    this.linear.bias.value.cells.fill(1, width, 2 * width);
    this.forget = machine.vector(capacity * width);
    this.open = machine.vector(capacity * width);
    this.state = machine.vector(capacity * width);
    this.mask = machine.vector(capacity * width);
  }

  get parameters(): Parameter[] {
    return [...this.norm.parameters, ...this.linear.parameters];
  }

  forward(x: Matrix, batch: Batch, random: Random | null): void {
    const { width, forget, open, state, mask } = this;
    const half = width / 2;
    this.norm.forward(x, batch.rows);
    this.linear.forward(this.norm.output, batch.rows);
    fillMask(mask, batch.rows * width, this.dropout, random);
    const y = this.linear.output.cells;
    const cells = x.cells;
    const visit = (row: number, before: number, first: number) => {
      const from = row * 3 * width;
      for (let i = first; i < first + half; i++) {
        const at = row * width + i;
        const f = sigmoid(y[from + width + i]!);
        const o = sigmoid(y[from + 2 * width + i]!);
        const c = f * (before < 0 ? 0 : state[before * width + i]!) + (1 - f) * y[from + i]!;
        forget[at] = f;
        open[at] = o;
        state[at] = c;
        cells[at] = cells[at]! + o * c * mask[at]!;
      }
    };
    for (let row = 0; row < batch.rows; row++) visit(row, row === batch.from[row] ? -1 : row - 1, 0);
    for (let row = batch.rows - 1; row >= 0; row--) visit(row, row + 1 === batch.to[row] ? -1 : row + 1, half);
  }

  /** Adds to `dx`, which is the gradient of the output and of the input at once. */
  backward(dx: Matrix, batch: Batch): void {
    const { width, forget, open, state, mask } = this;
    const half = width / 2;
    const y = this.linear.output.cells;
    const dy = this.linear.outputGradient.cells;
    const cells = dx.cells;
    const carried = new Float64Array(width);
    const visit = (row: number, before: number, last: boolean, first: number) => {
      const from = row * 3 * width;
      for (let i = first; i < first + half; i++) {
        const at = row * width + i;
        const d = cells[at]! * mask[at]!;
        const f = forget[at]!;
        const o = open[at]!;
        const dc = d * o + (last ? 0 : carried[i]!);
        const previous = before < 0 ? 0 : state[before * width + i]!;
        dy[from + i] = dc * (1 - f);
        dy[from + width + i] = dc * (previous - y[from + i]!) * f * (1 - f);
        dy[from + 2 * width + i] = d * state[at]! * o * (1 - o);
        carried[i] = dc * f;
      }
    };
    for (let row = batch.rows - 1; row >= 0; row--) {
      visit(row, row === batch.from[row] ? -1 : row - 1, row + 1 === batch.to[row], 0);
    }
    for (let row = 0; row < batch.rows; row++) {
      visit(row, row + 1 === batch.to[row] ? -1 : row + 1, row === batch.from[row], half);
    }
    this.linear.backward(this.norm.output, this.norm.outputGradient, batch.rows);
    this.norm.backward(dx, batch.rows);
  }
}
