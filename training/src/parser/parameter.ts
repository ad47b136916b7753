import type { Random } from "../random.ts";
import type { Machine, Matrix } from "./machine.ts";

const BETA_1 = 0.9;
const BETA_2 = 0.98;
const EPSILON = 1e-8;

/** A trained matrix with its gradient, its Adam moments (Kingma & Ba 2015) and its running mean. */
export class Parameter {
  readonly name: string;
  readonly rows: number;
  readonly value: Matrix;
  readonly gradient: Matrix;
  /** Running mean of the value. */
  readonly mean: Float32Array;
  /** Rows that have a gradient in this step, where only few can have; null: all. */
  readonly touched: Set<number> | null;
  private readonly first: Float32Array;
  private readonly second: Float32Array;

  constructor(machine: Machine, name: string, rows: number, columns: number, sparse = false) {
    this.name = name;
    this.rows = rows;
    this.value = machine.matrix(rows, columns);
    this.gradient = machine.matrix(rows, columns);
    this.mean = new Float32Array(rows * columns);
    this.first = new Float32Array(rows * columns);
    this.second = new Float32Array(rows * columns);
    this.touched = sparse ? new Set() : null;
  }

  uniform(random: Random, limit: number): this {
    const cells = this.value.cells;
    for (let i = 0; i < cells.length; i++) cells[i] = (random.next() * 2 - 1) * limit;
    return this;
  }

  fill(value: number): this {
    this.value.cells.fill(value);
    return this;
  }

  squaredGradient(): number {
    let sum = 0;
    this.eachRange((from, to) => {
      const g = this.gradient.cells;
      for (let i = from; i < to; i++) sum += g[i]! * g[i]!;
    });
    return sum;
  }

  /** One step of Adam; `step` counts from 1, `scale` clips the gradient. */
  update(rate: number, step: number, scale: number): void {
    const { first, second } = this;
    const value = this.value.cells;
    const gradient = this.gradient.cells;
    const stepSize = (rate * Math.sqrt(1 - BETA_2 ** step)) / (1 - BETA_1 ** step);
    this.eachRange((from, to) => {
      for (let i = from; i < to; i++) {
        const g = gradient[i]! * scale;
        const m = BETA_1 * first[i]! + (1 - BETA_1) * g;
        const v = BETA_2 * second[i]! + (1 - BETA_2) * g * g;
        first[i] = m;
        second[i] = v;
        value[i] = value[i]! - (stepSize * m) / (Math.sqrt(v) + EPSILON);
      }
    });
  }

  /** Forgets the gradient of a sparse parameter; the dense ones are overwritten by the next step. */
  clear(): void {
    if (this.touched === null) return;
    this.eachRange((from, to) => this.gradient.cells.fill(0, from, to));
    this.touched.clear();
  }

  follow(decay: number): void {
    const { mean } = this;
    const value = this.value.cells;
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + (1 - decay) * (value[i]! - mean[i]!);
  }

  private eachRange(visit: (from: number, to: number) => void): void {
    const columns = this.value.columns;
    if (this.touched === null) visit(0, this.rows * columns);
    else for (const row of this.touched) visit(row * columns, (row + 1) * columns);
  }
}
