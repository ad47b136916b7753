import type { Analysis, Sentence } from "@onrecord/language";
import type { Article, Span } from "./article.ts";

/** An attribution by tokens: those of its cue and source in the cue's sentence, those of its content by sentence. */
export interface Aligned {
  readonly sentence: number;
  /** The token of the cue that the tree hangs outside of it; verbs first. */
  readonly head: number;
  readonly cue: ReadonlySet<number>;
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlyMap<number, ReadonlySet<number>>;
  readonly parent: number;
  readonly optional: boolean;
}

function tokensOf({ sentences }: Analysis, spans: readonly Span[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const [start, end] of spans) {
    sentences.forEach((sentence, s) => {
      if (sentence.start >= end || start >= sentence.end) return;
      for (const token of sentence.tokens) {
        if (token.start >= end || start >= token.end) continue;
        const set = found.get(s) ?? new Set();
        found.set(s, set.add(token.i));
      }
    });
  }
  return found;
}

const FIRST = ["VERB", "NOUN", "ADJ", "ADV"];

function headOf({ tokens }: Sentence, cue: ReadonlySet<number>): number {
  const rank = (i: number) => (FIRST.indexOf(tokens[i]!.upos) + FIRST.length + 1) % (FIRST.length + 1);
  const outside = [...cue].filter((i) => !cue.has(tokens[i]!.head));
  return (outside.length > 0 ? outside : [...cue]).sort((a, b) => rank(a) - rank(b) || a - b)[0]!;
}

/** The attributions of an article by tokens; null where a cue has none. */
export function aligned({ attributions }: Article, analysis: Analysis): (Aligned | null)[] {
  return attributions.map(({ source, cue, content, parent, optional }) => {
    const [first] = tokensOf(analysis, cue);
    if (!first) return null;
    const [sentence, tokens] = first;
    return {
      sentence,
      head: headOf(analysis.sentences[sentence]!, tokens),
      cue: tokens,
      source: tokensOf(analysis, source).get(sentence) ?? new Set(),
      content: tokensOf(analysis, content),
      parent,
      optional,
    };
  });
}
