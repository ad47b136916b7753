import type { Sentence, Token } from "@onrecord/language";
import { base } from "../tree/subtree.ts";
import type { Bounds } from "./known-name.ts";
import { isCalendar } from "./titles.ts";

const LEFT = new Set([
  "det",
  "amod",
  "compound",
  "nmod",
  "nummod",
  "flat",
  "appos",
  "advmod",
  "goeswith",
  "dep",
  "obl",
]);
const RIGHT = new Set(["flat", "compound", "goeswith", "nummod", "fixed"]);
/** Prepositions that tie a complement to a noun closely enough to be part of the phrase. */
const TIES = new Set([
  "of",
  "for",
  "from",
  "to",
  "within",
  "in",
  "by",
  "against",
  "at",
  "on",
  "with",
  "between",
  "among",
]);
const TIES_OF_NAMES = new Set(["of"]);
const INNER = new Set(["-", "–", '"', "“", "”", "'", "‘", "’", ".", "``", "''", "/"]);

/** The dependent of `head` through which `token` hangs below it, or -1. */
function branch(sentence: Sentence, token: number, head: number): number {
  let at = token;
  for (let steps = sentence.tokens.length; steps >= 0 && at >= 0; steps--) {
    const above = sentence.tokens[at]!.head;
    if (above === head) return at;
    at = above;
  }
  return -1;
}

function leftEdge(sentence: Sentence, head: number): number {
  let first = head;
  for (let i = head - 1; i >= 0; i--) {
    if (closes(sentence.tokens[i]!)) break;
    const via = branch(sentence, i, head);
    const token = sentence.tokens[i]!;
    const relation = via < 0 ? "" : base(sentence.tokens[via]!.deprel);
    if (token.upos === "CCONJ" && !joinsAlike(sentence, i)) break;
    if (via >= 0 && via < head && LEFT.has(relation) && !(relation === "obl" && token.upos === "ADP")) first = i;
    else if (token.upos === "PUNCT" && via >= 0 && (INNER.has(token.form) || isListComma(sentence, i, head))) continue;
    else break;
  }
  return trimmed(sentence, first, head);
}

/** Whether "and" stands between words of one kind ("trade and industry commissioner"), not between two phrases. */
function joinsAlike(sentence: Sentence, conjunction: number): boolean {
  const before = sentence.tokens[conjunction - 1]?.upos;
  const after = sentence.tokens[conjunction + 1]?.upos;
  return before === after || (before !== "PROPN" && after !== "DET" && after !== "PRON");
}

/** Days, and "what" or "which", are no part of the phrase after them. */
function closes(token: Token): boolean {
  return (token.upos === "PROPN" && isCalendar(token)) || /^W/.test(token.xpos);
}

/** A comma between adjectives of one noun. */
function isListComma(sentence: Sentence, comma: number, head: number): boolean {
  const before = sentence.tokens[comma - 1];
  const after = sentence.tokens[comma + 1];
  return before?.upos === "ADJ" && after?.upos === "ADJ" && before.head === head;
}

/** A phrase does not begin with a preposition or an adverb that says nothing of number. */
function trimmed(sentence: Sentence, first: number, head: number): number {
  let at = first;
  while (at < head) {
    const token = sentence.tokens[at]!;
    const opens = token.upos === "ADP" || token.upos === "SCONJ" || token.upos === "CCONJ" || token.upos === "PUNCT";
    const adverb = token.upos === "ADV" && base(token.deprel) === "advmod" && token.head === head;
    if (!opens && !adverb && !bounds(sentence, at)) break;
    at++;
  }
  return at;
}

/** The second word of "at least", "at most", "more than", "up to" before a number. */
function bounds({ tokens }: Sentence, at: number): boolean {
  const pair = `${tokens[at - 1]?.form ?? ""} ${tokens[at]!.form}`.toLowerCase();
  return /^(?:at least|at most|(?:more|less|fewer) than|up to)$/.test(pair) && tokens[at + 1]?.upos === "NUM";
}

function firstBelow(sentence: Sentence, token: number): number {
  let first = token;
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at < first) first = at;
    for (const child of sentence.children[at] ?? []) if (child !== at) open.push(child);
  }
  return first;
}

function rightEdge(sentence: Sentence, head: number, isName: boolean, depth: number): number {
  let last = head;
  for (const child of sentence.children[head] ?? []) {
    if (child <= last) continue;
    const token = sentence.tokens[child]!;
    const relation = base(token.deprel);
    const first = firstBelow(sentence, child);
    const skipped = sentence.tokens
      .slice(last + 1, first)
      .every((between) => between.form === "-" || between.form === "–");
    if (token.upos === "PUNCT" && (token.form === "-" || token.form === "–")) continue;
    const opening = sentence.tokens[first]!;
    const isHyphen = opening.form === "-" && relation === "flat";
    if ((first !== last + 1 && !skipped) || (opening.upos === "PUNCT" && !isHyphen)) break;
    const named = relation === "appos" && token.upos === "PROPN" && first === last + 1;
    if (RIGHT.has(relation) || named) last = rightEdge(sentence, child, true, depth + 1);
    else if (relation === "nmod" && depth < 6 && isTied(sentence, child, isName))
      last = rightEdge(sentence, child, false, depth + 1);
    else break;
  }
  return last;
}

function isTied(sentence: Sentence, complement: number, isName: boolean): boolean {
  if (isCalendar(sentence.tokens[complement]!)) return false;
  for (const child of sentence.children[complement] ?? []) {
    const token = sentence.tokens[child]!;
    if (child < complement && base(token.deprel) === "case")
      return (isName ? TIES_OF_NAMES : TIES).has(token.form.toLowerCase());
  }
  return false;
}

/**
 * The shortest whole noun phrase of a head: determiner, adjectives, compounds, possessors, titles, and complements that follow at
 * once; no apposition, relative clause or second conjunct.
 */
export function phraseOf(sentence: Sentence, head: number, isName: boolean): Bounds {
  return { first: leftEdge(sentence, head), last: rightEdge(sentence, head, isName, 0) };
}
