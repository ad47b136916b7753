import type { Sentence } from "@onrecord/language";
import type { AgreementNoun, AgreementWords } from "../lexicon/agreements.ts";
import type { Draft, Mention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";

/** What the stage sees of the report. */
export type Seen = Pick<Draft, "report" | "analysis" | "entities" | "mentions" | "times" | "claims" | "events">;

/** A mention of an agreement. */
export interface AgreementMention {
  readonly mention: Mention;
  readonly sentence: Sentence;
  readonly head: number;
  readonly noun: AgreementNoun;
  /** First token of the words before the noun that tell which agreement it is; the head itself if there are none. */
  readonly from: number;
  /** All words before the noun that belong to it, as lemmas. */
  readonly before: readonly string[];
  /** Those words in small letters, without what only says of what sort it is. */
  readonly marks: readonly string[];
  /** A proper name: "Paris Agreement". */
  readonly named: boolean;
  readonly definite: boolean;
  /** Told as the same as an agreement before it: "this is a comprehensive agreement". */
  readonly predicate: boolean;
  readonly inHeadline: boolean;
  /** Told as not there: "no deal", "without a deal", "talks for a deal". */
  readonly open: boolean;
}

const DEFINITE = /^(the|this|that|these|those|such|its|their|his|her|our|both)$/i;
const POINTING = /^(this|that|it|which|these)$/i;

/** Words before the noun: compounds and adjectives, and what those are made of. */
function premodifiers(sentence: Sentence, head: number): number[] {
  const found: number[] = [];
  const open = [head];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const { i, deprel } of dependents(sentence, at, "compound", "amod", "nmod:unmarked", "flat", "nummod")) {
      if (i > head || deprel === "nmod:poss") continue;
      found.push(i);
      open.push(i);
    }
  }
  return found.sort((a, b) => a - b);
}

/** Whether the noun stands in another sense: "a great deal of money", "in agreement". */
function otherSense(sentence: Sentence, head: number, lemma: string): boolean {
  const bare = dependents(sentence, head, "det", "amod", "compound", "nmod:poss").length === 0;
  if (bare && dependents(sentence, head, "case").some((word) => /^(in|by|under)$/i.test(word.form))) return true;
  if (lemma !== "deal") return false;
  const many = dependents(sentence, head, "amod").some((word) => /^(great|good)$/.test(word.lemma));
  return many && !/^(obj|nsubj)/.test(sentence.tokens[head]!.deprel);
}

function isOpen(sentence: Sentence, head: number, words: AgreementWords): boolean {
  const token = sentence.tokens[head]!;
  const above = sentence.tokens[token.head];
  const lacking = dependents(sentence, head, "case", "det").some((word) => /^(without|no|any)$/i.test(word.form));
  return (
    lacking ||
    (base(token.deprel) === "nmod" && above !== undefined && words.in("unreached", above.lemma.toLowerCase()))
  );
}

/** The mention of an agreement that a noun phrase is, if it is one. */
export function agreementIn(
  mention: Mention,
  seen: Seen,
  words: AgreementWords,
  headlineEnd: number,
): AgreementMention | undefined {
  const sentence = seen.analysis.sentences[mention.sentence]!;
  // A name is headed by its last word as often as by its first.
  const heads = mention.form === "name" ? [mention.head, mention.name?.last ?? mention.last] : [mention.head];
  for (const head of heads) {
    const token = sentence.tokens[head]!;
    const lemma = token.lemma.toLowerCase();
    const noun = words.noun(lemma) ?? words.noun(lemma.replace(/s$/, ""));
    if (!noun || !/^(NOUN|PROPN)$/.test(token.upos) || otherSense(sentence, head, lemma)) continue;
    const named = mention.form === "name" && head > (mention.name?.first ?? mention.first);
    if (/S$/.test(token.xpos) && !named) continue;
    const before = named ? range(mention.name?.first ?? mention.first, head - 1) : premodifiers(sentence, head);
    const lemmaAt = (i: number) => sentence.tokens[i]!.lemma.toLowerCase();
    const isPlain = (i: number) =>
      words.in("plain", lemmaAt(i)) || words.in("plain", sentence.tokens[i]!.form.toLowerCase());
    const telling = before.filter((i) => /^[\p{L}\d]/u.test(lemmaAt(i)) && !isPlain(i));
    const marks = telling.map(lemmaAt);
    const determined = dependents(sentence, head, "det", "nmod:poss");
    const copular = dependents(sentence, head, "cop").length > 0;
    return {
      mention,
      sentence,
      head,
      noun,
      from: telling[0] ?? head,
      before: before.map(lemmaAt),
      marks,
      named: named && marks.length > 0,
      definite: determined.some((word) => DEFINITE.test(word.form) || word.deprel === "nmod:poss"),
      predicate:
        (copular && dependents(sentence, head, "nsubj").some((word) => POINTING.test(word.form))) ||
        base(token.deprel) === "appos",
      inHeadline: token.end <= headlineEnd,
      open: isOpen(sentence, head, words),
    };
  }
  return undefined;
}

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
