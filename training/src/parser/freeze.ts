import { type ParserArrays, parserContent } from "@onrecord/language/parse/model.ts";
import type { ParserVocabulary } from "./data.ts";
import type { ParserSettings } from "./settings.ts";

/** A trained matrix, row-major. */
export interface TrainedMatrix {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float32Array;
}

type Arrays = Record<string, Int8Array | Float32Array>;

/** The model file's content: weights in 8 bits with a scale for each unit (embeddings: for each row), the small rest as it is. */
export function freeze(settings: ParserSettings, vocabulary: ParserVocabulary, matrices: readonly TrainedMatrix[]) {
  const { embeddings, width, layers, arcWidth, labelWidth, labelRank } = settings;
  const arrays: Arrays = {};
  for (const matrix of matrices) {
    if (matrix.name.startsWith("embedding.")) quantiseRows(matrix, arrays);
    else if (matrix.name.endsWith(".weight")) quantiseColumns(matrix, arrays);
    else arrays[matrix.name] = matrix.cells.slice();
  }
  const shape = { embeddings, width, layers, arcWidth, labelWidth, labelRank };
  return parserContent(shape, vocabulary.inventory, vocabulary.labels, arrays satisfies ParserArrays);
}

function quantiseRows({ name, rows, columns, cells }: TrainedMatrix, into: Arrays): void {
  const scales = new Float32Array(rows);
  const bytes = new Int8Array(cells.length);
  for (let row = 0; row < rows; row++) {
    const at = row * columns;
    for (let i = 0; i < columns; i++) scales[row] = Math.max(scales[row]!, Math.abs(cells[at + i]!) / 127);
    for (let i = 0; i < columns; i++) bytes[at + i] = Math.round(cells[at + i]! / (scales[row]! || 1));
  }
  into[name] = bytes;
  into[`${name}.scale`] = scales;
}

function quantiseColumns({ name, columns, cells }: TrainedMatrix, into: Arrays): void {
  const scales = new Float32Array(columns);
  const bytes = new Int8Array(cells.length);
  for (let i = 0; i < cells.length; i++) {
    scales[i % columns] = Math.max(scales[i % columns]!, Math.abs(cells[i]!) / 127);
  }
  for (let i = 0; i < cells.length; i++) bytes[i] = Math.round(cells[i]! / (scales[i % columns]! || 1));
  into[name] = bytes;
  into[`${name}.scale`] = scales;
}
