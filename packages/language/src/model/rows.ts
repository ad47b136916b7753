import type { Container } from "./container.ts";
import type { LinearRows } from "./linear.ts";

/**
 * How sparse rows lie in a model file: ascending keys as differences, their four bytes in four planes, which gzip packs far
 * better than the hashes themselves.
 */
export function rowArrays(prefix: string, rows: LinearRows): Record<string, Uint8Array | Int8Array> {
  return {
    [`${prefix}Keys`]: packKeys(rows.keys),
    [`${prefix}Counts`]: rows.counts,
    [`${prefix}Classes`]: rows.classes,
    [`${prefix}Weights`]: rows.weights,
  };
}

export function readRows(prefix: string, from: Container): LinearRows {
  return {
    keys: unpackKeys(from.u8(`${prefix}Keys`)),
    counts: from.u8(`${prefix}Counts`),
    classes: from.u8(`${prefix}Classes`),
    weights: from.i8(`${prefix}Weights`),
  };
}

/** Keys must ascend as unsigned numbers. */
export function packKeys(keys: Int32Array): Uint8Array {
  const n = keys.length;
  const planes = new Uint8Array(4 * n);
  let last = 0;
  for (let i = 0; i < n; i++) {
    const difference = (keys[i]! >>> 0) - last;
    last = keys[i]! >>> 0;
    for (let b = 0; b < 4; b++) planes[b * n + i] = (difference >>> (8 * b)) & 255;
  }
  return planes;
}

export function unpackKeys(planes: Uint8Array): Int32Array {
  const n = planes.length / 4;
  const keys = new Int32Array(n);
  let last = 0;
  for (let i = 0; i < n; i++) {
    last = (last + (planes[i]! | (planes[n + i]! << 8) | (planes[2 * n + i]! << 16) | (planes[3 * n + i]! << 24))) | 0;
    keys[i] = last;
  }
  return keys;
}
