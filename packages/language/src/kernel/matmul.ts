import {
  add,
  advance,
  type Code,
  choose,
  constant,
  get,
  I32,
  load,
  loadSpread,
  moduleOfOne,
  multiply,
  repeatWhileBelow,
  set,
  shiftLeft,
  store,
  V128,
  vector,
  zeroVector,
} from "./assembler.ts";

/**
 * Multiplies matrices of 4-byte cells: C (m x n) = A (m x k) times B (k x n), or C += if `accumulate` is not 0. All numbers are
 * byte addresses or byte strides but m (a multiple of 4), n (a multiple of 8), k (at least 1) and `accumulate`. A may be
 * transposed by its strides. B is packed in panels of 8 columns, each k x 8 cells. A cell of A and B is a 32-bit float, or two
 * 16-bit integers whose products are summed into a 32-bit cell of C.
 */
export type Matmul = (
  a: number,
  aRow: number,
  aStep: number,
  b: number,
  c: number,
  cRow: number,
  m: number,
  n: number,
  k: number,
  accumulate: number,
) => void;

export type Cell = "float" | "integer";

const TILE_ROWS = 4;
const [A, A_ROW, A_STEP, B, C, C_ROW, M, N, K, ACCUMULATE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const [I, J, STEP, PANEL_END, CELL, FIRST_ROW, A_AT, C_AT] = [10, 11, 12, 13, 14, 15, 16, 20] as const;
const [SPREAD, LEFT, RIGHT, SUMS] = [24, 25, 26, 27] as const;

const ROWS = [...new Array(TILE_ROWS).keys()];

/** The kernel's bytes: a tile of 4 x 8 sums stays in vector registers while k runs. */
export function matmulBytes(cell: Cell): Uint8Array<ArrayBuffer> {
  const product = vector(cell === "float" ? 0xe6 : 0xba);
  const sum = vector(cell === "float" ? 0xe4 : 0xae);
  const addProduct = (target: number, column: number): Code =>
    [get(target), get(SPREAD), get(column), product, sum, set(target)].flat();

  const step: Code = [
    ...[get(CELL), load(0), set(LEFT), get(CELL), load(16), set(RIGHT)].flat(),
    ...ROWS.flatMap((row) => [
      ...[get(A_AT + row), loadSpread(0), set(SPREAD)].flat(),
      ...addProduct(SUMS + 2 * row, LEFT),
      ...addProduct(SUMS + 2 * row + 1, RIGHT),
      ...advance(A_AT + row, get(A_STEP)),
    ]),
    ...advance(CELL, constant(32)),
  ];

  const write = (accumulate: boolean): Code =>
    ROWS.flatMap((row) =>
      [0, 1].flatMap((half) => [
        ...get(C_AT + row),
        ...get(SUMS + 2 * row + half),
        ...(accumulate ? [...get(C_AT + row), ...load(16 * half), ...sum] : []),
        ...store(16 * half),
      ]),
    );

  const tile: Code = [
    ...new Array(2 * TILE_ROWS).fill(0).flatMap((_, i) => [...zeroVector, ...set(SUMS + i)]),
    ...[get(FIRST_ROW), set(A_AT), get(C), get(I), get(C_ROW), multiply, add].flat(),
    ...[get(J), constant(2), shiftLeft, add, set(C_AT)].flat(),
    ...ROWS.slice(1).flatMap((row) => [
      ...[get(A_AT + row - 1), get(A_ROW), add, set(A_AT + row)].flat(),
      ...[get(C_AT + row - 1), get(C_ROW), add, set(C_AT + row)].flat(),
    ]),
    ...[get(A_AT + TILE_ROWS - 1), get(A_ROW), add, set(FIRST_ROW), get(B), set(CELL)].flat(),
    ...repeatWhileBelow(CELL, get(PANEL_END), step),
    ...choose(ACCUMULATE, write(true), write(false)),
    ...advance(I, constant(TILE_ROWS)),
  ];

  const panel: Code = [
    ...[get(A), set(FIRST_ROW), constant(0), set(I), get(B), get(STEP), add, set(PANEL_END)].flat(),
    ...repeatWhileBelow(I, get(M), tile),
    ...[get(PANEL_END), set(B)].flat(),
    ...advance(J, constant(8)),
  ];

  const body: Code = [...[get(K), constant(5), shiftLeft, set(STEP)].flat(), ...repeatWhileBelow(J, get(N), panel)];
  return moduleOfOne(
    10,
    [
      { count: SPREAD - I, type: I32 },
      { count: 3 + 2 * TILE_ROWS, type: V128 },
    ],
    body,
  );
}

/** The compiled kernel over the given memory. */
export function compileMatmul(cell: Cell, memory: WebAssembly.Memory): Matmul {
  const module = new WebAssembly.Module(matmulBytes(cell));
  return new WebAssembly.Instance(module, { host: { memory } }).exports.run as Matmul;
}
