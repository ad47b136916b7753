import { KeyTable } from "./table.ts";

/** Word statistics: for each known word (by hash of its lower-cased form) one small number a column; 0 means unknown. */
export class Lexicon {
  private readonly table: KeyTable;
  private readonly columns: readonly Uint16Array[];

  constructor(keys: Int32Array, columns: readonly Uint16Array[]) {
    this.table = new KeyTable(keys);
    this.columns = columns;
  }

  /** Row of the word, or -1. */
  row(wordHash: number): number {
    return this.table.rank(wordHash);
  }

  value(row: number, column: number): number {
    return row < 0 ? 0 : this.columns[column]![row]!;
  }
}
