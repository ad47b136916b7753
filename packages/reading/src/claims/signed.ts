import type { Sentence } from "@onrecord/language";
import { type Candidate, holds, type Scene } from "./candidate.ts";
import { entryOf } from "./entry.ts";
import { quotationPieces } from "./pieces.ts";
import type { QuotationAt } from "./quote-map.ts";
import { sourceAt } from "./source-words.ts";

const DASH = /^(?:-|--|–|—|―|−)$/;
/** Log-odds of a claim that a quotation with a name under it makes. */
const ODDS = 4;

/** The dash right behind a quotation, in its sentence or at the head of the next. */
function dashBehind({ analysis: { sentences } }: Scene, { last }: QuotationAt) {
  const within = last.token + 1 < sentences[last.sentence]!.tokens.length;
  const at = within ? { sentence: last.sentence, token: last.token + 1 } : { sentence: last.sentence + 1, token: 0 };
  return DASH.test(sentences[at.sentence]?.tokens[at.token]?.form ?? "") ? at : undefined;
}

/** Whether the quotation opens its paragraph, or the paragraph holds nothing before it but other quotations. */
function opensParagraph({ analysis: { sentences }, quotes }: Scene, { first }: QuotationAt): boolean {
  const { paragraph } = sentences[first.sentence]!;
  for (let s = first.sentence; s >= 0 && sentences[s]!.paragraph === paragraph; s--) {
    const end = s === first.sentence ? first.token : sentences[s]!.tokens.length;
    const row = quotes.at[s]!;
    if (sentences[s]!.tokens.slice(0, end).some(({ i, upos }) => upos !== "PUNCT" && row[i]! < 0)) return false;
  }
  return true;
}

/** Whether what follows the dash is a name with what describes it, and no clause. */
function isSignature(sentence: Sentence, from: number): boolean {
  const end = sentence.tokens.findIndex(({ i, form }) => i > from && /^["“]$/.test(form));
  const words = sentence.tokens.slice(from, end < 0 ? undefined : end);
  return words.every(({ upos }) => upos !== "VERB" && upos !== "AUX");
}

/** The claims of quotations with a name under them: `"..." — Jane Roe, farmer`. `candidates`: those found already, which stay. */
export function withSigned(scene: Scene, candidates: readonly Candidate[]): Candidate[] {
  const all = [...candidates];
  for (const quotation of scene.quotes.list) {
    const { first, index, single, closed } = quotation;
    if (single || !closed || scene.quotes.at[first.sentence]![first.token] !== index) continue;
    const dash = dashBehind(scene, quotation);
    if (!dash || !opensParagraph(scene, quotation)) continue;
    const sentence = scene.analysis.sentences[dash.sentence]!;
    const name = scene.analysis.names.find(
      (one) => one.sentence === dash.sentence && one.first === dash.token + 1 && one.type === "person",
    );
    if (!name || !isSignature(sentence, dash.token + 1)) continue;
    if (candidates.some(({ content }) => holds(content, first.sentence, first.token))) continue;
    const cue = { sentence: dash.sentence, first: dash.token, last: dash.token };
    all.push({
      sentence: dash.sentence,
      token: dash.token,
      cue,
      ...entryOf(sentence, dash.token, cue, scene.cues),
      content: quotationPieces(scene, index),
      source: sourceAt(scene, sentence, { sentence: dash.sentence, first: name.first, last: name.last }, "heading"),
      odds: ODDS,
      scored: false,
    });
  }
  return all;
}
