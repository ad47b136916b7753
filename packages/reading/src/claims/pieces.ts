import type { Sentence, Token } from "@onrecord/language";
import type { Piece, Scene } from "./candidate.ts";

const MARKS = new Set(['"', "“", "”", "„", "«", "»", "``", "''", "‘", "’", "'"]);
const isPunctuation = (token: Token | undefined) => token === undefined || token.upos === "PUNCT";

/** Runs of tokens; runs with nothing but punctuation between them are one. */
function runs(sentence: Sentence, tokens: ReadonlySet<number>, cue: Piece): [number, number][] {
  const found: [number, number][] = [];
  for (const token of [...tokens].sort((a, b) => a - b)) {
    const run = found.at(-1);
    const between = run ? sentence.tokens.slice(run[1] + 1, token) : [];
    if (run && between.every(isPunctuation) && !(cue.first > run[1] && cue.first < token)) run[1] = token;
    else found.push([token, token]);
  }
  return found;
}

/** Takes punctuation off both ends; brackets and marks that have their partner inside stay. */
function trimmed(
  sentence: Sentence,
  [from, to]: [number, number],
  kept: ReadonlySet<number>,
): [number, number] | undefined {
  let first = from;
  let last = to;
  const strip = (token: Token | undefined) =>
    token?.upos === "PUNCT" && !MARKS.has(token.form) && !/[[(\])…]/.test(token.form);
  while (first <= last && strip(sentence.tokens[first])) first++;
  while (last >= first && strip(sentence.tokens[last])) last--;
  const opening = sentence.tokens[first];
  const closing = sentence.tokens[last];
  const unpaired = (mark: Token | undefined, inside: Token[]) =>
    mark !== undefined &&
    MARKS.has(mark.form) &&
    !kept.has(mark.i) &&
    inside.filter((token) => MARKS.has(token.form)).length % 2 === 1;
  const inside = sentence.tokens.slice(first, last + 1);
  if (unpaired(opening, inside) && first < last && !MARKS.has(closing?.form ?? "")) first++;
  else if (unpaired(closing, inside) && first < last) last--;
  while (last >= first && strip(sentence.tokens[last])) last--;
  return first <= last && sentence.tokens.slice(first, last + 1).some((token) => token.upos !== "PUNCT")
    ? [first, last]
    : undefined;
}

/** The whole quotation, sentence by sentence. */
export function quotationPieces({ analysis, quotes }: Scene, index: number): Piece[] {
  const { first, last } = quotes.list[index]!;
  const found: Piece[] = [];
  for (let s = first.sentence; s <= last.sentence; s++) {
    const length = analysis.sentences[s]!.tokens.length;
    const from = s === first.sentence ? first.token : 0;
    const to = s === last.sentence ? last.token : length - 1;
    if (from <= to) found.push({ sentence: s, first: from, last: to });
  }
  return found;
}

/**
 * The content of a claim as runs of tokens in text order: a quotation that the words reach into is taken whole, unless the cue stands in
 * it too; punctuation at the ends falls away.
 */
export function piecesOf(
  scene: Scene,
  s: number,
  tokens: ReadonlySet<number>,
  quotations: readonly number[],
  cue: Piece,
): Piece[] {
  const sentence = scene.analysis.sentences[s]!;
  const row = scene.quotes.at[s]!;
  const around = row[cue.first]!;
  const whole = new Set(quotations);
  for (const token of tokens) if (row[token]! >= 0 && row[token] !== around) whole.add(row[token]!);
  const here = new Set(tokens);
  const elsewhere: Piece[] = [];
  const marks = new Set<number>();
  for (const index of whole) {
    const { first, last } = scene.quotes.list[index]!;
    for (const end of [first, last]) if (end.sentence === s) marks.add(end.token);
    for (const piece of quotationPieces(scene, index)) {
      if (piece.sentence !== s) elsewhere.push(piece);
      else for (let token = piece.first; token <= piece.last; token++) here.add(token);
    }
  }
  for (let token = cue.first; token <= cue.last; token++) here.delete(token);
  const inner = runs(sentence, here, cue).flatMap((run): Piece[] => {
    const kept = trimmed(sentence, run, marks);
    return kept ? [{ sentence: s, first: kept[0], last: kept[1] }] : [];
  });
  return [...inner, ...elsewhere].sort((a, b) => a.sentence - b.sentence || a.first - b.first);
}
