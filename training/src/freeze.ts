import type { LinearRows } from "@onrecord/language/model/linear.ts";
import type { Interner, Perceptron } from "./perceptron.ts";

/** Averages, drops weights below `least`, and stores the rest in 8 bits on a square-root scale, rows in key order. */
export function freeze(features: Interner, perceptron: Perceptron, least: number, scale: number): LinearRows {
  const rows: { key: number; classes: number[]; weights: number[] }[] = [];
  for (let id = 0; id < features.size; id++) {
    const all = perceptron.averaged(id);
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
