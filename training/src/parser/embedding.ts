import { FEATURE_COUNT, FEATURES } from "@onrecord/language/parse/features.ts";
import type { Random } from "../random.ts";
import type { Batch } from "./batch.ts";
import { fillMask } from "./dropout.ts";
import type { Machine, Matrix } from "./machine.ts";
import { Parameter } from "./parameter.ts";

/** The embeddings of a word's features, side by side. */
export class Embedding {
  readonly parameters: Parameter[];
  readonly output: Matrix;
  readonly outputGradient: Matrix;
  private readonly mask: Float32Array;
  private readonly dropout: number;

  constructor(
    machine: Machine,
    tableRows: readonly number[],
    widths: readonly number[],
    dropout: number,
    capacity: number,
    random: Random,
  ) {
    this.dropout = dropout;
    this.parameters = FEATURES.map((name, i) =>
      new Parameter(machine, `embedding.${name}`, tableRows[i]!, widths[i]!, true).uniform(random, 0.5),
    );
    const total = widths.reduce((sum, width) => sum + width, 0);
    this.output = machine.matrix(capacity, total);
    this.outputGradient = machine.matrix(capacity, total);
    this.mask = machine.vector(capacity * total);
  }

  forward(batch: Batch, random: Random | null): void {
    const y = this.output.cells;
    fillMask(this.mask, batch.rows * this.output.columns, this.dropout, random);
    let at = 0;
    for (let row = 0; row < batch.rows; row++) {
      for (let f = 0; f < FEATURE_COUNT; f++) {
        const { cells, columns } = this.parameters[f]!.value;
        const from = batch.features[row * FEATURE_COUNT + f]! * columns;
        for (let i = 0; i < columns; i++, at++) y[at] = cells[from + i]! * this.mask[at]!;
      }
    }
  }

  backward(batch: Batch): void {
    const dy = this.outputGradient.cells;
    let at = 0;
    for (let row = 0; row < batch.rows; row++) {
      for (let f = 0; f < FEATURE_COUNT; f++) {
        const parameter = this.parameters[f]!;
        const { cells, columns } = parameter.gradient;
        const index = batch.features[row * FEATURE_COUNT + f]!;
        parameter.touched!.add(index);
        const to = index * columns;
        for (let i = 0; i < columns; i++, at++) cells[to + i] = cells[to + i]! + dy[at]! * this.mask[at]!;
      }
    }
  }
}
