import { normalise } from "@onrecord/language/tag/word.ts";
import { clusterWords } from "./clusters.ts";
import type { Corpora, SilverSentence } from "./corpora.ts";
import { ambiguityClasses, count } from "./tagger.ts";

/** What is counted in raw text, by normalised word: numbers from 1. */
export interface WordStatistics {
  /** Set of tags that an older tagger gives the word. */
  readonly silver: Map<string, number>;
  readonly fine: Map<string, number>;
  readonly coarse: Map<string, number>;
  /** Kind of name that an older tagger mostly takes the word for, and whether it does so nearly always. */
  readonly kind: Map<string, number>;
}

const SILVER_SHARE = 0.05;
const FINE = { classes: 400, least: 4, rounds: 8 };
const COARSE = { classes: 50, least: 4, rounds: 12 };
const KINDS = ["PERSON", "ORGANIZATION", "LOCATION", "MISC", "other"];

export function wordStatistics({ treebank, silver, news }: Corpora, log: (line: string) => void): WordStatistics {
  const texts = [...treebank, ...silver].map(({ forms }) => forms.map(normalise));
  texts.push(...news.map((forms) => forms.map(normalise)));
  log(`statistics: ${texts.length} sentences of raw text`);
  const tags = new Map<string, Map<string, number>>();
  for (const { forms, tags: given } of silver)
    for (const [i, form] of forms.entries()) count(tags, normalise(form), given[i]!);
  return {
    silver: ambiguityClasses(tags, SILVER_SHARE),
    fine: clusterWords(texts, { ...FINE, log }),
    coarse: clusterWords(texts, { ...COARSE, log }),
    kind: kindsOfNames(silver),
  };
}

function kindsOfNames(silver: readonly SilverSentence[]): Map<string, number> {
  const uses = new Map<string, Map<string, number>>();
  for (const { forms, names } of silver)
    forms.forEach((form, i) => {
      if (/^[A-Z]/.test(form)) count(uses, normalise(form), KINDS.includes(names[i]!) ? names[i]! : "other");
    });
  const kinds = new Map<string, number>();
  for (const [word, counts] of uses) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    const [kind, n] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= 2) kinds.set(word, 1 + KINDS.indexOf(kind) * 2 + (n >= 0.8 * total ? 1 : 0));
  }
  return kinds;
}
