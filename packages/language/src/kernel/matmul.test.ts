import { describe, expect, it } from "vitest";
import { compileMatmul } from "./matmul.ts";
import { plainMatmul } from "./plain.ts";

const MEMORY = { initial: 16 };
const [A, B, C, D] = [0, 200_000, 400_000, 600_000] as const;

/** Values of all sizes and signs, the same in every run. */
const value = (i: number, limit: number) => ((Math.imul(i + 1, 0x9e3779b1) >>> 8) % (2 * limit + 1)) - limit;

describe("integer matrix product", () => {
  it.each([
    { m: 4, n: 8, k: 1 },
    { m: 8, n: 24, k: 7 },
    { m: 20, n: 152, k: 64 },
    { m: 36, n: 56, k: 240 },
  ])("gives the same bits in WebAssembly and JavaScript: $m x $k x $n", ({ m, n, k }) => {
    const memory = new WebAssembly.Memory(MEMORY);
    const halves = new Int16Array(memory.buffer);
    const sums = new Int32Array(memory.buffer);
    for (let i = 0; i < 2 * m * k; i++) halves[A / 2 + i] = value(i, 16383);
    for (let i = 0; i < 2 * n * k; i++) halves[B / 2 + i] = value(i + 77, 127);
    const fast = compileMatmul("integer", memory);
    const plain = plainMatmul(memory.buffer);
    for (const accumulate of [0, 1]) {
      fast(A, k * 4, 4, B, C, n * 4, m, n, k, accumulate);
      plain(A, k * 4, 4, B, D, n * 4, m, n, k, accumulate);
      expect(sums.slice(C / 4, C / 4 + m * n)).toEqual(sums.slice(D / 4, D / 4 + m * n));
    }
    expect(sums[C / 4 + m * n - 1]).not.toBe(0);
  });

  it("sums the products of pairs of 16-bit cells", () => {
    const memory = new WebAssembly.Memory(MEMORY);
    const halves = new Int16Array(memory.buffer);
    halves.set([1, 2, 3, 4], A / 2);
    // Column 0 holds 5, 6 in its first cell and 7, 8 in its second.
    halves.set([5, 6], B / 2);
    halves.set([7, 8], B / 2 + 16);
    compileMatmul("integer", memory)(A, 8, 4, B, C, 32, 4, 8, 2, 0);
    expect(new Int32Array(memory.buffer)[C / 4]).toBe(1 * 5 + 2 * 6 + 3 * 7 + 4 * 8);
  });
});

describe("float matrix product", () => {
  it("reads A by rows or by columns", () => {
    const memory = new WebAssembly.Memory(MEMORY);
    const cells = new Float32Array(memory.buffer);
    const [m, n, k] = [8, 16, 12];
    for (let i = 0; i < m * k; i++) cells[A / 4 + i] = value(i, 9);
    for (let i = 0; i < n * k; i++) cells[B / 4 + i] = value(i + 5, 9);
    const at = (i: number, j: number) => {
      let sum = 0;
      for (let s = 0; s < k; s++) sum += cells[A / 4 + i * k + s]! * cells[B / 4 + (j >> 3) * k * 8 + s * 8 + (j & 7)]!;
      return sum;
    };
    const expected = Array.from({ length: m * n }, (_, i) => at(Math.floor(i / n), i % n));
    const run = compileMatmul("float", memory);
    run(A, k * 4, 4, B, C, n * 4, m, n, k, 0);
    expect([...cells.slice(C / 4, C / 4 + m * n)]).toEqual(expected);
    const rows = cells.slice(A / 4, A / 4 + m * k);
    for (let i = 0; i < m; i++) for (let s = 0; s < k; s++) cells[A / 4 + s * m + i] = rows[i * k + s]!;
    run(A, 4, m * 4, B, C, n * 4, m, n, k, 0);
    expect([...cells.slice(C / 4, C / 4 + m * n)]).toEqual(expected);
  });
});
