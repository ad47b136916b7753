import type { TaggedWords } from "@onrecord/language";
import { Lexicon } from "@onrecord/language/model/lexicon.ts";
import type { LinearRows } from "@onrecord/language/model/linear.ts";
import { FeatureSink } from "@onrecord/language/model/sink.ts";
import { DocumentWords, MAX_NAME_FEATURES, NameFeatures } from "@onrecord/language/names/features.ts";
import { LABEL_COUNT, markName, mayFollow, NAME_TYPES, OUTSIDE } from "@onrecord/language/names/labels.ts";
import { NameMemory } from "@onrecord/language/names/memory.ts";
import { bestLabel } from "@onrecord/language/names/tagger.ts";
import { type FreezeOptions, freeze } from "./freeze.ts";
import type { GoldName } from "./name-data.ts";
import { Interner, Perceptron } from "./perceptron.ts";
import { Random } from "./random.ts";
import type { LexiconColumns } from "./tagger.ts";

export interface NameSentence extends TaggedWords {
  readonly names: readonly GoldName[];
  /** The customs that its names are marked by: `GUM` or `FLAT`. */
  readonly convention: number;
}

export interface NameOptions extends FreezeOptions {
  readonly epochs: number;
  /** One run for each; the model is their mean. */
  readonly seeds: readonly number[];
  readonly dropout: number;
  /** Features left out in the pass before, so that its names are as unsure as they will be on new text. */
  readonly noise: number;
  readonly log: (line: string) => void;
}

interface Prepared {
  readonly sentence: NameSentence;
  readonly gold: Uint8Array;
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

/** Trains the name tagger on whole documents. */
export function trainNames(
  documents: readonly (readonly NameSentence[])[],
  lexicon: LexiconColumns,
  known: LexiconColumns,
  options: NameOptions,
): LinearRows {
  const open = (of: LexiconColumns) => new Lexicon(of.keys, of.columns);
  const extractor = new NameFeatures(open(lexicon), open(known));
  const sink = new FeatureSink(MAX_NAME_FEATURES);
  const golds: Uint8Array[][] = documents.map(() => []);

  const seen = new Interner();
  documents.forEach((document, d) => {
    const words = new DocumentWords(document);
    const memory = new NameMemory();
    document.forEach((sentence, s) => {
      extractor.prepare(sentence, words, sentence.convention);
      const gold = goldLabels(sentence, extractor);
      golds[d]![s] = gold;
      for (let i = 0; i < gold.length; i++) {
        if (!extractor.open(i)) continue;
        extractor.fixed(i, sink);
        const elsewhere = memory.elsewhere(sentence.forms[i]!);
        extractor.history(i, gold[i - 1] ?? OUTSIDE, gold[i - 2] ?? OUTSIDE, elsewhere, sink);
        for (let f = 0; f < sink.count; f++) seen.count(sink.hashes[f]!);
      }
      memory.note(sentence, gold);
    });
  });
  const features = seen.keep(2);
  options.log(`names: ${features.size} of ${seen.size} features`);

  const items = documents.map((document, d) => {
    const words = new DocumentWords(document);
    return document.map((sentence, s): Prepared => {
      extractor.prepare(sentence, words, sentence.convention);
      const ids: number[] = [];
      const ends = new Int32Array(sentence.forms.length);
      for (let i = 0; i < ends.length; i++) {
        if (extractor.open(i)) {
          extractor.fixed(i, sink);
          for (let f = 0; f < sink.count; f++) {
            const id = features.find(sink.hashes[f]!);
            if (id >= 0) ids.push(id);
          }
        }
        ends[i] = ids.length;
      }
      return { sentence, gold: golds[d]![s]!, ids: Int32Array.from(ids), ends };
    });
  });

  const wordsOf = documents.map((document) => new DocumentWords(document));
  const ids = new Int32Array(MAX_NAME_FEATURES);
  const pass = (perceptron: Perceptron, random: Random, d: number, memory: NameMemory, learn: boolean): number => {
    const words = wordsOf[d]!;
    let wrong = 0;
    for (const item of items[d]!) {
      extractor.prepare(item.sentence, words, item.sentence.convention);
      const labels = new Uint8Array(item.gold.length);
      let last = OUTSIDE;
      let before = OUTSIDE;
      for (let i = 0; i < labels.length; i++) {
        if (!extractor.open(i)) {
          before = last;
          last = OUTSIDE;
          continue;
        }
        let n = 0;
        for (let f = item.ends[i - 1] ?? 0; f < item.ends[i]!; f++)
          if (random.next() >= (learn ? options.dropout : options.noise)) ids[n++] = item.ids[f]!;
        sink.start(0);
        extractor.history(i, last, before, memory.elsewhere(item.sentence.forms[i]!), sink);
        for (let f = 0; f < sink.count; f++) ids[n++] = features.find(sink.hashes[f]!);
        const best = bestLabel(perceptron.score(ids, n), last, i === labels.length - 1 || !extractor.open(i + 1));
        const gold = item.gold[i]!;
        if (learn) {
          // After a mistake the gold label may be out of reach: nothing to learn from that word.
          if (best !== gold && mayFollow(last, gold)) perceptron.update(ids, n, gold, best);
          if (best !== gold) wrong++;
          perceptron.tick();
        }
        labels[i] = best;
        before = last;
        last = best;
      }
      if (!learn) memory.note(item.sentence, labels);
    }
    return wrong;
  };
  const run = (seed: number): Perceptron => {
    const perceptron = new Perceptron(features.size, LABEL_COUNT);
    const random = new Random(seed);
    for (let epoch = 1; epoch <= options.epochs; epoch++) {
      let wrong = 0;
      for (const d of random.shuffle(items.map((_, d) => d))) {
        const memory = new NameMemory();
        pass(perceptron, random, d, memory, false);
        wrong += pass(perceptron, random, d, memory, true);
      }
      options.log(`names: run ${seed}, epoch ${epoch}/${options.epochs}, ${wrong} words wrong while training`);
    }
    return perceptron;
  };
  return freeze(features, options.seeds.map(run), options);
}

/** The labels of a prepared sentence; names with a word that the tagger leaves out are left out whole. */
function goldLabels({ forms, names }: NameSentence, extractor: NameFeatures): Uint8Array {
  const labels = new Uint8Array(forms.length);
  for (const { first, last, type } of names) {
    let open = true;
    for (let i = first; i <= last; i++) open &&= extractor.open(i);
    if (open) markName(labels, first, last, NAME_TYPES.indexOf(type));
  }
  return labels;
}
