import { paragraphsOf } from "../reading/text/paragraphs.ts";

/** Words of a paragraph that both versions have, that are gone, or that are new. */
export interface Piece {
  text: string;
  kind: "same" | "gone" | "new";
}

/** A paragraph beside its counterpart; null where the other version has none. */
export interface Row {
  before: Piece[] | null;
  after: Piece[] | null;
}

/** Paragraphs with a smaller share of words in common are two paragraphs, not one that was changed. */
const ALIKE = 0.4;

/** The longest common subsequence of two lists, as pairs of indices; by dynamic programming. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];

/** Words with the same fate in one piece. */
function piecesOf(words: readonly string[], kept: ReadonlySet<number>, other: "gone" | "new"): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, word] of words.entries()) {
    const kind = kept.has(index) ? "same" : other;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += ` ${word}`;
    else pieces.push({ text: word, kind });
  }
  return pieces;
}

const whole = (text: string, kind: Piece["kind"]): Piece[] => [{ text: wordsOf(text).join(" "), kind }];

/** A paragraph and what became of it; null where they have too little in common to be one. */
function changed(before: string, after: string): Row | null {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const pairs = common(a, b);
  if (pairs.length < ALIKE * Math.max(a.length, b.length)) return null;
  return {
    before: piecesOf(a, new Set(pairs.map(([i]) => i)), "gone"),
    after: piecesOf(b, new Set(pairs.map(([, j]) => j)), "new"),
  };
}

/** Paragraphs between two that stayed: each beside the first that it may have become. */
function between(gone: readonly string[], come: readonly string[]): Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (const before of gone) {
    let row: Row | null = null;
    for (let j = next; j < come.length && !row; j++) {
      row = changed(before, come[j] as string);
      if (!row) continue;
      for (const after of come.slice(next, j)) rows.push({ before: null, after: whole(after, "new") });
      next = j + 1;
    }
    rows.push(row ?? { before: whole(before, "gone"), after: null });
  }
  return [...rows, ...come.slice(next).map((after): Row => ({ before: null, after: whole(after, "new") }))];
}

/** Two versions of a text, paragraph by paragraph, and in a changed one word by word. */
export function diffTexts(before: string, after: string): Row[] {
  const [a, b] = [before, after].map((text) => paragraphsOf(text).map((paragraph) => paragraph.text)) as [
    string[],
    string[],
  ];
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...common(a, b), [a.length, b.length] as const]) {
    rows.push(...between(a.slice(i, p), b.slice(j, q)));
    if (p < a.length) rows.push({ before: whole(a[p] as string, "same"), after: whole(b[q] as string, "same") });
    [i, j] = [p + 1, q + 1];
  }
  return rows;
}
