import type { Sentence, Token } from "@onrecord/language";
import { base, dependents, subtree } from "../tree/subtree.ts";
import { holds, isForm, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { headIn } from "./shortest.ts";
import { isDay } from "./time-words.ts";

/** What hangs on a noun without describing it: marks, words that link it to others, what is told beside it. */
const ASIDE = new Set(["punct", "case", "mark", "cc", "cop", "aux", "parataxis", "discourse", "vocative", "obl"]);

/** A day that hangs on a source tells when the verb happened: "the senator on Tuesday". */
const isAside = ({ deprel, form }: Token): boolean => ASIDE.has(base(deprel)) || isDay(form);

/** Whoever made a document gives way to the document: "a study by the bank". */
function documentBy(sentence: Sentence, head: number): number {
  const { deprel, head: above } = sentence.tokens[head]!;
  const isBy =
    base(deprel) === "nmod" && dependents(sentence, head, "case").some(({ i }) => lemmaAt(sentence, i) === "by");
  return isBy && sentence.tokens[above]!.upos === "NOUN" ? above : head;
}

/**
 * A source with all that describes it: the whole noun phrase by the tree (appositions with the comma that closes them, relative clauses,
 * phrases led by prepositions, a possessive), up to the first word of the cue or the content. It is what PolNeAR marks as a source.
 */
export function described({ analysis }: Scene, source: Piece, told: readonly Piece[]): Piece {
  const sentence = analysis.sentences[source.sentence]!;
  const { tokens } = sentence;
  const own = headIn(sentence, source.first, source.last);
  const head = documentBy(sentence, own);
  const phrase = new Set(subtree(sentence, head, (token) => token.head === head && isAside(token)));
  const isWord = (i: number): boolean => (i >= source.first && i <= source.last) || phrase.has(i);
  const joins = (i: number): boolean =>
    tokens[i] !== undefined && !holds(told, source.sentence, i) && (isWord(i) || tokens[i]!.upos === "PUNCT");
  let { first, last } = source;
  while (joins(first - 1)) first--;
  while (joins(last + 1)) last++;
  while (!isWord(first)) first++;
  while (!isWord(last)) last--;
  const isApart =
    dependents(sentence, head, "appos", "acl").some(({ i }) => i > head && i <= last) &&
    tokens.slice(head, last).some(({ form }) => form === ",");
  const isClosed = tokens[last + 1]?.xpos === "POS" || (isApart && isForm(sentence, last + 1, ","));
  return { ...source, first, last: isClosed ? last + 1 : last };
}
