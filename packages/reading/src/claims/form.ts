import type { Form } from "@onrecord/record";
import type { Candidate, Piece, Scene } from "./candidate.ts";

/** Direct where every word but a leading "that" stands in quotation marks that the cue is not in as well, mixed where some do. */
export function formOf({ analysis, quotes }: Scene, candidate: Candidate, content: readonly Piece[]): Form {
  const around = quotes.at[candidate.sentence]![candidate.cue.first]!;
  let inside = 0;
  let outside = 0;
  for (const { sentence, first, last } of content) {
    for (let token = first; token <= last; token++) {
      const { upos, form } = analysis.sentences[sentence]!.tokens[token]!;
      if (upos === "PUNCT" || (token === first && form.toLowerCase() === "that")) continue;
      const quotation = quotes.at[sentence]![token]!;
      if (quotation >= 0 && quotation !== around) inside++;
      else outside++;
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed";
}
