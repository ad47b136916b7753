import { FEATURE_COUNT, formHash, type Inventory, WordFeatures } from "@onrecord/language/parse/features.ts";
import type { GoldSentence } from "../conllu.ts";

/** The columns of a sentence that the parser learns from. */
export type Tree = Pick<GoldSentence, "heads" | "deprels"> & { readonly forms: readonly string[] };

/** A sentence with the tags that the parser is to see. */
export interface TaggedSentence {
  readonly gold: Tree;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
}

export interface ParserSentence {
  /** Words and the artificial root. */
  readonly size: number;
  readonly features: Int32Array;
  /** 0 for the root, else 1 + the position of the head. */
  readonly heads: readonly number[];
  /** -1 for a label that training did not see. */
  readonly labels: readonly number[];
}

export interface ParserVocabulary {
  readonly inventory: Inventory;
  readonly labels: readonly string[];
}

/** Forms seen at least twice or listed in `others`, all tags and all labels, each in a fixed order. */
export function vocabularyOf(sentences: readonly TaggedSentence[], others: Iterable<number>): ParserVocabulary {
  const uses = new Map<number, number>();
  for (const { gold } of sentences) {
    for (const form of gold.forms) {
      const hash = formHash(form);
      uses.set(hash, (uses.get(hash) ?? 0) + 1);
    }
  }
  const known = new Set([...uses].filter(([, count]) => count >= 2).map(([hash]) => hash));
  for (const hash of others) known.add(hash);
  const unique = (values: Iterable<string>) => [...new Set(values)].sort();
  return {
    inventory: {
      // Ascending as unsigned numbers, as the model file keeps them.
      forms: Int32Array.from([...known].sort((a, b) => (a >>> 0) - (b >>> 0))),
      xpos: unique(sentences.flatMap((s) => s.xpos)),
      upos: unique(sentences.flatMap((s) => s.upos)),
    },
    labels: unique(sentences.flatMap((s) => s.gold.deprels)),
  };
}

export function toParserSentences(
  sentences: readonly TaggedSentence[],
  { inventory, labels }: ParserVocabulary,
): ParserSentence[] {
  const words = new WordFeatures(inventory);
  const classes = new Map(labels.map((label, i) => [label, i]));
  return sentences.map(({ gold, upos, xpos }) => {
    const features = new Int32Array(gold.forms.length * FEATURE_COUNT);
    gold.forms.forEach((form, i) => {
      words.write(form, upos[i]!, xpos[i]!, features, i * FEATURE_COUNT);
    });
    return {
      size: gold.forms.length + 1,
      features,
      heads: gold.heads,
      labels: gold.deprels.map((label) => classes.get(label) ?? -1),
    };
  });
}
