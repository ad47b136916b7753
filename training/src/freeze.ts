import type { LinearRows } from "@onrecord/language/model/linear.ts";
import type { Interner } from "./perceptron.ts";

/** Weights of a feature, class by class. */
export interface Averaged {
  averaged(id: number): { classes: number[]; weights: number[] };
}

export interface FreezeOptions {
  /** Smallest weight kept, and smallest for which a row is kept at all: a row's key costs more than a weight. */
  readonly least: number;
  readonly rowLeast: number;
  /** Steps per unit before the square root is taken. */
  readonly scale: number;
}

/**
 * Averages over the steps and over the runs (the same features learnt in another order), drops small weights, and stores the
 * rest in 8 bits on a square-root scale, rows in key order.
 */
export function freeze(features: Interner, runs: readonly Averaged[], options: FreezeOptions): LinearRows {
  const { least, rowLeast, scale } = options;
  const rows: { key: number; classes: number[]; weights: number[] }[] = [];
  for (let id = 0; id < features.size; id++) {
    const all = mean(runs, id);
    if (!all.weights.some((w) => Math.abs(w) >= rowLeast)) continue;
    const row = { key: features.hash(id), classes: [] as number[], weights: [] as number[] };
    all.classes.forEach((cls, i) => {
      const w = all.weights[i]!;
      if (Math.abs(w) < least) return;
      const q = Math.min(127, Math.round(Math.sqrt(Math.abs(w) * scale)));
      if (q === 0) return;
      row.classes.push(cls);
      row.weights.push(w < 0 ? -q : q);
    });
    if (row.classes.length > 0) rows.push(row);
  }
  rows.sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
  const total = rows.reduce((sum, row) => sum + row.classes.length, 0);
  const out = {
    keys: new Int32Array(rows.length),
    counts: new Uint8Array(rows.length),
    classes: new Uint8Array(total),
    weights: new Int8Array(total),
  };
  let at = 0;
  rows.forEach((row, r) => {
    out.keys[r] = row.key;
    out.counts[r] = row.classes.length;
    out.classes.set(row.classes, at);
    out.weights.set(row.weights, at);
    at += row.classes.length;
  });
  return out;
}

function mean(runs: readonly Averaged[], id: number): { classes: number[]; weights: number[] } {
  const sums = new Map<number, number>();
  for (const run of runs) {
    const { classes, weights } = run.averaged(id);
    classes.forEach((cls, i) => {
      sums.set(cls, (sums.get(cls) ?? 0) + weights[i]!);
    });
  }
  const sorted = [...sums].sort(([a], [b]) => a - b);
  return { classes: sorted.map(([cls]) => cls), weights: sorted.map(([, sum]) => sum / runs.length) };
}
