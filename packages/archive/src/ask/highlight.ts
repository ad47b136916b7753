import { type RawBuilder, sql } from "kysely";

/** Private-use characters, which no text of a report has. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];

/** The stretches of a text where the searched words stand, each hit between two marks. */
export function highlight(text: RawBuilder<unknown>, words: string): RawBuilder<string> {
  const options = `StartSel=${OPEN},StopSel=${CLOSE},MaxFragments=2,MaxWords=24,MinWords=8,FragmentDelimiter=" … "`;
  return sql<string>`ts_headline('english', ${text}, websearch_to_tsquery('english', ${words}), ${options})`;
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Takes apart what {@link highlight} gave. */
export function piecesOf(headline: string): Piece[] {
  return headline
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part) => ({ text: part.replace(/[\uE000\uE001]/g, ""), hit: part.startsWith(OPEN) }))
    .filter((piece) => piece.text !== "");
}
