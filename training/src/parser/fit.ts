import { KeyTable } from "@onrecord/language/model/table.ts";
import { FIRST_ROW } from "@onrecord/language/parse/features.ts";
import { Random } from "../random.ts";
import { inGroups, layOut } from "./batch.ts";
import { type ParserSentence, type ParserVocabulary, type TaggedSentence, toParserSentences } from "./data.ts";
import { Network } from "./network.ts";
import { predict } from "./predict.ts";
import { scoreTrees } from "./score.ts";
import type { ParserSettings } from "./settings.ts";
import type { WordVectors } from "./vectors.ts";

export interface Fitting {
  readonly settings: ParserSettings;
  readonly vocabulary: ParserVocabulary;
  /** Sentences with tags predicted by taggers that did not see them. */
  readonly gold: readonly TaggedSentence[];
  /** Sentences with trees of another parser, spread over the first epochs. */
  readonly silver: readonly TaggedSentence[];
  /** Vectors that the form embeddings start from; null for a start at random. */
  readonly vectors: WordVectors | null;
  /** Named sets to score after each epoch; they decide nothing. */
  readonly development: Readonly<Record<string, readonly TaggedSentence[]>>;
  readonly log: (line: string) => void;
  /** Called after each epoch with the mean weights in place. */
  readonly checkpoint?: (network: Network, epoch: number) => void;
}

/** Trains one network; the weights left in it are the running means. */
export function fit(fitting: Fitting): Network {
  const { settings, vocabulary, vectors, log } = fitting;
  const random = new Random(settings.seed);
  const gold = toParserSentences(fitting.gold, vocabulary);
  const silver = random.shuffle(toParserSentences(fitting.silver, vocabulary));
  const held = Object.entries(fitting.development).map(([name, tagged]) => ({
    name,
    gold: tagged.map((sentence) => sentence.gold),
    sentences: toParserSentences(tagged, vocabulary),
  }));
  const longest = [gold, silver, ...held.map((h) => h.sentences)].flat().reduce((n, s) => Math.max(n, s.size), 0);
  const network = new Network(settings, vocabulary, settings.batchTokens + longest + 8, longest, random);
  if (vectors !== null) startFrom(vectors, network, vocabulary.inventory.forms, settings);
  for (const parameter of network.parameters) parameter.mean.set(parameter.value.cells);

  let steps = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    const groups = inGroups(
      random.shuffle([...gold, ...silverOf(epoch, silver, settings.silverEpochs)]),
      settings.batchTokens,
    );
    let loss = 0;
    groups.forEach((group, i) => {
      steps++;
      loss += network.learn(layOut(group, settings.wordDropout, random), random);
      step(network, settings, steps, 1 - (epoch - 1 + i / groups.length) / settings.epochs);
    });
    const live = useMeans(network);
    const scores = held.map(({ name, gold: trees, sentences }) => {
      const predicted = predict(network, sentences, vocabulary.labels, settings.batchTokens);
      const { uas, las, clas } = scoreTrees(trees, predicted);
      return `; ${name} UAS ${uas.toFixed(2)} LAS ${las.toFixed(2)} CLAS ${clas.toFixed(2)}`;
    });
    log(`epoch ${epoch}: loss ${(loss / groups.length).toFixed(4)}${scores.join("")}`);
    fitting.checkpoint?.(network, epoch);
    if (epoch < settings.epochs) restore(network, live);
  }
  return network;
}

/** Each silver sentence is seen in one of the first epochs. */
function silverOf(epoch: number, silver: readonly ParserSentence[], epochs: number): ParserSentence[] {
  return epoch > epochs ? [] : silver.filter((_, i) => i % epochs === epoch - 1);
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
