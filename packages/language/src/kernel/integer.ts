import { compileMatmul, type Matmul } from "./matmul.ts";
import { plainMatmul } from "./plain.ts";

const PAGE = 65536;

/** Largest absolute value of a 16-bit activation: with 8-bit weights, sums over 1,000 inputs still fit in 32 bits. */
export const ACTIVATION_LIMIT = 16383;

/** How the products are computed; both give the same bits. */
export type Arithmetic = "webassembly" | "javascript";

/** Memory for integer matrices and the product over it. */
export class IntegerMachine {
  readonly multiply: Matmul;
  private readonly buffer: ArrayBufferLike;
  private used = 64;

  constructor(bytes: number, arithmetic: Arithmetic) {
    const pages = Math.ceil((bytes + 4096) / PAGE);
    if (arithmetic === "webassembly") {
      const memory = new WebAssembly.Memory({ initial: pages });
      this.buffer = memory.buffer;
      this.multiply = compileMatmul("integer", memory);
    } else {
      this.buffer = new ArrayBuffer(pages * PAGE);
      this.multiply = plainMatmul(this.buffer);
    }
  }

  halves(length: number): Int16Array {
    return new Int16Array(this.buffer, this.take(length * 2), length);
  }

  words(length: number): Int32Array {
    return new Int32Array(this.buffer, this.take(length * 4), length);
  }

  private take(bytes: number): number {
    const at = this.used;
    this.used = (at + bytes + 63) & ~63;
    return at;
  }
}

/** Whether this engine compiles the vector kernel. */
export function bestArithmetic(): Arithmetic {
  try {
    compileMatmul("integer", new WebAssembly.Memory({ initial: 1 }));
    return "webassembly";
  } catch {
    return "javascript";
  }
}

/** Cells of 16 bits that a matrix of k x n takes when packed for `Matmul`: k is rounded up to 2, n to 8. */
export function packedLength(k: number, n: number): number {
  return ((k + 1) & ~1) * ((n + 7) & ~7);
}

/** Place of row i, column j in a packed matrix of k rows: panels of 8 columns, two rows side by side. */
export function packedIndex(k: number, i: number, j: number): number {
  return (j >> 3) * ((k + 1) & ~1) * 8 + (i >> 1) * 16 + (j & 7) * 2 + (i & 1);
}
