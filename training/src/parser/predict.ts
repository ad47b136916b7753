import { bestTree } from "@onrecord/language/parse/tree.ts";
import { inGroups, layOut } from "./batch.ts";
import type { ParserSentence } from "./data.ts";
import type { Network } from "./network.ts";
import type { PredictedTree } from "./score.ts";

/** Trees of the sentences, in their order. */
export function predict(
  network: Network,
  sentences: readonly ParserSentence[],
  labels: readonly string[],
  batchTokens: number,
): PredictedTree[] {
  const trees: PredictedTree[] = [];
  for (const group of inGroups(sentences, batchTokens)) {
    const batch = layOut(group, 0, null);
    network.encode(batch, null);
    const heads = new Int32Array(batch.rows).fill(-1);
    group.forEach((_, s) => {
      const start = batch.starts[s]!;
      const size = network.arcs.score(batch, s);
      const tree = bestTree(network.arcs.scores, size);
      for (let i = 1; i < size; i++) heads[start + i] = start + tree[i]!;
    });
    network.scoreLabels(batch, heads, null);
    group.forEach((sentence, s) => {
      const start = batch.starts[s]!;
      const deprels = sentence.heads.map((_, i) => {
        const root = heads[start + 1 + i] === start;
        return root ? "root" : bestLabel(network, start + 1 + i, labels);
      });
      trees.push({ heads: heads.subarray(start + 1, start + sentence.size).map((h) => h - start), deprels });
    });
  }
  return trees;
}

/** The best label of a row that does not hang on the artificial root. */
function bestLabel(network: Network, row: number, labels: readonly string[]): string {
  const { cells, stride } = network.labels.scores;
  let best = -1;
  for (let c = 0; c < labels.length; c++) {
    if (labels[c] !== "root" && (best < 0 || cells[row * stride + c]! > cells[row * stride + best]!)) best = c;
  }
  return labels[best]!;
}
