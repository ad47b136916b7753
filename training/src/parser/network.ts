import { tableRows } from "@onrecord/language/parse/features.ts";
import type { Random } from "../random.ts";
import { Arcs } from "./arcs.ts";
import type { Batch } from "./batch.ts";
import { Convolution } from "./convolution.ts";
import type { ParserVocabulary } from "./data.ts";
import { Embedding } from "./embedding.ts";
import type { TrainedMatrix } from "./freeze.ts";
import { Labels } from "./labels.ts";
import { Linear } from "./linear.ts";
import { Machine, type Matrix } from "./machine.ts";
import { Norm } from "./norm.ts";
import type { Parameter } from "./parameter.ts";
import { Recurrence } from "./recurrence.ts";
import type { ParserSettings } from "./settings.ts";

const MEMORY_BYTES = 256 * 1024 * 1024;

/** The parser's network: embeddings, encoder, arc and label scorers, forward and backward. */
export class Network {
  readonly parameters: Parameter[];
  readonly arcs: Arcs;
  readonly labels: Labels;
  private readonly embedding: Embedding;
  private readonly input: Linear;
  private readonly layers: (Convolution | Recurrence)[];
  private readonly norm: Norm;
  private readonly projection: Linear;
  private readonly state: Matrix;
  private readonly stateGradient: Matrix;
  private readonly labelColumn: number;

  /** `longest` is the size of the longest sentence, its root included; a batch has at most `capacity` - 8 rows. */
  constructor(
    settings: ParserSettings,
    { inventory, labels }: ParserVocabulary,
    capacity: number,
    longest: number,
    random: Random,
  ) {
    const { width, embeddings, arcWidth, labelWidth, labelRank, layerDropout, headDropout } = settings;
    const machine = new Machine(MEMORY_BYTES, 1 << 20);
    const total = embeddings.reduce((sum, columns) => sum + columns, 0);
    const tables = tableRows(inventory);
    this.embedding = new Embedding(machine, tables, embeddings, settings.inputDropout, capacity, random);
    this.input = new Linear(machine, "input", total, width, capacity, random);
    this.state = machine.matrix(capacity, width);
    this.stateGradient = machine.matrix(capacity, width);
    this.layers = settings.layers.map((layer, i) =>
      layer.kind === "convolution"
        ? new Convolution(machine, `layer${i}`, width, layer.dilation, layerDropout, capacity, random)
        : new Recurrence(machine, `layer${i}`, width, layerDropout, capacity, random),
    );
    this.norm = new Norm(machine, "norm", width, capacity);
    this.labelColumn = 2 * arcWidth;
    const columns = 2 * arcWidth + 2 * (labelWidth + labelRank);
    this.projection = new Linear(machine, "projection", width, columns, capacity, random);
    this.arcs = new Arcs(machine, arcWidth, headDropout, capacity, longest, random);
    this.labels = new Labels(machine, labels.length, labelWidth, labelRank, headDropout, capacity, random);
    const parts = [this.embedding, this.input, ...this.layers, this.norm, this.projection, this.arcs, this.labels];
    this.parameters = parts.flatMap((part) => part.parameters);
  }

  /** The weights as they are. */
  get matrices(): TrainedMatrix[] {
    return this.parameters.map(({ name, rows, value }) => ({ name, rows, columns: value.columns, cells: value.cells }));
  }

  /** Runs the encoder and prepares the arc scores; `random` gives the dropout, null turns it off. */
  encode(batch: Batch, random: Random | null): void {
    this.embedding.forward(batch, random);
    this.input.forward(this.embedding.output, batch.rows);
    const size = batch.rows * this.state.columns;
    for (let i = 0; i < size; i++) this.state.cells[i] = Math.max(0, this.input.output.cells[i]!);
    for (const layer of this.layers) layer.forward(this.state, batch, random);
    this.norm.forward(this.state, batch.rows);
    this.projection.forward(this.norm.output, batch.rows);
    this.arcs.forward(this.projection.output, batch, random);
  }

  /** Scores the labels of the given arcs (row of each row's head, -1 for none), after `encode`. */
  scoreLabels(batch: Batch, heads: Int32Array, random: Random | null): void {
    this.labels.forward(this.projection.output, this.labelColumn, batch, heads, random);
  }

  /** Forward and backward over a batch; returns the loss per token and leaves the gradients in the parameters. */
  learn(batch: Batch, random: Random | null): number {
    const scale = 1 / batch.tokens;
    this.encode(batch, random);
    this.scoreLabels(batch, batch.heads, random);
    const loss = this.arcs.loss(batch, scale) + this.labels.loss(batch, scale);
    this.backward(batch);
    return loss * scale;
  }

  private backward(batch: Batch): void {
    const { projection, norm, stateGradient } = this;
    this.arcs.backward(projection.outputGradient, batch);
    this.labels.backward(projection.output, projection.outputGradient, this.labelColumn, batch, batch.heads);
    projection.backward(norm.output, norm.outputGradient, batch.rows);
    const size = batch.rows * stateGradient.columns;
    stateGradient.cells.fill(0, 0, size);
    norm.backward(stateGradient, batch.rows);
    for (const layer of this.layers.toReversed()) layer.backward(stateGradient, batch);
    const active = this.input.output.cells;
    const dy = this.input.outputGradient.cells;
    for (let i = 0; i < size; i++) dy[i] = active[i]! > 0 ? stateGradient.cells[i]! : 0;
    this.input.backward(this.embedding.output, this.embedding.outputGradient, batch.rows);
    this.embedding.backward(batch);
  }
}
