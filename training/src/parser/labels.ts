import { exponential } from "@onrecord/language/kernel/exponential.ts";
import { DISTANCES, distanceClass } from "@onrecord/language/parse/features.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { fillMask } from "./dropout.ts";
import { Linear } from "./linear.ts";
import type { Machine, Matrix } from "./machine.ts";
import { Parameter } from "./parameter.ts";

/**
 * Scores the labels of given arcs from the vectors d of the dependent and h of the head: a linear function of
 * ReLU(d + h + distance) on the first columns and of d * h on the others (a biaffine form of low rank).
 */
export class Labels {
  /** One row of scores for each row of the batch. */
  readonly scores: Matrix;
  readonly count: number;
  private readonly distances: Parameter;
  private readonly linear: Linear;
  private readonly hidden: Matrix;
  private readonly hiddenGradient: Matrix;
  private readonly mask: Float32Array;
  private readonly width: number;
  private readonly hiddenWidth: number;
  private readonly dropout: number;

  constructor(
    machine: Machine,
    count: number,
    width: number,
    rank: number,
    dropout: number,
    capacity: number,
    random: Random,
  ) {
    this.count = count;
    this.width = width;
    this.hiddenWidth = width + rank;
    this.dropout = dropout;
    this.distances = new Parameter(machine, "labels.distances", DISTANCES, width).uniform(random, 0.1);
    this.linear = new Linear(machine, "labels", width + rank, (count + 7) & ~7, capacity, random);
    this.scores = this.linear.output;
    this.hidden = machine.matrix(capacity, this.hiddenWidth);
    this.hiddenGradient = machine.matrix(capacity, this.hiddenWidth);
    this.mask = machine.vector(capacity * this.hiddenWidth);
  }

  get parameters(): Parameter[] {
    return [this.distances, ...this.linear.parameters];
  }

  /** Reads the projection from column `first` on: the dependents' vectors, then the heads'. */
  forward(projection: Matrix, first: number, batch: Batch, heads: Int32Array, random: Random | null): void {
    const { width, hiddenWidth, mask } = this;
    const { cells, stride } = projection;
    const hidden = this.hidden.cells;
    fillMask(mask, batch.rows * hiddenWidth, this.dropout, random);
    for (let row = 0; row < batch.rows; row++) {
      const at = row * hiddenWidth;
      const head = heads[row]!;
      if (head < 0) {
        hidden.fill(0, at, at + hiddenWidth);
        continue;
      }
      const d = row * stride + first;
      const h = head * stride + first + hiddenWidth;
      const far = this.distanceRow(batch, row, head) * width;
      for (let i = 0; i < width; i++) {
        const sum = cells[d + i]! + cells[h + i]! + this.distances.value.cells[far + i]!;
        hidden[at + i] = sum > 0 ? sum * mask[at + i]! : 0;
      }
      for (let i = width; i < hiddenWidth; i++) hidden[at + i] = cells[d + i]! * cells[h + i]! * mask[at + i]!;
    }
    this.linear.forward(this.hidden, batch.rows);
  }

  /** Cross-entropy of the gold labels, summed; leaves the gradient, times `scale`, for `backward`. */
  loss(batch: Batch, scale: number): number {
    const { count } = this;
    const { cells, stride } = this.scores;
    const gradient = this.linear.outputGradient.cells.fill(0, 0, batch.rows * stride);
    let loss = 0;
    for (let row = 0; row < batch.rows; row++) {
      const gold = batch.labels[row]!;
      if (gold < 0) continue;
      const at = row * stride;
      let high = -Infinity;
      for (let c = 0; c < count; c++) if (cells[at + c]! > high) high = cells[at + c]!;
      let sum = 0;
      for (let c = 0; c < count; c++) sum += exponential(cells[at + c]! - high);
      loss += Math.log(sum) + high - cells[at + gold]!;
      for (let c = 0; c < count; c++) {
        gradient[at + c] = scale * (exponential(cells[at + c]! - high) / sum - (c === gold ? 1 : 0));
      }
    }
    return loss;
  }

  /** Writes the gradient of the projection from column `first` on. */
  backward(projection: Matrix, gradient: Matrix, first: number, batch: Batch, heads: Int32Array): void {
    const { width, hiddenWidth, mask } = this;
    const { cells, stride } = projection;
    const to = gradient.cells;
    this.linear.backward(this.hidden, this.hiddenGradient, batch.rows);
    const far = this.distances.gradient.cells.fill(0);
    for (let row = 0; row < batch.rows; row++) {
      const at = row * stride + first;
      to.fill(0, at, at + 2 * hiddenWidth);
    }
    for (let row = 0; row < batch.rows; row++) {
      const head = heads[row]!;
      if (head < 0) continue;
      const at = row * hiddenWidth;
      const d = row * stride + first;
      const h = head * stride + first + hiddenWidth;
      const distance = this.distanceRow(batch, row, head) * width;
      for (let i = 0; i < hiddenWidth; i++) {
        const g = this.hiddenGradient.cells[at + i]! * mask[at + i]!;
        if (i >= width) {
          to[d + i] = to[d + i]! + g * cells[h + i]!;
          to[h + i] = to[h + i]! + g * cells[d + i]!;
        } else if (this.hidden.cells[at + i]! > 0) {
          to[d + i] = to[d + i]! + g;
          to[h + i] = to[h + i]! + g;
          far[distance + i] = far[distance + i]! + g;
        }
      }
    }
  }

  private distanceRow(batch: Batch, row: number, head: number): number {
    const start = batch.from[row]!;
    return distanceClass(row - start, head - start);
  }
}
