import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { claimByColon } from "./by-colon.ts";
import { type Candidate, lemmaAt, type Piece, type Scene } from "./candidate.ts";

const MOST_WORDS = 5;
/** Turns that make a transcript: a name and a colon alone may be a headline. */
const FEWEST_TURNS = 2;
/** Log-odds of a claim that a turn of a transcript makes. */
const ODDS = 4;
const CAPITALS = /^\p{Lu}[\p{Lu}.'’ -]+$/u;
const OPENING = /^["“”„«]$/;

/** A paragraph that begins with a speaker's name and a colon. */
interface Turn {
  readonly sentence: number;
  readonly first: number;
  readonly colon: number;
}

/** Surnames of the text's persons, in lower case. */
function surnamesOf({ analysis: { names, sentences } }: Scene): Set<string> {
  const persons = names.filter(({ type }) => type === "person");
  return new Set(persons.map(({ sentence, last }) => sentences[sentence]!.tokens[last]!.form.toLowerCase()));
}

function isSpeaker(sentence: Sentence, first: number, last: number, surnames: ReadonlySet<string>): boolean {
  const words = sentence.tokens.slice(first, last + 1);
  if (!words.every(({ form }) => /^\p{Lu}/u.test(form))) return false;
  const isRole = actors.noun(lemmaAt(sentence, last)).some(({ use }) => use === "role");
  return isRole || surnames.has(words.at(-1)!.form.toLowerCase());
}

function turnAt({ tokens }: Sentence, sentence: number): Turn | undefined {
  const first = OPENING.test(tokens[0]?.form ?? "") ? 1 : 0;
  const colon = tokens.findIndex(({ form, i }) => form === ":" && i > first && i <= first + MOST_WORDS);
  return colon > 0 && colon < tokens.length - 1 ? { sentence, first, colon } : undefined;
}

/** The turns of known persons and posts; where there are any, those of labels in capitals that come again as well. */
function turnsOf(scene: Scene): Turn[] {
  const { sentences, text } = scene.analysis;
  const surnames = surnamesOf(scene);
  const all = sentences.flatMap((sentence, s) => {
    if (s === 0 || sentences[s - 1]!.paragraph === sentence.paragraph) return [];
    const turn = turnAt(sentence, s);
    if (!turn) return [];
    const label = text.slice(sentence.tokens[turn.first]!.start, sentence.tokens[turn.colon]!.start);
    return [{ turn, label, known: isSpeaker(sentence, turn.first, turn.colon - 1, surnames) }];
  });
  if (!all.some(({ known }) => known)) return [];
  const again = (label: string) => CAPITALS.test(label) && all.filter((other) => other.label === label).length > 1;
  return all.filter(({ known, label }) => known || again(label)).map(({ turn }) => turn);
}

/** Everything behind the colon, to the end of the paragraph. */
function restOf({ analysis: { sentences } }: Scene, { sentence, colon }: Turn): Piece[] {
  const pieces: Piece[] = [];
  for (let s = sentence; sentences[s]?.paragraph === sentences[sentence]!.paragraph; s++)
    pieces.push({ sentence: s, first: s === sentence ? colon + 1 : 0, last: sentences[s]!.tokens.length - 1 });
  return pieces;
}

/**
 * The claims of a transcript: paragraphs that begin with who speaks ("OKAFOR: We have no plans ..."). `candidates`: those found already; a turn takes the place
 * of what else is made of its colon.
 */
export function withTranscripts(scene: Scene, candidates: readonly Candidate[]): Candidate[] {
  const turns = turnsOf(scene);
  if (turns.length < FEWEST_TURNS) return [...candidates];
  const spoken = turns.map((turn): Candidate => {
    const source = { sentence: turn.sentence, first: turn.first, last: turn.colon - 1 };
    return claimByColon(scene, turn.colon, source, restOf(scene, turn), ODDS);
  });
  const isTurn = ({ sentence, token }: Candidate) =>
    turns.some((turn) => turn.sentence === sentence && turn.colon === token);
  return [...candidates.filter((one) => !isTurn(one)), ...spoken];
}
