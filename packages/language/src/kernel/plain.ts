import type { Matmul } from "./matmul.ts";

/**
 * The integer kernel in plain JavaScript, over the same buffer and to the same bits: all sums are below 2^53, so that doubles,
 * which engines multiply faster than integers, hold them exactly.
 */
export function plainMatmul(buffer: ArrayBufferLike): Matmul {
  const halves = new Int16Array(buffer);
  const words = new Int32Array(buffer);
  let rows = new Float64Array();
  let columns: readonly Float64Array[] = [];

  return (a, aRow, aStep, b, c, cRow, m, n, k, accumulate) => {
    const length = 2 * k;
    if (rows.length < m * length) rows = new Float64Array(m * length);
    if ((columns[0]?.length ?? 0) < length) columns = [0, 1, 2, 3].map(() => new Float64Array(length));
    for (let i = 0; i < m; i++) {
      for (let step = 0; step < k; step++) {
        const from = (a + i * aRow + step * aStep) >> 1;
        rows[i * length + 2 * step] = halves[from]!;
        rows[i * length + 2 * step + 1] = halves[from + 1]!;
      }
    }
    for (let j = 0; j < n; j += 4) {
      columns.forEach((column, q) => {
        const from = (b + ((j + q) >> 3) * k * 32 + ((j + q) & 7) * 4) >> 1;
        for (let step = 0; step < k; step++) {
          column[2 * step] = halves[from + 16 * step]!;
          column[2 * step + 1] = halves[from + 16 * step + 1]!;
        }
      });
      for (let i = 0; i < m; i++) {
        const to = (c + i * cRow + j * 4) >> 2;
        addProducts(rows, i * length, columns, length, words, to, accumulate);
      }
    }
  };
}

/** The sums of one row times four columns. */
function addProducts(
  rows: Float64Array,
  at: number,
  columns: readonly Float64Array[],
  length: number,
  words: Int32Array,
  to: number,
  accumulate: number,
): void {
  const [p, q, r, s] = columns as readonly [Float64Array, Float64Array, Float64Array, Float64Array];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    const x = rows[at + i]!;
    a += x * p[i]!;
    b += x * q[i]!;
    c += x * r[i]!;
    d += x * s[i]!;
  }
  const keep = accumulate === 0 ? 0 : 1;
  words[to] = a + keep * words[to]!;
  words[to + 1] = b + keep * words[to + 1]!;
  words[to + 2] = c + keep * words[to + 2]!;
  words[to + 3] = d + keep * words[to + 3]!;
}
