import { FEATURE_COUNT, ROOT_ROW, UNKNOWN_ROW } from "@onrecord/language/parse/features.ts";
import type { Random } from "../random.ts";
import type { ParserSentence } from "./data.ts";

/** Sentences laid row under row, each below a row for its artificial root. */
export interface Batch {
  /** Rows in use. */
  readonly rows: number;
  readonly tokens: number;
  /** First row (the root's) of each sentence, and one more: the rows in use. */
  readonly starts: readonly number[];
  /** First row and the row after the last of the sentence that a row belongs to. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** `FEATURE_COUNT` table rows for each row. */
  readonly features: Int32Array;
  /** Row of the gold head and class of the gold label; -1 for root rows. */
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Lays out the sentences; where `random` is given, forms are hidden with the given probability. */
export function layOut(sentences: readonly ParserSentence[], wordDropout: number, random: Random | null): Batch {
  let rows = 0;
  for (const sentence of sentences) rows += sentence.size;
  const batch = {
    rows,
    tokens: rows - sentences.length,
    starts: [0],
    from: new Int32Array(rows),
    to: new Int32Array(rows),
    features: new Int32Array(rows * FEATURE_COUNT).fill(ROOT_ROW),
    heads: new Int32Array(rows).fill(-1),
    labels: new Int32Array(rows).fill(-1),
  };
  let start = 0;
  for (const sentence of sentences) {
    const end = start + sentence.size;
    batch.from.fill(start, start, end);
    batch.to.fill(end, start, end);
    batch.features.set(sentence.features, (start + 1) * FEATURE_COUNT);
    for (let i = 1; i < sentence.size; i++) {
      batch.heads[start + i] = start + sentence.heads[i - 1]!;
      batch.labels[start + i] = sentence.labels[i - 1]!;
      if (random !== null && random.next() < wordDropout) batch.features[(start + i) * FEATURE_COUNT] = UNKNOWN_ROW;
    }
    start = end;
    batch.starts.push(start);
  }
  return batch;
}

/** Groups the sentences, in the order given, into batches of about `tokens` rows. */
export function inGroups(sentences: readonly ParserSentence[], tokens: number): ParserSentence[][] {
  const groups: ParserSentence[][] = [];
  let group: ParserSentence[] = [];
  let size = 0;
  for (const sentence of sentences) {
    if (size > 0 && size + sentence.size > tokens) {
      groups.push(group);
      group = [];
      size = 0;
    }
    group.push(sentence);
    size += sentence.size;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
