import { compileMatmul, type Matmul } from "@onrecord/language/kernel/matmul.ts";

const PAGE = 65536;
/** Rows or steps taken at once, so that a block of A stays in the second-level cache. */
const BLOCK = 128;

/** A row-major matrix inside a machine's memory; `stride` cells from row to row. */
export interface Matrix {
  readonly cells: Float32Array;
  readonly columns: number;
  readonly stride: number;
}

/** The memory of one training run and the matrix products over it. All matrices are made before the run begins. */
export class Machine {
  private readonly memory: WebAssembly.Memory;
  private readonly run: Matmul;
  private readonly panels: Float32Array;
  private used = 64;

  constructor(bytes: number, panelCells: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
    this.run = compileMatmul("float", this.memory);
    this.panels = this.vector(panelCells);
  }

  vector(length: number): Float32Array {
    const cells = new Float32Array(this.memory.buffer, this.used, length);
    this.used = (this.used + length * 4 + 63) & ~63;
    return cells;
  }

  matrix(rows: number, columns: number): Matrix {
    return { cells: this.vector(rows * columns), columns, stride: columns };
  }

  /** C = A B over the first `m` rows (rounded up to 4) of A; `k` columns of A. */
  multiply(a: Matrix, b: Matrix, c: Matrix, m: number, k = a.columns): void {
    this.pack(b, k, c.columns);
    this.blocks(a, c, m, k);
  }

  /** C = A Bᵀ; B has `n` rows (rounded up to 8, C must have room). */
  multiplyTransposed(a: Matrix, b: Matrix, c: Matrix, m: number, n: number): void {
    this.packTransposed(b, a.columns, n);
    this.blocks({ ...a }, { ...c, columns: (n + 7) & ~7 }, m, a.columns);
  }

  /** C = Aᵀ B, summed over the first `steps` rows of both; A has `m` columns that count. */
  multiplyFirstTransposed(a: Matrix, b: Matrix, c: Matrix, steps: number, m = a.columns): void {
    for (let from = 0; from < steps; from += BLOCK) {
      const k = Math.min(BLOCK, steps - from);
      const below = { ...b, cells: b.cells.subarray(from * b.stride) };
      this.pack(below, k, c.columns);
      const at = a.cells.byteOffset + from * a.stride * 4;
      this.run(
        at,
        4,
        a.stride * 4,
        this.panels.byteOffset,
        c.cells.byteOffset,
        c.stride * 4,
        (m + 3) & ~3,
        c.columns,
        k,
        from === 0 ? 0 : 1,
      );
    }
  }

  private blocks(a: Matrix, c: Matrix, m: number, k: number): void {
    for (let from = 0; from < m; from += BLOCK) {
      const rows = (Math.min(BLOCK, m - from) + 3) & ~3;
      const at = a.cells.byteOffset + from * a.stride * 4;
      const to = c.cells.byteOffset + from * c.stride * 4;
      this.run(at, a.stride * 4, 4, this.panels.byteOffset, to, c.stride * 4, rows, c.columns, k, 0);
    }
  }

  private pack(b: Matrix, k: number, n: number): void {
    const { cells, stride } = b;
    const panels = this.panels;
    let at = 0;
    for (let j = 0; j < n; j += 8) {
      for (let i = 0, from = j; i < k; i++, from += stride, at += 8) {
        panels[at] = cells[from]!;
        panels[at + 1] = cells[from + 1]!;
        panels[at + 2] = cells[from + 2]!;
        panels[at + 3] = cells[from + 3]!;
        panels[at + 4] = cells[from + 4]!;
        panels[at + 5] = cells[from + 5]!;
        panels[at + 6] = cells[from + 6]!;
        panels[at + 7] = cells[from + 7]!;
      }
    }
  }

  private packTransposed(b: Matrix, k: number, n: number): void {
    const { cells, stride } = b;
    const panels = this.panels;
    for (let j = 0; j < n; j++) {
      let at = (j >> 3) * 8 * k + (j & 7);
      const from = j * stride;
      for (let i = 0; i < k; i++, at += 8) panels[at] = cells[from + i]!;
    }
  }
}
