import type { NameSpan, TaggedWords } from "../language.ts";
import type { Lexicon } from "../model/lexicon.ts";
import type { LinearModel } from "../model/linear.ts";
import { FeatureSink } from "../model/sink.ts";
import { withAbbreviations } from "./abbreviations.ts";
import { withArticles } from "./article.ts";
import { DocumentWords, MAX_NAME_FEATURES, NameFeatures } from "./features.ts";
import { LABEL_COUNT, mayFollow, NAME_TYPES, namesIn, OUTSIDE } from "./labels.ts";
import { NameMemory } from "./memory.ts";
import { spreadNames } from "./spread.ts";

/** Finds proper names with their types, greedily from left to right, twice: the second pass knows the first one's names. */
export class NameTagger {
  private readonly model: LinearModel;
  private readonly features: NameFeatures;
  private readonly sink = new FeatureSink(MAX_NAME_FEATURES);

  constructor(model: LinearModel, lexicon: Lexicon, places: Lexicon) {
    this.model = model;
    this.features = new NameFeatures(lexicon, places);
  }

  /** The names of all sentences of one document, in order. */
  names(sentences: readonly TaggedWords[]): NameSpan[] {
    const words = new DocumentWords(sentences);
    const memory = new NameMemory();
    const fixed = sentences.map((sentence) => this.fixedScores(sentence, words, memory));
    const found: NameSpan[] = [];
    sentences.forEach((sentence, index) => {
      const labels = this.label(sentence, words, memory, fixed[index]!);
      for (const { first, last, type } of namesIn(labels, labels.length))
        found.push({ sentence: index, first, last, type: NAME_TYPES[type]! });
    });
    const names = found.filter((name) => !isCurrency(sentences, name));
    return spreadNames(sentences, withAbbreviations(sentences, withArticles(sentences, names)));
  }

  /** First pass: scores without history, and the memory filled with the names found along the way. */
  private fixedScores(sentence: TaggedWords, words: DocumentWords, memory: NameMemory): Int32Array {
    const n = sentence.forms.length;
    const scores = new Int32Array(n * LABEL_COUNT);
    this.features.prepare(sentence, words);
    for (let i = 0; i < n; i++) {
      if (!this.features.open(i)) continue;
      this.features.fixed(i, this.sink);
      this.model.add(this.sink.hashes, this.sink.count, scores, i * LABEL_COUNT);
    }
    memory.note(sentence, this.decode(sentence, memory, scores));
    return scores;
  }

  private label(sentence: TaggedWords, words: DocumentWords, memory: NameMemory, fixed: Int32Array): Uint8Array {
    this.features.prepare(sentence, words);
    return this.decode(sentence, memory, fixed);
  }

  private decode({ forms }: TaggedWords, memory: NameMemory, fixed: Int32Array): Uint8Array {
    const labels = new Uint8Array(forms.length);
    const scores = new Int32Array(LABEL_COUNT);
    let last = OUTSIDE;
    let before = OUTSIDE;
    for (let i = 0; i < forms.length; i++) {
      if (!this.features.open(i)) {
        before = last;
        last = OUTSIDE;
        continue;
      }
      scores.set(fixed.subarray(i * LABEL_COUNT, (i + 1) * LABEL_COUNT));
      this.sink.start(0);
      this.features.history(i, last, before, memory.elsewhere(forms[i]!), this.sink);
      this.model.add(this.sink.hashes, this.sink.count, scores);
      labels[i] = bestLabel(scores, last, i === forms.length - 1 || !this.features.open(i + 1));
      before = last;
      last = labels[i]!;
    }
    return labels;
  }
}

/** "US" in "US $ 10": the name of a currency, not of a place. */
function isCurrency(sentences: readonly TaggedWords[], { sentence, first, last }: NameSpan): boolean {
  const { forms, xpos } = sentences[sentence]!;
  return first === last && forms[first] === forms[first]!.toUpperCase() && xpos[last + 1] === "$";
}

/** The best label that may follow `last`, and end the sentence if it is at its end. */
export function bestLabel(scores: Int32Array, last: number, atEnd: boolean): number {
  let best = -1;
  for (let c = 0; c < LABEL_COUNT; c++) {
    if (!mayFollow(last, c) || (atEnd && !mayFollow(c, OUTSIDE))) continue;
    if (best < 0 || scores[c]! > scores[best]!) best = c;
  }
  return best;
}
