import type { Sentence, Token } from "@onrecord/language";

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export function base(deprel: string): string {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

/** Positions of a token and everything below it, in no order. */
export function subtree(sentence: Sentence, token: number): number[] {
  const found = [token];
  for (let i = 0; i < found.length; i++) found.push(...(sentence.children[found[i]!] ?? []));
  return found;
}

/** Dependents with one of these relations, left to right; a relation without a subtype matches its subtypes too. */
export function dependents(sentence: Sentence, token: number, ...relations: string[]): Token[] {
  const found: Token[] = [];
  for (const child of sentence.children[token] ?? []) {
    const dependent = sentence.tokens[child]!;
    if (relations.includes(dependent.deprel) || relations.includes(base(dependent.deprel))) found.push(dependent);
  }
  return found;
}

/** The first dependent with one of these relations. */
export function dependent(sentence: Sentence, token: number, ...relations: string[]): Token | undefined {
  return dependents(sentence, token, ...relations)[0];
}

/** Whether `above` is the token itself or stands above it. A tree that turns in a circle ends the climb. */
export function isUnder(sentence: Sentence, token: number, above: number): boolean {
  let at = token;
  for (let steps = 0; at >= 0 && steps <= sentence.tokens.length; steps++) {
    if (at === above) return true;
    at = sentence.tokens[at]!.head;
  }
  return false;
}
