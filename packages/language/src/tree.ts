import type { Sentence, Token } from "./types.ts";

/** Tokens first..last, both inclusive, and their UTF-16 offsets. */
export interface Subtree {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A relation without its subtype: `nsubj` of `nsubj:pass`. */
export const universal = (deprel: string): string => {
  const colon = deprel.indexOf(":");
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

const matches = (deprel: string, relations: readonly string[]): boolean =>
  relations.includes(deprel) || relations.includes(universal(deprel));

/** Dependents of each token, left to right, from the heads (-1: root). */
export const childrenOf = (heads: readonly number[]): number[][] => {
  const children: number[][] = [];
  for (let i = 0; i < heads.length; i++) children.push([]);
  heads.forEach((head, i) => {
    if (head >= 0) children[head]?.push(i);
  });
  return children;
};

/** Dependents of `i`, left to right; with `relations`, those alone (`nsubj` takes `nsubj:pass` as well). */
export const dependents = (sentence: Sentence, i: number, ...relations: readonly string[]): Token[] => {
  const found: Token[] = [];
  for (const child of sentence.children[i] ?? []) {
    const token = sentence.tokens[child]!;
    if (relations.length === 0 || matches(token.deprel, relations)) found.push(token);
  }
  return found;
};

/** First dependent of `i` by one of the relations. */
export const dependent = (sentence: Sentence, i: number, ...relations: readonly string[]): Token | undefined =>
  dependents(sentence, i, ...relations)[0];

/** All tokens of the sentence that have one of the relations. */
export const withRelation = (sentence: Sentence, ...relations: readonly string[]): readonly Token[] =>
  sentence.tokens.filter((token) => matches(token.deprel, relations));

/** Positions of `i` and of everything below it, in text order; nothing below a token for which `skip` holds is entered. */
export const descendants = (sentence: Sentence, i: number, skip?: (token: Token) => boolean): number[] => {
  const found: number[] = [];
  const open = [i];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    found.push(at);
    for (const child of sentence.children[at] ?? []) if (!skip?.(sentence.tokens[child]!)) open.push(child);
  }
  return found.sort((a, b) => a - b);
};

/** The stretch of text from the first to the last token below `i`. */
export const subtree = (sentence: Sentence, i: number, skip?: (token: Token) => boolean): Subtree => {
  const all = descendants(sentence, i, skip);
  const first = all[0] ?? i;
  const last = all.at(-1) ?? i;
  return { first, last, start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end };
};

/** Heads of `i`, from the nearest up to the root. */
export const headPath = (sentence: Sentence, i: number): number[] => {
  const path: number[] = [];
  let head = sentence.tokens[i]?.head ?? -1;
  while (head >= 0 && path.length < sentence.tokens.length) {
    path.push(head);
    head = sentence.tokens[head]?.head ?? -1;
  }
  return path;
};

/** True when `ancestor` stands over `i`, or is `i`. Heads that lead in a circle end the climb. */
export const isBelow = (sentence: Sentence, i: number, ancestor: number): boolean => {
  let at = i;
  for (let steps = 0; at >= 0 && steps <= sentence.tokens.length; steps++) {
    if (at === ancestor) return true;
    at = sentence.tokens[at]?.head ?? -1;
  }
  return false;
};

/** True when no two arcs cross. Heads as positions, -1 for the root, whose arc comes from the left of the sentence. */
export const isProjective = (heads: readonly number[]): boolean => {
  const open: number[] = [];
  const arcs = heads.map((head, i) => [Math.min(head, i), Math.max(head, i)] as const);
  arcs.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  for (const [left, right] of arcs) {
    while (open.length > 0 && open.at(-1)! <= left) open.pop();
    if (open.length > 0 && right > open.at(-1)!) return false;
    open.push(right);
  }
  return true;
};
