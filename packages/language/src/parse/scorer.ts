import { ACTIVATION_LIMIT, packedIndex, packedLength } from "../kernel/integer.ts";
import { Affine, affineWeights, positive, quantise } from "./affine.ts";
import type { Encoder, Workspace } from "./encoder.ts";
import { DISTANCES, distanceClass } from "./features.ts";
import type { ParserModel } from "./model.ts";

/** Both sides of the biaffine product are activations: sums of 128 products of 12 bits fit in 32. */
const PAIR_LIMIT = 4095;

/** Scores arcs and their labels over the encoder's output. */
export class Scorer {
  /** Scores of the last sentence asked for, `scores[dependent * size + head]`. */
  readonly scores: Float64Array;
  private readonly space: Workspace;
  private readonly labels: readonly string[];
  private readonly root: number;
  private readonly arcWidth: number;
  private readonly labelWidth: number;
  private readonly hiddenWidth: number;
  private readonly projection: Affine;
  private readonly arcs: Affine;
  private readonly label: Affine;
  private readonly distances: Float32Array;
  private readonly projected: Float32Array;
  private readonly transformed: Float32Array;
  private readonly hidden: Float32Array;
  private readonly heads: Int16Array;

  constructor(model: ParserModel, space: Workspace) {
    const { width, arcWidth, labelWidth, labelRank } = model.shape;
    const { labels } = model;
    const { machine, rows } = space;
    this.space = space;
    this.labels = labels;
    this.root = labels.indexOf("root");
    this.arcWidth = arcWidth;
    this.labelWidth = labelWidth;
    this.hiddenWidth = labelWidth + labelRank;
    const columns = 2 * arcWidth + 2 * this.hiddenWidth;
    const affine = (name: string, inputs: number, columns: number) =>
      new Affine(machine, inputs, affineWeights(model, name, inputs, columns));
    this.projection = affine("projection", width, columns);
    this.arcs = affine("arcs", arcWidth, arcWidth + DISTANCES);
    this.label = affine("labels", this.hiddenWidth, (labels.length + 7) & ~7);
    this.distances = model.floats("labels.distances", DISTANCES * labelWidth);
    this.projected = new Float32Array(rows * columns);
    this.transformed = new Float32Array(rows * (arcWidth + DISTANCES));
    this.hidden = new Float32Array(this.hiddenWidth);
    this.heads = machine.halves(packedLength(arcWidth, rows));
    this.scores = new Float64Array(rows * rows);
  }

  /** Prepares all rows; to be called after each run of the encoder. */
  prepare(encoder: Encoder, count: number): void {
    const { space, projection, projected, arcs, transformed, arcWidth } = this;
    const { columns } = projection;
    projection.run(encoder.output, space.sums, count);
    for (let at = 0; at < count * columns; at += columns) {
      projection.positive(space.sums, at, encoder.unit, projected, at, 2 * arcWidth);
      projection.values(space.sums, at, encoder.unit, projected, at, 2 * arcWidth);
    }
    const units = new Float64Array(count);
    for (let row = 0; row < count; row++) {
      units[row] = quantise(projected, row * columns, arcWidth, space.input, row * arcWidth, ACTIVATION_LIMIT);
    }
    arcs.run(space.input, space.sums, count);
    for (let row = 0; row < count; row++) {
      const at = row * arcs.columns;
      arcs.values(space.sums, at, units[row]!, transformed, at);
    }
  }

  /** Fills `scores` for the sentence in the rows from `start` to `end`. */
  scoreArcs(start: number, end: number): void {
    const { space, projection, projected, arcs, transformed, arcWidth, heads, scores } = this;
    const { input, sums } = space;
    const size = end - start;
    const columns = (size + 7) & ~7;
    const units = new Float64Array(size);
    const row = new Int16Array(arcWidth);
    for (let h = 0; h < size; h++) {
      units[h] = quantise(projected, (start + h) * projection.columns + arcWidth, arcWidth, row, 0, PAIR_LIMIT);
      for (let i = 0; i < arcWidth; i++) heads[packedIndex(arcWidth, i, h)] = row[i]!;
    }
    const dependents = new Float64Array(size);
    for (let d = 0; d < size; d++) {
      dependents[d] = quantise(transformed, (start + d) * arcs.columns, arcWidth, input, d * arcWidth, PAIR_LIMIT);
    }
    const [a, b, c] = [input.byteOffset, heads.byteOffset, sums.byteOffset];
    space.machine.multiply(a, arcWidth * 2, 4, b, c, columns * 4, (size + 3) & ~3, columns, arcWidth / 2, 0);
    for (let d = 0; d < size; d++) {
      const near = (start + d) * arcs.columns + arcWidth;
      for (let h = 0; h < size; h++) {
        const biaffine = sums[d * columns + h]! * dependents[d]! * units[h]!;
        scores[d * size + h] = biaffine + transformed[near + distanceClass(d, h)]!;
      }
    }
  }

  /** The best labels of the words of one sentence, given the head of each of its rows (0 is the artificial root). */
  labelArcs(start: number, heads: Int32Array): string[] {
    const { space, projection, hidden, hiddenWidth, labelWidth, label, labels } = this;
    const first = 2 * this.arcWidth;
    const words = heads.length - 1;
    const units = new Float64Array(words);
    for (let word = 0; word < words; word++) {
      const head = heads[word + 1]!;
      const d = (start + word + 1) * projection.columns + first;
      const h = (start + head) * projection.columns + first + hiddenWidth;
      this.hide(d, h, distanceClass(word + 1, head) * labelWidth);
      units[word] = quantise(hidden, 0, hiddenWidth, space.input, word * hiddenWidth, ACTIVATION_LIMIT);
    }
    label.run(space.input, space.sums, words);
    const result: string[] = [];
    for (let word = 0; word < words; word++) {
      result.push(heads[word + 1] === 0 ? "root" : labels[this.bestLabel(word * label.columns, units[word]!)]!);
    }
    return result;
  }

  /** Fills `hidden` from where the dependent's and the head's projections are, and the weights of their distance. */
  private hide(d: number, h: number, far: number): void {
    const { projected, distances, hidden, hiddenWidth, labelWidth } = this;
    for (let i = 0; i < labelWidth; i++) {
      hidden[i] = positive(projected[d + i]! + projected[h + i]! + distances[far + i]!);
    }
    for (let i = labelWidth; i < hiddenWidth; i++) hidden[i] = projected[d + i]! * projected[h + i]!;
  }

  /** The best label but `root`, which the tree decides. */
  private bestLabel(at: number, unit: number): number {
    const { root, labels, space } = this;
    const { sums } = space;
    const { scales, bias } = this.label;
    let best = 0;
    let high = -Infinity;
    for (let c = 0; c < labels.length; c++) {
      const score = sums[at + c]! * unit * scales[c]! + bias[c]!;
      if (score > high && c !== root) {
        high = score;
        best = c;
      }
    }
    return best;
  }
}
