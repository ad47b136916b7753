import { exponential } from "@onrecord/language/kernel/exponential.ts";
import { DISTANCES, distanceClass } from "@onrecord/language/parse/features.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { fillMask } from "./dropout.ts";
import { Linear } from "./linear.ts";
import type { Machine, Matrix } from "./machine.ts";
import type { Parameter } from "./parameter.ts";

/**
 * Scores every arc of a sentence: a biaffine form (Dozat & Manning 2017) of the dependent's and the head's vectors, and a
 * linear function of the dependent's vector for each class of distance.
 */
export class Arcs {
  /** Scores of the last sentence asked for, `scores[dependent * size + head]`. */
  readonly scores: Float64Array;
  private readonly machine: Machine;
  private readonly transform: Linear;
  private readonly dependents: Matrix;
  private readonly heads: Matrix;
  private readonly dependentsGradient: Matrix;
  private readonly headsGradient: Matrix;
  private readonly table: Float32Array;
  private readonly mask: Float32Array;
  private readonly width: number;
  private readonly dropout: number;

  constructor(machine: Machine, width: number, dropout: number, capacity: number, longest: number, random: Random) {
    this.machine = machine;
    this.width = width;
    this.dropout = dropout;
    this.transform = new Linear(machine, "arcs", width, width + DISTANCES, capacity, random);
    this.dependents = machine.matrix(capacity, width);
    this.heads = machine.matrix(capacity, width);
    this.dependentsGradient = machine.matrix(capacity, width);
    this.headsGradient = machine.matrix(capacity, width);
    this.table = machine.vector((longest + 8) * (longest + 8));
    this.mask = machine.vector(capacity * 2 * width);
    this.scores = new Float64Array(longest * longest);
  }

  get parameters(): Parameter[] {
    return this.transform.parameters;
  }

  /** Reads the first 2 x width columns of the projection. */
  forward(projection: Matrix, batch: Batch, random: Random | null): void {
    const { width, mask } = this;
    fillMask(mask, batch.rows * 2 * width, this.dropout, random);
    for (let row = 0; row < batch.rows; row++) {
      const from = row * projection.stride;
      for (let i = 0; i < 2 * width; i++) {
        const value = projection.cells[from + i]!;
        const kept = value > 0 ? value * mask[row * 2 * width + i]! : 0;
        if (i < width) this.dependents.cells[row * width + i] = kept;
        else this.heads.cells[row * width + i - width] = kept;
      }
    }
    this.transform.forward(this.dependents, batch.rows);
  }

  /** Fills `scores` for one sentence of the batch and returns the number of its rows. */
  score(batch: Batch, sentence: number): number {
    const start = batch.starts[sentence]!;
    const size = batch.starts[sentence + 1]! - start;
    const table = this.tableOf(size);
    this.machine.multiplyTransposed(
      this.rowsOf(this.transform.output, start),
      this.rowsOf(this.heads, start),
      table,
      size,
      size,
    );
    const near = this.transform.output;
    for (let i = 0; i < size; i++) {
      const biases = (start + i) * near.stride + this.width;
      for (let j = 0; j < size; j++) {
        this.scores[i * size + j] = table.cells[i * table.stride + j]! + near.cells[biases + distanceClass(i, j)]!;
      }
    }
    return size;
  }

  /** Cross-entropy of the gold heads of the batch, summed; leaves the gradient, times `scale`, for `backward`. */
  loss(batch: Batch, scale: number): number {
    let loss = 0;
    for (let s = 0; s + 1 < batch.starts.length; s++) loss += this.sentenceLoss(batch, s, scale);
    return loss;
  }

  private sentenceLoss(batch: Batch, sentence: number, scale: number): number {
    const size = this.score(batch, sentence);
    const start = batch.starts[sentence]!;
    const { scores, width } = this;
    const table = this.tableOf(size);
    const near = this.transform.outputGradient;
    table.cells.fill(0, 0, (size + 4) * table.stride);
    near.cells.fill(0, start * near.stride, (start + size) * near.stride);
    let loss = 0;
    for (let i = 1; i < size; i++) {
      const at = i * size;
      const gold = batch.heads[start + i]! - start;
      let high = -Infinity;
      for (let j = 0; j < size; j++) if (j !== i && scores[at + j]! > high) high = scores[at + j]!;
      let sum = 0;
      for (let j = 0; j < size; j++) if (j !== i) sum += exponential(scores[at + j]! - high);
      loss += Math.log(sum) + high - scores[at + gold]!;
      const biases = (start + i) * near.stride + width;
      for (let j = 0; j < size; j++) {
        if (j === i) continue;
        const d = scale * (exponential(scores[at + j]! - high) / sum - (j === gold ? 1 : 0));
        table.cells[i * table.stride + j] = d;
        const bias = biases + distanceClass(i, j);
        near.cells[bias] = near.cells[bias]! + d;
      }
    }
    // The products may write up to 3 rows too many, into those of the next sentence: its turn comes later.
    this.machine.multiply(table, this.rowsOf(this.heads, start), this.rowsOf(near, start), size, size);
    const transformed = this.rowsOf(this.transform.output, start);
    this.machine.multiplyFirstTransposed(table, transformed, this.rowsOf(this.headsGradient, start), size, size);
    return loss;
  }

  /** Writes the first 2 x width columns of the projection's gradient. */
  backward(projectionGradient: Matrix, batch: Batch): void {
    const { width, mask } = this;
    this.transform.backward(this.dependents, this.dependentsGradient, batch.rows);
    for (let row = 0; row < batch.rows; row++) {
      const to = row * projectionGradient.stride;
      for (let i = 0; i < width; i++) {
        const at = row * width + i;
        const kept = mask[row * 2 * width + i]!;
        const keptHead = mask[row * 2 * width + width + i]!;
        projectionGradient.cells[to + i] =
          this.dependents.cells[at]! > 0 ? this.dependentsGradient.cells[at]! * kept : 0;
        projectionGradient.cells[to + width + i] =
          this.heads.cells[at]! > 0 ? this.headsGradient.cells[at]! * keptHead : 0;
      }
    }
  }

  private tableOf(size: number): Matrix {
    const columns = (size + 7) & ~7;
    return { cells: this.table, columns, stride: columns };
  }

  /** The biaffine columns from a row on. */
  private rowsOf(matrix: Matrix, start: number): Matrix {
    return { cells: matrix.cells.subarray(start * matrix.stride), columns: this.width, stride: matrix.stride };
  }
}
