/**
 * Cuts a sentence that is too long to be parsed at once, after punctuation where there is some in the second half of a piece.
 *
 * @returns half-open word ranges; one for a sentence of at most `longest` words, none for an empty one
 */
export function chunksOf(upos: readonly string[], longest: number): { from: number; to: number }[] {
  const chunks: { from: number; to: number }[] = [];
  let from = 0;
  while (from < upos.length) {
    let to = Math.min(upos.length, from + longest);
    if (to < upos.length) {
      for (let cut = to; cut > from + longest / 2; cut--) {
        if (upos[cut - 1] === "PUNCT") {
          to = cut;
          break;
        }
      }
    }
    chunks.push({ from, to });
    from = to;
  }
  return chunks;
}
