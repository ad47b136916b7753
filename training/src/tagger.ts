import { hashString } from "@onrecord/language/model/hash.ts";
import { Lexicon } from "@onrecord/language/model/lexicon.ts";
import type { LinearRows } from "@onrecord/language/model/linear.ts";
import { FeatureSink } from "@onrecord/language/model/sink.ts";
import { MAX_FEATURES, TagFeatures } from "@onrecord/language/tag/features.ts";
import { normalise } from "@onrecord/language/tag/word.ts";
import { type FreezeOptions, freeze } from "./freeze.ts";
import { Interner, Perceptron } from "./perceptron.ts";
import { Random } from "./random.ts";

export interface Tagged {
  readonly forms: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
}

export interface LexiconColumns {
  readonly keys: Int32Array;
  readonly columns: Uint16Array[];
}

/** Number of each word's set of tags: those it bears in at least `share` of its uses, three at most, by frequency. */
export function ambiguityClasses(counts: Map<string, Map<string, number>>, share: number): Map<string, number> {
  const sets = new Map<string, { words: string[]; uses: number }>();
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 2) continue;
    const set = [...tags]
      .filter(([, n]) => n >= share * total)
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .slice(0, 3)
      .map(([tag]) => tag)
      .join(" ");
    const entry = sets.get(set) ?? { words: [], uses: 0 };
    entry.words.push(word);
    entry.uses += total;
    sets.set(set, entry);
  }
  const ids = new Map<string, number>();
  [...sets]
    .sort(([a, x], [b, y]) => y.uses - x.uses || (a < b ? -1 : 1))
    .forEach(([, { words }], rank) => {
      for (const word of words) ids.set(word, rank + 1);
    });
  return ids;
}

export function tagClasses(sentences: readonly Tagged[]): string[] {
  return [...new Set(sentences.flatMap((s) => s.upos.map((u, i) => `${u}_${s.xpos[i]}`)))].sort();
}

/** Words seen often and always with one tag: the number of that tag from 1. */
export function certainTags(counts: Map<string, Map<string, number>>, tags: readonly string[]): Map<string, number> {
  const certain = new Map<string, number>();
  for (const [word, uses] of counts) {
    const total = [...uses.values()].reduce((a, b) => a + b, 0);
    const [tag, n] = [...uses].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= 40 && n >= 0.998 * total) certain.set(word, tags.indexOf(tag) + 1);
  }
  return certain;
}

export function countTags(sentences: readonly Tagged[], counts = new Map<string, Map<string, number>>()) {
  for (const s of sentences)
    for (const [i, form] of s.forms.entries()) count(counts, normalise(form), `${s.upos[i]}_${s.xpos[i]}`);
  return counts;
}

export function count(counts: Map<string, Map<string, number>>, word: string, tag: string): void {
  const tags = counts.get(word) ?? new Map<string, number>();
  tags.set(tag, (tags.get(tag) ?? 0) + 1);
  counts.set(word, tags);
}

/** Joins word -> number maps into one lexicon, in the order of the word hashes. */
export function buildLexicon(maps: readonly Map<string, number>[]): LexiconColumns {
  const words = new Map<number, string>();
  for (const map of maps) for (const word of map.keys()) words.set(hashString(word), word);
  const hashes = [...words.keys()].sort((a, b) => (a >>> 0) - (b >>> 0));
  const columns = maps.map((map) => Uint16Array.from(hashes, (hash) => map.get(words.get(hash)!) ?? 0));
  return { keys: Int32Array.from(hashes), columns };
}

interface Prepared {
  readonly sentence: Tagged;
  /** Ids of the fixed features of all tokens, one after the other. */
  readonly ids: Int32Array;
  readonly ends: Int32Array;
  readonly gold: Int32Array;
}

export interface TrainOptions extends FreezeOptions {
  readonly epochs: number;
  /** One run for each; the model is their mean. */
  readonly seeds: readonly number[];
  readonly dropout: number;
  /** 1 to tag from left to right, -1 from right to left. */
  readonly step: 1 | -1;
  readonly log: (line: string) => void;
}

/** Trains the tagger on sentences with joint `UPOS_XPOS` classes (greedy, left to right, own history). */
export function trainTagger(
  sentences: readonly Tagged[],
  tags: readonly string[],
  lexicon: LexiconColumns,
  options: TrainOptions,
): LinearRows {
  const tagIds = new Map(tags.map((tag, id) => [tag, id]));
  const extractor = new TagFeatures(new Lexicon(lexicon.keys, lexicon.columns));
  const step = options.step;
  const sink = new FeatureSink(MAX_FEATURES);
  const golds = sentences.map((s) => Int32Array.from(s.upos, (u, i) => tagIds.get(`${u}_${s.xpos[i]}`)!));

  const seen = new Interner();
  sentences.forEach((s, k) => {
    const gold = golds[k]!;
    extractor.prepare(s.forms);
    for (let i = 0; i < gold.length; i++) {
      if (extractor.word(i).certain >= 0) continue;
      extractor.local(i, sink);
      for (let f = 0; f < sink.count; f++) seen.count(sink.hashes[f]!);
      extractor.context(i, sink);
      extractor.history(i, step, gold[i - step] ?? -1, gold[i - 2 * step] ?? -1, sink);
      for (let f = 0; f < sink.count; f++) seen.count(sink.hashes[f]!);
    }
  });
  const features = seen.keep(2);
  options.log(`tagger: ${tags.length} classes, ${features.size} of ${seen.size} features`);

  const items = sentences.map((sentence, k): Prepared => {
    extractor.prepare(sentence.forms);
    const ids: number[] = [];
    const ends = new Int32Array(sentence.forms.length);
    for (let i = 0; i < ends.length; i++) {
      if (extractor.word(i).certain < 0) {
        extractor.local(i, sink);
        keepKnown(features, sink, ids);
        extractor.context(i, sink);
        keepKnown(features, sink, ids);
      }
      ends[i] = ids.length;
    }
    return { sentence, ids: Int32Array.from(ids), ends, gold: golds[k]! };
  });

  const run = (seed: number): Perceptron => {
    const perceptron = new Perceptron(features.size, tags.length);
    const random = new Random(seed);
    const ids = new Int32Array(MAX_FEATURES);
    for (let epoch = 1; epoch <= options.epochs; epoch++) {
      let wrong = 0;
      let total = 0;
      for (const item of random.shuffle([...items])) {
        extractor.prepare(item.sentence.forms);
        let t1 = -1;
        let t2 = -1;
        const length = item.gold.length;
        for (let k = 0; k < length; k++) {
          const i = step === 1 ? k : length - 1 - k;
          const sure = extractor.word(i).certain;
          if (sure >= 0) {
            t2 = t1;
            t1 = sure;
            continue;
          }
          let n = 0;
          for (let f = item.ends[i - 1] ?? 0; f < item.ends[i]!; f++) ids[n++] = item.ids[f]!;
          sink.start(0);
          extractor.history(i, step, t1, t2, sink);
          for (let f = 0; f < sink.count; f++) ids[n++] = features.find(sink.hashes[f]!);
          if (options.dropout > 0) n = thin(ids, n, options.dropout, random);
          const gold = item.gold[i]!;
          const scores = perceptron.score(ids, n);
          const best = argmax(scores);
          if (best !== gold) {
            perceptron.update(ids, n, gold, best);
            wrong++;
          }
          perceptron.tick();
          total++;
          t2 = t1;
          t1 = best;
        }
      }
      options.log(
        `tagger: run ${seed}, epoch ${epoch}/${options.epochs}, ${((100 * wrong) / total).toFixed(2)} % wrong while training`,
      );
    }
    return perceptron;
  };
  return freeze(features, options.seeds.map(run), options);
}

function keepKnown(features: Interner, sink: FeatureSink, into: number[]): void {
  for (let f = 0; f < sink.count; f++) {
    const id = features.find(sink.hashes[f]!);
    if (id >= 0) into.push(id);
  }
}

/** Leaves each feature out with the given probability, so that none is relied on alone; the ids kept move to the front. */
function thin(ids: Int32Array, count: number, dropout: number, random: Random): number {
  let kept = 0;
  for (let f = 0; f < count; f++) if (random.next() >= dropout) ids[kept++] = ids[f]!;
  return kept;
}

function argmax(scores: Int32Array): number {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
}
