import { type Analysis, dependents, descendants, type Sentence, type Token, universal } from "@onrecord/language";
import type { Attribution, Piece } from "./document.ts";

/** What hangs on a noun without describing it: marks, words that link it to others, what is told beside it. */
const ASIDE = new Set(["punct", "case", "mark", "cc", "cop", "aux", "parataxis", "discourse", "vocative", "obl"]);

const touches = (pieces: readonly Piece[], { start, end }: Token): boolean =>
  pieces.some((piece) => start < piece[1] && piece[0] < end);

/** "The senator on Tuesday": a day that a parser hangs on the source tells when the verb happened. */
const DAY = /day$/;

const isAside = ({ deprel, form }: Token): boolean => ASIDE.has(universal(deprel)) || DAY.test(form);

/** The token of a stretch that the tree hangs outside of it. */
const headOf = ({ tokens }: Sentence, inside: ReadonlySet<number>): number | undefined =>
  [...inside].find((i) => !inside.has(tokens[i]!.head) && !isAside(tokens[i]!));

/** "The study by the bank": whoever made a document gives way to the document. */
const documentBy = (sentence: Sentence, head: number): number => {
  const { deprel, head: above } = sentence.tokens[head]!;
  const isBy = universal(deprel) === "nmod" && dependents(sentence, head, "case").some(({ lemma }) => lemma === "by");
  return isBy && sentence.tokens[above]!.upos === "NOUN" ? above : head;
};

/**
 * The source of an attribution as PolNeAR marks it. Ours is the shortest phrase; PolNeAR's is the whole noun phrase by the tree with all that describes it
 * (appositions with the comma that closes them, relative clauses, phrases led by prepositions, a possessive), up to the first word of the cue or the content.
 */
export const withWholeSource = (analysis: Analysis, attribution: Attribution): Attribution => {
  const [source] = attribution.source;
  const sentence = source && analysis.sentences.find(({ start, end }) => start <= source[0] && source[0] < end);
  if (!source || !sentence) return attribution;
  const { tokens } = sentence;
  const inside = new Set(tokens.filter((token) => touches([source], token)).map(({ i }) => i));
  const own = headOf(sentence, inside);
  if (own === undefined) return attribution;
  const head = documentBy(sentence, own);
  const others = [...attribution.cue, ...attribution.content];
  const phrase = new Set(descendants(sentence, head, (token) => token.head === head && isAside(token)));
  const isWord = (i: number): boolean => inside.has(i) || phrase.has(i);
  const joins = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && !touches(others, token) && (isWord(i) || token.upos === "PUNCT");
  };
  let [first, last] = [Math.min(...inside), Math.max(...inside)];
  while (joins(first - 1)) first--;
  while (joins(last + 1)) last++;
  while (!isWord(first)) first++;
  while (!isWord(last)) last--;
  const isApart =
    dependents(sentence, head, "appos", "acl").some(({ i }) => i > head && i <= last) &&
    tokens.slice(head, last).some(({ form }) => form === ",");
  const next = tokens[last + 1];
  if (next?.xpos === "POS" || (isApart && next?.form === ",")) last++;
  return { ...attribution, source: [[tokens[first]!.start, tokens[last]!.end]] };
};
