import type { Sentence } from "@onrecord/language";
import { base, dependent, subtree } from "../tree/subtree.ts";

const CLAUSES = new Set(["root", "ccomp", "advcl", "acl", "parataxis", "conj", "csubj"]);

/** The predicate of the clause that a token stands in, itself included. */
export function clauseOf(sentence: Sentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < sentence.tokens.length; steps++) {
    const { head, deprel, upos } = sentence.tokens[at]!;
    if (head < 0) return at;
    const predicate = upos === "VERB" || upos === "AUX" || dependent(sentence, at, "nsubj", "cop") !== undefined;
    if (predicate && CLAUSES.has(base(deprel))) return at;
    at = head;
  }
  return sentence.root;
}

/** A clause's words without a phrase of it, and without the conjunction that joins the clause to what is before. */
export function clauseWithout(sentence: Sentence, predicate: number, removed: number): Set<number> {
  const tokens = new Set(subtree(sentence, predicate));
  for (const token of subtree(sentence, removed)) tokens.delete(token);
  for (const child of sentence.children[predicate] ?? []) {
    const { deprel } = sentence.tokens[child]!;
    if (deprel === "cc" && child < predicate && predicate !== sentence.root) tokens.delete(child);
  }
  return tokens;
}
