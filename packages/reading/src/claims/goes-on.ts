import { type Candidate, holds, type Piece, type Scene } from "./candidate.ts";
import { quotationPieces } from "./pieces.ts";
import type { QuotationAt } from "./quote-map.ts";

/** Whether a quotation is all that its sentences say, so that nobody in them can be its source. */
function fillsItsSentences({ analysis }: Scene, { first, last }: QuotationAt): boolean {
  const closing = analysis.sentences[last.sentence]!.tokens;
  return first.token === 0 && closing.slice(last.token + 1).every(({ upos }) => upos === "PUNCT");
}

/** The claim that a quotation without a cue goes on with: the last one with a source before it, in its paragraph or at the end of the one before. */
function before(scene: Scene, candidates: readonly Candidate[], quotation: QuotationAt): number {
  const { sentences } = scene.analysis;
  const { sentence } = quotation.first;
  let best = -1;
  candidates.forEach((candidate, index) => {
    if (candidate.source === null || candidate.sentence >= sentence) return;
    const near =
      sentences[candidate.sentence]!.paragraph === sentences[sentence]!.paragraph ||
      candidate.sentence === sentence - 1;
    if (!near || sentence - candidate.sentence > 4) return;
    const known = best < 0 ? undefined : candidates[best];
    if (
      !known ||
      candidate.sentence > known.sentence ||
      (candidate.sentence === known.sentence && candidate.token < known.token)
    ) {
      best = index;
    }
  });
  return best;
}

/**
 * Contents of the outer claims, each with the quotations that go on with it: those reopened in a new paragraph, and those that
 * fill their sentences with no cue of their own.
 */
export function contentsOf(scene: Scene, candidates: readonly Candidate[]): Piece[][] {
  const contents = candidates.map(({ content }) => [...content]);
  const ownerAt = ({ sentence, token }: QuotationAt["first"]) =>
    candidates.findIndex(({ content }) => holds(content, sentence, token));
  const owner = scene.quotes.list.map(({ first, last }) => {
    const opening = ownerAt(first);
    return opening >= 0 ? opening : ownerAt(last);
  });
  for (const quotation of scene.quotes.list) {
    const { index, first, continues } = quotation;
    if (owner[index]! >= 0 || scene.quotes.at[first.sentence]![first.token] !== index) continue;
    const carried = continues >= 0 ? owner[continues]! : -1;
    const claim =
      carried >= 0 ? carried : fillsItsSentences(scene, quotation) ? before(scene, candidates, quotation) : -1;
    if (claim < 0) continue;
    owner[index] = claim;
    contents[claim]!.push(...quotationPieces(scene, index));
  }
  return contents.map((pieces) => pieces.sort((a, b) => a.sentence - b.sentence || a.first - b.first));
}
