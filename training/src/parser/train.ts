import { KeyTable } from "@onrecord/language/model/table.ts";
import { FIRST_ROW } from "@onrecord/language/parse/features.ts";
import { bestTree } from "@onrecord/language/parse/tree.ts";
import { Random } from "../random.ts";
import { inGroups, layOut } from "./batch.ts";
import {
  type ParserSentence,
  type ParserVocabulary,
  type TaggedSentence,
  toParserSentences,
  vocabularyOf,
} from "./data.ts";
import { Network } from "./network.ts";
import { type PredictedTree, scoreTrees } from "./score.ts";
import { PARSER_SETTINGS, type ParserSettings } from "./settings.ts";
import { type WordVectors, wordVectors } from "./vectors.ts";

export interface ParserTraining {
  /** Sentences with tags predicted by taggers that did not see them. */
  readonly train: readonly TaggedSentence[];
  /** Named sets to score after each epoch; they decide nothing. */
  readonly development: Readonly<Record<string, readonly TaggedSentence[]>>;
  /** Words of unannotated sentences, for the vectors that the form embeddings start from. */
  readonly raw: readonly (readonly string[])[];
  readonly settings?: ParserSettings;
  readonly log: (line: string) => void;
  /** Called after each epoch with the mean weights in place. */
  readonly checkpoint?: (trained: TrainedParser, epoch: number) => void;
}

export interface TrainedParser {
  readonly settings: ParserSettings;
  readonly vocabulary: ParserVocabulary;
  readonly network: Network;
}

/** Trains the parser; the weights left in the network are the running means. */
export function trainParser(training: ParserTraining): TrainedParser {
  const { train, development, raw, log, settings = PARSER_SETTINGS } = training;
  const random = new Random(settings.seed);
  const vectors = wordVectors([...train.map((s) => s.gold.forms), ...raw], settings.vectors);
  log(`vectors of ${vectors.hashes.length} words`);
  const vocabulary = vocabularyOf(
    train,
    vectors.hashes.filter((_, i) => vectors.counts[i]! >= settings.rawLeast),
  );
  const sentences = toParserSentences(train, vocabulary);
  const held = Object.entries(development).map(([name, tagged]) => ({
    name,
    tagged,
    sentences: toParserSentences(tagged, vocabulary),
  }));
  const longest = Math.max(...[...sentences, ...held.flatMap((h) => h.sentences)].map((s) => s.size));
  const capacity = settings.batchTokens + longest + 8;
  const { inventory, labels } = vocabulary;
  const network = new Network(settings, inventory, labels.length, capacity, longest, random);
  const trained = { settings, vocabulary, network };
  startFrom(vectors, network, inventory.forms, settings);
  for (const parameter of network.parameters) parameter.mean.set(parameter.value.cells);

  const order = [...sentences];
  let steps = 0;
  const allSteps = settings.epochs * inGroups(order, settings.batchTokens).length;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const groups = inGroups(random.shuffle(order), settings.batchTokens);
    let loss = 0;
    for (const group of groups) {
      steps++;
      loss += network.learn(layOut(group, settings.wordDropout, random), random);
      step(network, settings, steps, Math.max(0, 1 - steps / allSteps));
    }
    const live = useMeans(network);
    const scores = held.map(({ name, tagged, sentences: parsed }) => {
      const { uas, las, clas } = scoreTrees(
        tagged.map((t) => t.gold),
        predict(network, parsed, vocabulary, settings.batchTokens),
      );
      return `${name} UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)} CLAS ${clas.toFixed(2)}`;
    });
    log(`epoch ${epoch}: loss ${(loss / groups.length).toFixed(4)}${scores.map((s) => `; ${s}`).join("")}`);
    training.checkpoint?.(trained, epoch);
    if (epoch < settings.epochs) restore(network, live);
  }
  return trained;
}

/** Puts the word vectors, scaled, into the table of forms. */
function startFrom(
  { hashes, cells }: WordVectors,
  network: Network,
  forms: Int32Array,
  settings: ParserSettings,
): void {
  const { width } = settings.vectors;
  const table = network.parameters.find((parameter) => parameter.name === "embedding.form")!.value;
  const squares = cells.reduce((sum, x) => sum + x * x, 0);
  const scale = settings.vectorScale / Math.sqrt(squares / cells.length);
  const ranks = new KeyTable(forms);
  hashes.forEach((hash, i) => {
    const rank = ranks.rank(hash);
    if (rank < 0) return;
    const row = cells.subarray(i * width, (i + 1) * width).map((x) => x * scale);
    table.cells.set(row, (rank + FIRST_ROW) * table.stride);
  });
}

function step(network: Network, settings: ParserSettings, count: number, left: number): void {
  const norm = Math.sqrt(network.parameters.reduce((sum, parameter) => sum + parameter.squaredGradient(), 0));
  const scale = norm > settings.clip ? settings.clip / norm : 1;
  const rate = settings.learningRate * Math.min(1, count / settings.warmUpSteps) * left;
  // A long memory would keep the first, random weights: it grows with the steps taken.
  const decay = Math.min(settings.meanDecay, (count + 1) / (count + 10));
  for (const parameter of network.parameters) {
    parameter.update(rate, count, scale);
    parameter.clear();
    parameter.follow(decay);
  }
}

/** Puts the mean weights in place and returns those that were there. */
function useMeans(network: Network): Float32Array[] {
  return network.parameters.map(({ value, mean }) => {
    const live = value.cells.slice();
    value.cells.set(mean);
    return live;
  });
}

function restore(network: Network, live: readonly Float32Array[]): void {
  network.parameters.forEach((parameter, i) => {
    parameter.value.cells.set(live[i]!);
  });
}

/** Trees of the sentences, in their order. */
export function predict(
  network: Network,
  sentences: readonly ParserSentence[],
  vocabulary: ParserVocabulary,
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
        return root ? "root" : bestLabel(network, start + 1 + i, vocabulary.labels);
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
