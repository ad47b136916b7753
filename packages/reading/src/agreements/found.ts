import type { Sentence, Token } from "@onrecord/language";
import type { AgreementNoun, AgreementWords, KnownAgreement } from "../lexicon/agreements.ts";
import type { Draft, Mention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";

/** What the stage sees of the report. */
export type Seen = Pick<Draft, "report" | "analysis" | "entities" | "mentions" | "times" | "claims" | "events">;

/** A mention of an agreement. */
export interface AgreementMention {
  readonly mention: Mention;
  readonly sentence: Sentence;
  readonly head: number;
  /** Last token of its name: "understanding" of "memorandum of understanding", else the head. */
  readonly tail: number;
  /** The agreement of that name, if the lexicon knows it. */
  readonly known?: KnownAgreement;
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
  const many = dependents(sentence, head, "amod").some((word) => /^(great|good|big)$/.test(word.lemma));
  if (many && dependents(sentence, head, "cop").length > 0) return true;
  return many && !/^(obj|nsubj)/.test(sentence.tokens[head]!.deprel);
}

/** "Close to a deal", "toward a deal", "nearing a deal", "a deal is near". */
export function isNear(sentence: Sentence, head: number, words: AgreementWords): boolean {
  const token = sentence.tokens[head]!;
  const above = sentence.tokens[token.head];
  if (dependents(sentence, head, "case").some(({ lemma }) => words.in("near", lemma.toLowerCase()))) return true;
  if (!above || !/^(obj|obl|nmod|nsubj)$/.test(base(token.deprel))) return false;
  return words.in(above.upos === "VERB" ? "nearing" : "near", above.lemma.toLowerCase());
}

function isOpen(sentence: Sentence, head: number, words: AgreementWords): boolean {
  const token = sentence.tokens[head]!;
  const above = sentence.tokens[token.head];
  const opening = [head, ...dependents(sentence, head, "det", "amod", "compound").map(({ i }) => i)];
  const before = sentence.tokens[Math.min(...opening) - 1]?.form ?? "";
  const lacking =
    /^without$/i.test(before) ||
    dependents(sentence, head, "case", "det").some((word) => /^(without|no|any)$/i.test(word.form));
  return (
    lacking ||
    isNear(sentence, head, words) ||
    (base(token.deprel) === "nmod" && above !== undefined && words.in("unreached", above.lemma.toLowerCase()))
  );
}

/** "17-point", "two-page": how much of it there is tells no two agreements apart and is no subject. */
export function isMeasure({ tokens }: Sentence, i: number): boolean {
  const isHyphen = (at: number) => tokens[at]?.xpos === "HYPH";
  if (isHyphen(i + 1)) return tokens[i]!.upos === "NUM";
  return isHyphen(i - 1) && tokens[i - 2]?.upos === "NUM";
}

/** First of the capitalised words before a noun, or the noun. */
function properFrom(sentence: Sentence, head: number): number {
  let first = head;
  while (first > 0) {
    const { form, upos } = sentence.tokens[first - 1]!;
    if (upos !== "PROPN" && (first === 1 || !/^\p{Lu}/u.test(form) || upos === "DET")) break;
    first--;
  }
  return first;
}

const LONGEST_NAME = 8;

interface KnownName {
  readonly agreement: KnownAgreement;
  /** First token of the name. */
  readonly from: number;
}

/** The agreement that a phrase names as the lexicon has it: words that end at its head, or go on after it with "of". */
function knownBy({ first, last, head }: Mention, sentence: Sentence, words: AgreementWords): KnownName | undefined {
  const { tokens } = sentence;
  // "A nuclear non-proliferation treaty" is not the treaty of that name.
  if (dependents(sentence, head, "det").some(({ lemma }) => lemma === "a")) return undefined;
  const until = tokens[head + 1]?.form === "of" ? Math.max(last, head + LONGEST_NAME) : head;
  // "The AUKUS pact", "the Northern Fisheries Compact (NFC) agreement": the noun and a short form may follow the name.
  const follows = ({ form, lemma }: Token) =>
    /^[()]$|^\p{Lu}[\p{L}]*\p{Lu}$/u.test(form) || words.noun(lemma.toLowerCase()) !== undefined;
  for (let from = first; from <= head; from++) {
    if (!/^\p{Lu}/u.test(tokens[from]!.form)) continue;
    for (let to = until; to >= from; to--) {
      const forms = tokens.slice(from, to + 1).map(({ form }) => form.toLowerCase());
      const agreement = words.known(forms.join(" ").replaceAll(" - ", "-"));
      if (agreement && tokens.slice(to + 1, head + 1).every(follows)) return { agreement, from };
    }
  }
  return undefined;
}

/** The last word of a name that goes on after its noun: "plan of action", "memorandum of understanding". */
function tailOf(sentence: Sentence, head: number, known: KnownAgreement | undefined): number {
  const [of, next] = [sentence.tokens[head + 1], sentence.tokens[head + 2]];
  if (of?.form !== "of" || !next) return head;
  return next.lemma === "understanding" || (known && next.upos === "PROPN") ? head + 2 : head;
}

/** The mention of an agreement that a noun phrase is, if it is one. */
export function agreementIn(
  mention: Mention,
  seen: Seen,
  words: AgreementWords,
  headlineEnd: number,
): AgreementMention | undefined {
  const sentence = seen.analysis.sentences[mention.sentence]!;
  const knownName = knownBy(mention, sentence, words);
  const known = knownName?.agreement;
  // A name is headed by its last word as often as by its first.
  const heads = mention.form === "name" ? [mention.head, mention.name?.last ?? mention.last] : [mention.head];
  for (const head of heads) {
    const token = sentence.tokens[head]!;
    const lemma = token.lemma.toLowerCase();
    const usual = words.noun(lemma) ?? words.noun(lemma.replace(/s$/, ""));
    const noun = known ? { kind: usual?.kind ?? known.kind, broad: "compact" } : usual;
    if (!noun || !/^(NOUN|PROPN)$/.test(token.upos) || (!known && otherSense(sentence, head, lemma))) continue;
    const inHeadline = token.end <= headlineEnd;
    const isProper = !inHeadline && /^\p{Lu}/u.test(token.form) && sentence.tokens[head - 1]?.upos === "PROPN";
    const named =
      known !== undefined || isProper || (mention.form === "name" && head > (mention.name?.first ?? mention.first));
    if (/S$/.test(token.xpos) && !named) continue;
    const first = knownName?.from ?? Math.min(mention.name?.first ?? head, properFrom(sentence, head));
    const before = named ? range(first, head - 1) : premodifiers(sentence, head);
    const lemmaAt = (i: number) => sentence.tokens[i]!.lemma.toLowerCase();
    const isPlain = (i: number) =>
      words.in("plain", lemmaAt(i)) || words.in("plain", sentence.tokens[i]!.form.toLowerCase());
    const telling = before.filter(
      (i) => /^[\p{L}\d]/u.test(lemmaAt(i)) && !isPlain(i) && !(!named && isMeasure(sentence, i)),
    );
    const marks = telling.map(lemmaAt);
    const determined = dependents(sentence, head, "det", "nmod:poss");
    const copular = dependents(sentence, head, "cop").length > 0;
    return {
      mention,
      sentence,
      head,
      tail: tailOf(sentence, head, known),
      ...(known && { known }),
      noun,
      from: (named ? before[0] : telling[0]) ?? head,
      before: before.map(lemmaAt),
      marks,
      named: named && (marks.length > 0 || known !== undefined),
      definite: determined.some((word) => DEFINITE.test(word.form) || word.deprel === "nmod:poss"),
      predicate:
        (copular && dependents(sentence, head, "nsubj").some((word) => POINTING.test(word.form))) ||
        base(token.deprel) === "appos",
      inHeadline,
      open: isOpen(sentence, head, words),
    };
  }
  return undefined;
}

const range = (first: number, last: number) =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
