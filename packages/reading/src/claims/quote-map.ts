import type { Analysis } from "@onrecord/language";
import { type Block, type Quotation, quotationsOf } from "./quotes.ts";

interface TokenAt {
  readonly sentence: number;
  readonly token: number;
}

/** A quotation with its first and last token, the marks included. */
export interface QuotationAt extends Quotation {
  readonly index: number;
  readonly first: TokenAt;
  readonly last: TokenAt;
}

export interface QuoteMap {
  readonly list: readonly QuotationAt[];
  /** Position in `list` of the outermost quotation that this token stands in (its marks count as inside), or -1. */
  readonly at: readonly Int32Array[];
}

function blocksOf(analysis: Analysis): Block[] {
  const blocks: { start: number; end: number; sentenceEnds: number[]; paragraph: number }[] = [];
  for (const { start, end, paragraph } of analysis.sentences) {
    const block = blocks.at(-1);
    if (block && block.paragraph === paragraph) {
      block.end = Math.max(block.end, end);
      block.sentenceEnds.push(end);
    } else {
      blocks.push({ start, end, sentenceEnds: [end], paragraph });
    }
  }
  return blocks;
}

/** The quotations of a text, laid over its tokens. Those that hold no whole token are left out. */
export function quoteMapOf(analysis: Analysis): QuoteMap {
  const starts: TokenAt[] = [];
  const offsets: number[] = [];
  analysis.sentences.forEach((sentence, s) => {
    for (const token of sentence.tokens) {
      starts.push({ sentence: s, token: token.i });
      offsets.push(token.start);
    }
  });
  const at = analysis.sentences.map((sentence) => new Int32Array(sentence.tokens.length).fill(-1));
  const list: QuotationAt[] = [];
  // Outer quotations first, so that the first to reach a token is its outermost.
  const found = quotationsOf(analysis.text, blocksOf(analysis));
  const order = found
    .map((_, i) => i)
    .sort((a, b) => found[a]!.start - found[b]!.start || found[b]!.end - found[a]!.end);
  const renumbered = new Map(order.map((from, to) => [from, to]));
  for (const position of order) {
    const quotation = found[position]!;
    const from = firstAtOrAfter(offsets, quotation.start);
    const to = firstAtOrAfter(offsets, quotation.end) - 1;
    const index = list.length;
    list.push({
      ...quotation,
      continues: renumbered.get(quotation.continues) ?? -1,
      index,
      first: starts[from] ?? { sentence: 0, token: 0 },
      last: starts[Math.max(from, to)] ?? { sentence: 0, token: 0 },
    });
    for (let k = from; k <= to; k++) {
      const row = at[starts[k]!.sentence]!;
      if (row[starts[k]!.token] === -1) row[starts[k]!.token] = index;
    }
  }
  return { list, at };
}

function firstAtOrAfter(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
