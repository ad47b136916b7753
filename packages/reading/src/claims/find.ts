import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { isBlow } from "./blow.ts";
import { type Candidate, isForm, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { entryOf } from "./entry.ts";
import { cueFeatures } from "./model/cue-features.ts";
import { cueFrame } from "./model/role-features.ts";
import { ROLE, type RoleModel, rolesOf, type Scorer } from "./model/roles.ts";
import { Sink } from "./model/sink.ts";
import type { View } from "./model/view.ts";
import { piecesOf } from "./pieces.ts";
import { inverted, sourceFor } from "./source.ts";

/** The trained parts of the claims stage. */
export interface ClaimModel {
  /** Log-odds that a token heads a cue. */
  readonly cue: Scorer;
  readonly roles: RoleModel;
  /** Weights of `confidenceValues`, whose sum is the log-odds of being right, fitted on texts that the model had not seen. */
  readonly calibration: ArrayLike<number>;
}

/** What the confidence of a claim is made of: a constant, log-odds that its cue reports, whether it has a source, whether it stands in another. */
export function confidenceValues(
  { odds: score, source }: Pick<Candidate, "odds" | "source">,
  nested: boolean,
): number[] {
  return [1, Math.max(-3, Math.min(score, 6)), Number(source !== null), Number(nested)];
}

const WORDS = new Set(["VERB", "NOUN", "ADJ", "ADV"]);
const OTHERS = /^(?::|―|—|--|–|per|in)$/i;

/** Whether a token may head a cue at all. */
export function mayReport({ upos, form }: Token): boolean {
  return WORDS.has(upos) || OTHERS.test(form);
}

/** "Plans to", "according to plan": no lexicon entry makes a claim of what is intended or arranged. */
function isMute({ cues }: Scene, { sentence }: View, token: number): boolean {
  if (cues.find("intent", lemmaAt(sentence, token))) return true;
  if (!isForm(sentence, token, "according") || !isForm(sentence, token + 1, "to")) return false;
  const { head } = sentence.tokens[token]!;
  return head > token && cues.find("mute", lemmaAt(sentence, head)) !== undefined;
}

/** Where a sentence stands: 0 opens the text, 1 opens a paragraph, 2 neither. */
export function positionOf({ analysis: { sentences } }: Scene, s: number): 0 | 1 | 2 {
  if (s === 0) return 0;
  return sentences[s]!.paragraph === sentences[s - 1]!.paragraph ? 2 : 1;
}

const sink = new Sink();
const odds = new Float64Array(1);

/** Log-odds that a word which no lexicon holds needs more than others. */
const STRANGE = 1;

/** Log-odds that "called the police" needs more than "called it a farce". */
const BARE = 1.5;

/** Log-odds that an adverb of hearsay needs less than others: the word alone makes the claim. */
const HEARSAY = 2.5;

interface Found {
  readonly token: number;
  /** "Reportedly" and the like: nothing that stands around it takes its place. */
  readonly hearsay: boolean;
  readonly odds: number;
  readonly roles: Uint8Array;
}

/** The claims of one view that stand in no other of it; those with less than `needed` log-odds are none. */
export function claimsIn(scene: Scene, view: View, model: ClaimModel, needed: number): Candidate[] {
  const found: Found[] = [];
  const position = positionOf(scene, view.s);
  for (const token of view.order) {
    if (!mayReport(view.sentence.tokens[token]!) || isMute(scene, view, token)) continue;
    sink.clear();
    cueFeatures(view, token, position, sink);
    model.cue.score(sink, odds, 0);
    const { upos, form } = view.sentence.tokens[token]!;
    const hearsay = upos === "ADV" && scene.cues.find("adv", form.toLowerCase()) !== undefined;
    if (odds[0]! < needed - (hearsay ? HEARSAY : 0)) continue;
    found.push({ token, hearsay, odds: odds[0]!, roles: rolesOf(cueFrame(view, token), model.roles) });
  }
  const roleOf = (one: Found, other: Found) => one.roles[view.place[other.token]!]!;
  const isUnder = (one: Found, other: Found) => {
    const role = roleOf(other, one);
    if (role === ROLE.cue) return !one.hearsay && (roleOf(one, other) !== ROLE.cue || one.odds < other.odds);
    if (other.hearsay && roleOf(one, other) === ROLE.cue) return true;
    return role === ROLE.content && !(roleOf(one, other) === ROLE.content && one.odds > other.odds);
  };
  return found
    .filter((one) => !found.some((other) => other !== one && isUnder(one, other)))
    .map((one) => candidateOf(scene, view, one))
    .filter((candidate) => {
      const more = moreNeeded(scene, candidate);
      return more === 0 || candidate.odds >= needed + more;
    });
}

/** "A shark called the sevengill", "is also known as": a participle that gives a name on nobody's word. */
function isNaming(sentence: Sentence, token: number, cues: Scene["cues"]): boolean {
  if (sentence.tokens[token]!.xpos !== "VBN" || !cues.find("naming", lemmaAt(sentence, token))) return false;
  const isPerfect = dependents(sentence, token, "aux").some(({ lemma }) => lemma === "have");
  const by = dependents(sentence, token, "obl:agent").length > 0;
  return !isPerfect && !by;
}

/** Log-odds that a candidate needs besides. */
function moreNeeded(scene: Scene, { part, entry, sentence, token, content }: Candidate): number {
  const { analysis, quotes, cues } = scene;
  if (part === "other") return STRANGE;
  const words = analysis.sentences[sentence]!;
  const quoted = content.some((piece) => (quotes.at[piece.sentence]![piece.first] ?? -1) >= 0);
  if (isNaming(words, token, cues) || isBlow(scene, words, token, quoted)) return Infinity;
  if (part !== "verb" || entry.frames.length !== 1 || entry.frames[0] !== "as") return 0;
  const described = dependents(words, token, "xcomp").length > 0;
  return described || quoted ? 0 : BARE;
}

function candidateOf(scene: Scene, view: View, { token, odds: score, roles }: Found): Candidate {
  const { sentence, s, order, place } = view;
  const runs = (role: number): Piece[] => {
    const pieces: Piece[] = [];
    for (let t = 0; t < roles.length; t++) {
      if (roles[t] !== role) continue;
      const last = pieces.at(-1);
      if (last && t > 0 && roles[t - 1] === role) pieces[pieces.length - 1] = { ...last, last: order[t]! };
      else pieces.push({ sentence: s, first: order[t]!, last: order[t]! });
    }
    return pieces;
  };
  const at = place[token]!;
  const cue = runs(ROLE.cue).find(({ first, last }) => place[first]! <= at && at <= place[last]!)!;
  const labelled = new Set(order.filter((_, t) => roles[t] === ROLE.content));
  const run = runs(ROLE.source)[0];
  const turned = run && !isElsewhere(view, run, token) ? undefined : inverted(scene, view, cue, token, labelled);
  const content = turned?.content ?? labelled;
  return {
    sentence: s,
    token,
    cue,
    ...entryOf(sentence, token, cue, scene.cues),
    content: piecesOf(scene, s, content, [], cue).flatMap((piece) =>
      piece.sentence === s ? within(view, piece) : [piece],
    ),
    source: turned?.source ?? sourceFor(scene, view, cue, token, run, content),
    odds: score,
  };
}

/** Whether the words before a cue that are taken for its source belong to another verb. */
function isElsewhere({ sentence: { tokens } }: View, { first, last }: Piece, cue: number): boolean {
  const head = tokens.find(({ i, head: above }) => i >= first && i <= last && (above < first || above > last));
  return head !== undefined && last < cue && head.head !== cue && head.deprel.startsWith("nsubj");
}

/** The parts of a piece that lie in the view. */
function within({ inside }: View, { sentence, first, last }: Piece): Piece[] {
  let from = first;
  while (from <= last && !inside[from]) from++;
  let to = last;
  while (to >= from && !inside[to]) to--;
  return from <= to ? [{ sentence, first: from, last: to }] : [];
}
