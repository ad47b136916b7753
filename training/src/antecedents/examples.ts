import type { Reader } from "@onrecord/reading";
import { type AntecedentWeights, type PronounChoice, pronounChoices } from "@onrecord/reading/entities";

/** A sentence of GUM with its mentions (data/ud/gum-entities-*.jsonl.gz): positions of tokens, `end` exclusive. */
export interface AnnotatedSentence {
  readonly doc: string;
  readonly text: string;
  readonly tokens: readonly { readonly f: string; readonly s: number; readonly e: number }[];
  readonly mentions: readonly {
    readonly coref: string;
    readonly start: number;
    readonly end: number;
    readonly head: number;
  }[];
}

/** A pronoun with its candidates: their features, and whether each is what annotators took it for. */
export interface Example {
  readonly kind: PronounChoice["kind"];
  readonly candidates: readonly { readonly features: readonly string[]; readonly right: boolean }[];
}

/** How far the words of a mention may reach beyond those of the annotators', in UTF-16 units. */
const SLACK = 25;
const PRONOUN = /^(?:i|me|my|we|us|our|you|your|s?he|him|his|hers?|its?|they|them|theirs?|\p{L}+sel(?:f|ves))$/iu;

interface Annotated {
  readonly start: number;
  readonly end: number;
  readonly head: readonly [number, number];
  readonly coref: string;
  readonly isPronoun: boolean;
}

function annotationsOf(sentences: readonly AnnotatedSentence[]): { text: string; found: Annotated[] } {
  let text = "";
  const found: Annotated[] = [];
  for (const { tokens, mentions, text: words } of sentences) {
    const offset = text.length;
    for (const { start, end, head, coref } of mentions) {
      const { f, s, e } = tokens[head]!;
      found.push({
        start: offset + tokens[start]!.s,
        end: offset + tokens[end - 1]!.e,
        head: [offset + s, offset + e],
        coref,
        isPronoun: end - start === 1 && PRONOUN.test(f),
      });
    }
    text += `${words}\n`;
  }
  return { text, found };
}

/** The pronouns of a document that annotators take for something named before and that have a candidate. */
export function examplesOf(
  sentences: readonly AnnotatedSentence[],
  reader: Reader,
  weights: AntecedentWeights,
): Example[] {
  const { text, found } = annotationsOf(sentences);
  return pronounChoices(text, reader, weights).flatMap(({ span, kind, candidates }): Example[] => {
    const pronoun = found.find(({ start, end, isPronoun }) => isPronoun && start === span.start && end === span.end);
    const same = found.filter((one) => one.coref === pronoun?.coref && !one.isPronoun && one.start < span.start);
    if (same.length === 0 || candidates.length === 0) return [];
    const isRight = ({ start, end, text: words }: PronounChoice["span"]) =>
      start < span.start &&
      !PRONOUN.test(words) &&
      same.some(
        (one) => one.head[0] >= start && one.head[1] <= end && start >= one.start - SLACK && end <= one.end + SLACK,
      );
    return [
      { kind, candidates: candidates.map(({ features, mentions }) => ({ features, right: mentions.some(isRight) })) },
    ];
  });
}
