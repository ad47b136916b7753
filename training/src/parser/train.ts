import type { TaggedWords } from "@onrecord/language/language.ts";
import { type TaggedSentence, toParserSentences, vocabularyOf } from "./data.ts";
import { fit } from "./fit.ts";
import { freeze } from "./freeze.ts";
import { predict } from "./predict.ts";
import { PARSER_SETTINGS, type ParserSettings } from "./settings.ts";
import { wordVectors } from "./vectors.ts";

export interface ParserTraining {
  /** Gold trees with tags predicted by taggers that did not see them. */
  readonly train: readonly TaggedSentence[];
  /** Unannotated sentences, tagged: for word vectors, and for a first parser's trees. */
  readonly raw: readonly TaggedWords[];
  /** Named sets to score after each epoch; they decide nothing. */
  readonly development: Readonly<Record<string, readonly TaggedSentence[]>>;
  readonly settings?: ParserSettings;
  readonly log: (line: string) => void;
}

/**
 * Trains the parser: word vectors from raw text; a teacher on gold trees alone, which starts from no vectors; the parser on
 * gold trees and, in its first epochs, the teacher's trees of the raw text. Returns the content of the model file.
 */
export function trainParser({ train, raw, development, log, settings = PARSER_SETTINGS }: ParserTraining) {
  const vectors = wordVectors([...train.map((s) => s.gold.forms), ...raw.map((s) => s.forms)], settings.vectors);
  log(`vectors of ${vectors.hashes.length} words`);
  const frequent = vectors.hashes.filter((_, i) => vectors.counts[i]! >= settings.rawLeast);
  const vocabulary = vocabularyOf(train, frequent);

  const teaching = { ...settings, ...settings.teacher };
  const teacher = fit({ settings: teaching, vocabulary, gold: train, silver: [], vectors: null, development, log });
  const untaught = raw.filter(isSentence).map(withoutTree);
  const trees = predict(teacher, toParserSentences(untaught, vocabulary), vocabulary.labels, settings.batchTokens);
  const silver = untaught.map((sentence, i) => ({
    ...sentence,
    gold: { ...sentence.gold, heads: Array.from(trees[i]!.heads), deprels: [...trees[i]!.deprels] },
  }));
  log(`the teacher parsed ${silver.length} sentences`);

  const network = fit({ settings, vocabulary, gold: train, silver, vectors, development, log });
  return freeze(settings, vocabulary, network.matrices);
}

/** Leaves out scraps, stretches without an end and headlines in capitals. */
function isSentence({ forms }: TaggedWords): boolean {
  return forms.length >= 4 && forms.length <= 80 && forms.some((form) => /[a-z]/.test(form));
}

function withoutTree({ forms, upos, xpos }: TaggedWords): TaggedSentence {
  return { gold: { forms, heads: forms.map(() => 0), deprels: forms.map(() => "root") }, upos, xpos };
}
