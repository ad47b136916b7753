import type { Sentence } from "@onrecord/language";
import { hashString } from "@onrecord/language/model/hash.ts";
import { datelineOf } from "../../dateline.ts";
import type { Scene } from "../candidate.ts";
import { type Words, wordsOf } from "./words.ts";

/** Stands for whatever lies outside of a view. */
export const EDGE = hashString("<edge>");
const ROOT = hashString("root");

/**
 * The part of a sentence that is looked at: all of it, or the words of one claim's content, read as if nothing stood around them. What
 * lies outside is neither head nor neighbour of what lies inside.
 */
export interface View {
  readonly sentence: Sentence;
  readonly words: Words;
  /** Position of the sentence in the text. */
  readonly s: number;
  readonly inside: Uint8Array;
  /** The tokens inside, left to right, and the place of each in that list. */
  readonly order: readonly number[];
  readonly place: Int16Array;
  readonly head: Int16Array;
  readonly deprel: Int32Array;
  readonly base: Int32Array;
  readonly children: readonly (readonly number[])[];
  readonly depth: Int16Array;
  /** First and last token inside that stand under a token. */
  readonly leftmost: Int16Array;
  readonly rightmost: Int16Array;
  /** The highest token whose words begin here, and the highest whose words end here. */
  readonly opens: Int16Array;
  readonly closes: Int16Array;
  /** The quotation that a token stands in, marks included, unless it holds the whole view; or -1. */
  readonly quote: Int16Array;
  /** How the view came about: 0 a whole sentence, 1 the content of a claim, 2 content within a quotation. */
  readonly kind: 0 | 1 | 2;
}

export type Views = (s: number, inside?: Uint8Array) => View;

/** Makes views; the words of a sentence are read once. */
export function viewsOf(scene: Scene): Views {
  const words = new Map<number, Words>();
  return (s, inside) => {
    const sentence = scene.analysis.sentences[s]!;
    let read = words.get(s);
    if (!read) {
      read = wordsOf(scene, sentence);
      words.set(s, read);
    }
    return viewOf(scene, sentence, s, read, inside);
  };
}

function viewOf(scene: Scene, sentence: Sentence, s: number, words: Words, given: Uint8Array | undefined): View {
  const n = sentence.tokens.length;
  const inside = given ?? new Uint8Array(n).fill(1, datelineOf(sentence));
  const order: number[] = [];
  const place = new Int16Array(n).fill(-1);
  for (let i = 0; i < n; i++) if (inside[i]) place[i] = order.push(i) - 1;
  const head = new Int16Array(n).fill(-1);
  const deprel = words.deprel.slice();
  const base = words.base.slice();
  const children: number[][] = Array.from({ length: n }, () => []);
  for (const i of order) {
    const above = sentence.tokens[i]!.head;
    if (above >= 0 && inside[above]) {
      head[i] = above;
      children[above]!.push(i);
    } else {
      deprel[i] = ROOT;
      base[i] = ROOT;
    }
  }
  const { depth, leftmost, rightmost } = extents(order, head, n);
  const opens = new Int16Array(n).fill(-1);
  const closes = new Int16Array(n).fill(-1);
  for (const i of order) {
    const [left, right] = [leftmost[i]!, rightmost[i]!];
    if (opens[left]! < 0 || depth[i]! < depth[opens[left]!]!) opens[left] = i;
    if (closes[right]! < 0 || depth[i]! < depth[closes[right]!]!) closes[right] = i;
  }
  const { quote, within } = quotesIn(scene, s, inside, order, given !== undefined);
  const kind = given === undefined ? 0 : within ? 2 : 1;
  return {
    sentence,
    words,
    s,
    inside,
    order,
    place,
    head,
    deprel,
    base,
    children,
    depth,
    leftmost,
    rightmost,
    opens,
    closes,
    quote,
    kind,
  };
}

function extents(order: readonly number[], head: Int16Array, n: number) {
  const depth = new Int16Array(n);
  const leftmost = Int16Array.from({ length: n }, (_, i) => i);
  const rightmost = leftmost.slice();
  for (const i of order) {
    let at = head[i]!;
    let steps = 0;
    while (at >= 0 && steps <= n) {
      if (i < leftmost[at]!) leftmost[at] = i;
      if (i > rightmost[at]!) rightmost[at] = i;
      at = head[at]!;
      steps++;
    }
    depth[i] = steps;
  }
  return { depth, leftmost, rightmost };
}

function quotesIn(
  { quotes, analysis }: Scene,
  s: number,
  inside: Uint8Array,
  order: readonly number[],
  nested: boolean,
) {
  const quote = new Int16Array(inside.length).fill(-1);
  let within = false;
  const [from, to] = [order[0] ?? 0, order.at(-1) ?? 0];
  const last = analysis.sentences[s]!.tokens.length;
  quotes.list.forEach((quotation, q) => {
    if (quotation.first.sentence > s || quotation.last.sentence < s) return;
    const first = quotation.first.sentence < s ? -1 : quotation.first.token;
    const end = quotation.last.sentence > s ? last : quotation.last.token;
    if (nested && first <= from && end >= to) {
      within = true;
      return;
    }
    for (let i = Math.max(first, 0); i <= Math.min(end, last - 1); i++) if (inside[i] && quote[i]! < 0) quote[i] = q;
  });
  return { quote, within };
}
