import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { claimByColon } from "./by-colon.ts";
import { type Candidate, lemmaAt, type Piece, type Scene } from "./candidate.ts";

const MOST_WORDS = 6;
const FEWEST_TOLD = 3;
/** Log-odds of a claim that a name and a colon make. */
const ODDS = 1;

const isLabel = (cues: Scene["cues"], text: string): boolean =>
  cues.find("label", text.toLowerCase().replace(/[^\p{L} -]/gu, "")) !== undefined;

/** Whether words name somebody who can speak: a known actor, a person, a post, a body or a group. A state's bare name may be the topic. */
function canSpeak({ analysis, cues }: Scene, sentence: Sentence, { first, last }: Piece): boolean {
  const words = sentence.tokens.slice(first, last + 1);
  if (words.length > MOST_WORDS || words.some(({ upos }) => upos === "VERB" || upos === "AUX" || upos === "NUM"))
    return false;
  const text = analysis.text.slice(words[0]!.start, words.at(-1)!.end);
  if (isLabel(cues, text)) return false;
  const [entry] = actors.name(text);
  if (entry) return entry.actor.type !== "state" || entry.use === "metonym";
  if (actors.holders(text, undefined).length > 0 || actors.holderNamed(text, undefined)) return true;
  const person = analysis.names.some(
    (name) =>
      name.sentence === sentence.index &&
      name.type === "person" &&
      name.first >= first &&
      name.last === last &&
      sentence.tokens.slice(first, name.first).every(({ xpos }) => xpos !== "NNS"),
  );
  if (person) return true;
  const end = words.findIndex(({ upos }) => upos === "ADP");
  const head = end > 0 ? first + end - 1 : last;
  const lemma = lemmaAt(sentence, head);
  if (cues.find("document", lemma) || cues.find("anonymous", lemma)) return true;
  return actors
    .noun(lemma)
    .some(({ use, kind }) => use === "role" || use === "group" || (use === "body" && kind !== "place"));
}

/** Whether it is a headline or the like: the first sentence of all, or a line of its own that ends without a stop. */
function isHeading({ analysis: { sentences } }: Scene, s: number): boolean {
  if (s === 0) return true;
  const { tokens, paragraph } = sentences[s]!;
  const alone = sentences[s - 1]!.paragraph !== paragraph && sentences[s + 1]?.paragraph !== paragraph;
  return alone && !/^[.?!]$/.test(tokens.at(-1)!.form);
}

function colonIn({ tokens }: Sentence): number {
  return tokens.findIndex(({ form }, i) => form === ":" && i > 0 && i < tokens.length - 1);
}

/** Whether the source of a claim by a colon is no source but a label. */
function isLabelled({ analysis, cues }: Scene, { part, source }: Candidate): boolean {
  if (part !== "mark" || !source) return false;
  const { tokens } = analysis.sentences[source.span.sentence]!;
  const text = analysis.text.slice(tokens[source.span.first]!.start, tokens[source.span.last]!.end);
  return isLabel(cues, text);
}

/**
 * The claims of headlines by a colon: "Kremlin: no talks planned", "Two killed in Beirut: ministry". `candidates`: those found already, which
 * stay but for labels ("Live: ...").
 */
export function withHeadlines(scene: Scene, candidates: readonly Candidate[]): Candidate[] {
  const all = candidates.filter((candidate) => !isLabelled(scene, candidate));
  for (const [s, sentence] of scene.analysis.sentences.entries()) {
    if (!isHeading(scene, s)) continue;
    const colon = colonIn(sentence);
    if (colon < 0 || all.some((one) => one.sentence === s && one.cue.first <= colon && colon <= one.cue.last)) continue;
    const before = { sentence: s, first: 0, last: colon - 1 };
    const after = { sentence: s, first: colon + 1, last: sentence.tokens.length - 1 };
    if (canSpeak(scene, sentence, before)) all.push(claimByColon(scene, colon, before, [after], ODDS));
    else if (colon >= FEWEST_TOLD && canSpeak(scene, sentence, after))
      all.push(claimByColon(scene, colon, after, [before], ODDS));
  }
  return all;
}
