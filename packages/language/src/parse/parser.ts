import { type Arithmetic, bestArithmetic, IntegerMachine } from "../kernel/integer.ts";
import type { TaggedWords } from "../language.ts";
import type { Container } from "../model/container.ts";
import { chunksOf } from "./chunks.ts";
import { Embedding, ROOT_PLACE } from "./embedding.ts";
import { Encoder, type Rows, type Workspace } from "./encoder.ts";
import { ParserModel } from "./model.ts";
import { Scorer } from "./scorer.ts";
import { bestTree } from "./tree.ts";

export interface Tree {
  /** Position of each word's head, -1 for the root. */
  readonly heads: Int32Array;
  /** UD relation to the head, subtypes kept. */
  readonly deprels: string[];
}

/** Rows worked on at once; sentences of a text are put together up to this number. */
const GROUP_ROWS = 384;
/** Words parsed as one sentence at most. */
const LONGEST = 200;

/**
 * A graph-based dependency parser (Dozat & Manning 2017) with a convolutional and recurrent encoder. Every sentence gets
 * exactly one tree with one root. The same words and tags give the same tree on every machine and with both arithmetics.
 */
export class Parser {
  private readonly embedding: Embedding;
  private readonly encoder: Encoder;
  private readonly scorer: Scorer;
  private readonly places = new Int32Array(GROUP_ROWS);

  /** @throws {LanguageModelError} if the file does not hold a whole parser */
  constructor(file: Container, arithmetic: Arithmetic = bestArithmetic()) {
    const model = new ParserModel(file);
    const space = workspace(model, arithmetic);
    this.embedding = new Embedding(model, space);
    this.encoder = new Encoder(model, space, this.embedding);
    this.scorer = new Scorer(model, space);
  }

  parse(forms: readonly string[], upos: readonly string[], xpos: readonly string[]): Tree {
    return this.parseAll([{ forms, upos, xpos }])[0]!;
  }

  /** Parses the sentences of a text together, which is faster; the trees are those of `parse`. */
  parseAll(sentences: readonly TaggedWords[]): Tree[] {
    const pieces = sentences.flatMap((sentence, index) =>
      chunksOf(sentence.upos, LONGEST).map(({ from, to }) => ({ index, sentence, from, to })),
    );
    const trees = sentences.map(({ forms }) => ({
      heads: new Int32Array(forms.length).fill(-1),
      deprels: new Array<string>(forms.length).fill("root"),
    }));
    for (let first = 0; first < pieces.length; ) {
      const starts = [0];
      this.embedding.makeRoom(GROUP_ROWS);
      let last = first;
      while (last < pieces.length) {
        const { sentence, from, to } = pieces[last]!;
        const start = starts[starts.length - 1]!;
        const end = start + to - from + 1;
        if (last > first && end > GROUP_ROWS) break;
        this.places[start] = ROOT_PLACE;
        for (let i = from; i < to; i++) {
          const place = this.embedding.place(sentence.forms[i]!, sentence.upos[i]!, sentence.xpos[i]!);
          this.places[start + 1 + i - from] = place;
        }
        starts.push(end);
        last++;
      }
      this.run({ count: starts[starts.length - 1]!, starts, places: this.places });
      for (let p = first; p < last; p++) {
        const { index, from } = pieces[p]!;
        this.read(starts[p - first]!, starts[p - first + 1]!, from, trees[index]!);
      }
      first = last;
    }
    return trees;
  }

  private run(rows: Rows): void {
    this.encoder.run(rows);
    this.scorer.prepare(this.encoder, rows.count);
  }

  /** Decodes the rows of one piece into the tree of its sentence; roots of later pieces hang on the first one's. */
  private read(start: number, end: number, from: number, tree: Tree): void {
    this.scorer.scoreArcs(start, end);
    const heads = bestTree(this.scorer.scores, end - start);
    const labels = this.scorer.labelArcs(start, heads);
    const root = from === 0 ? -1 : tree.heads.indexOf(-1);
    for (let i = 0; i < labels.length; i++) {
      const head = heads[i + 1]!;
      tree.heads[from + i] = head === 0 ? root : from + head - 1;
      tree.deprels[from + i] = head === 0 && root >= 0 ? "parataxis" : labels[i]!;
    }
  }
}

export function loadParser(file: Container): Parser {
  return new Parser(file);
}

/** Memory for the weights in 16 bits and for the activations of a group of rows. */
function workspace(model: ParserModel, arithmetic: Arithmetic): Workspace {
  const { width, embeddings, layers, arcWidth, labelWidth, labelRank } = model.shape;
  const { labels } = model;
  const total = embeddings.reduce((sum, columns) => sum + columns, 0);
  const hidden = labelWidth + labelRank;
  const projected = 2 * arcWidth + 2 * hidden;
  const inputs = Math.max(total, arcWidth, hidden);
  const outputs = Math.max(6 * width, projected, 2 * arcWidth, labels.length + 8, LONGEST + 8);
  const weights =
    width * (total + layers.length * 6 * width + projected) + arcWidth * 2 * arcWidth + hidden * (labels.length + 8);
  const rows = GROUP_ROWS + 8;
  const bytes = 2 * weights + rows * (2 * inputs + 4 * outputs + 2 * width + 2 * arcWidth) + 4 * outputs + 64 * PIECES;
  const machine = new IntegerMachine(bytes, arithmetic);
  return { machine, rows, input: machine.halves(rows * inputs), sums: machine.words((rows + 1) * outputs) };
}

/** More than the pieces that the memory is cut into. */
const PIECES = 64;
