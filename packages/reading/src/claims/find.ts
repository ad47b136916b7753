import type { Token } from "@onrecord/language";
import { dependents, subtree } from "../tree/subtree.ts";
import { isBorrowed } from "./borrowed.ts";
import { type Candidate, isForm, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { completeClauses } from "./complete.ts";
import { eachOf } from "./each.ts";
import { easeOf, mostEase } from "./ease.ts";
import { entryOf } from "./entry.ts";
import { joinParted } from "./interposed.ts";
import { inverted } from "./inverted.ts";
import { partJudged } from "./judged.ts";
import { cueFeatures } from "./model/cue-features.ts";
import { cueFrame } from "./model/role-features.ts";
import { ROLE, type RoleModel, rolesOf, type Scorer } from "./model/roles.ts";
import { Sink } from "./model/sink.ts";
import type { View } from "./model/view.ts";
import { moreNeeded } from "./needed.ts";
import { parted } from "./parted.ts";
import { piecesOf } from "./pieces.ts";
import { relayOf } from "./relay.ts";
import { sourceFor } from "./source.ts";
import { speakingSubject } from "./speaking-subject.ts";

/** The trained parts of the claims stage. */
export interface ClaimModel {
  /** Log-odds that a token heads a cue. */
  readonly cue: Scorer;
  readonly roles: RoleModel;
  /** Weights of `confidenceValues`, whose sum is the log-odds of being right, fitted on texts that the model had not seen. */
  readonly calibration: ArrayLike<number>;
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

interface Found {
  readonly token: number;
  /** "Reportedly" and the like: nothing that stands around it takes its place. */
  readonly hearsay: boolean;
  /** "As reported by the Herald": takes nothing's place. */
  readonly relay: boolean;
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
    if (odds[0]! < needed - mostEase(scene, view, token)) continue;
    const roles = rolesOf(cueFrame(view, token), model.roles);
    completeClauses(scene, view, token, roles);
    joinParted(scene, view, token, roles);
    partJudged(scene, view, token, roles);
    if (!roles.includes(ROLE.content)) continue;
    if (odds[0]! < needed - easeOf(scene, view, token, roles)) continue;
    found.push({ token, hearsay, relay: relayOf(view.sentence, token) !== null, odds: odds[0]!, roles });
  }
  const sharing = parted(scene, view, found);
  const roleOf = (one: Found, other: Found) => one.roles[view.place[other.token]!]!;
  const isUnder = (one: Found, other: Found) => {
    const role = roleOf(other, one);
    if (other.relay) return false;
    if (role === ROLE.cue) return !one.hearsay && (roleOf(one, other) !== ROLE.cue || one.odds < other.odds);
    if (other.hearsay && roleOf(one, other) === ROLE.cue) return true;
    return role === ROLE.content && !(roleOf(one, other) === ROLE.content && one.odds > other.odds);
  };
  const all = found.map((one) => candidateOf(scene, view, one));
  const isStrong = (candidate: Candidate) => {
    const more = moreNeeded(scene, candidate, view.kind > 0);
    return more === 0 || candidate.odds >= needed + more;
  };
  const strong = found.flatMap((one, i) => {
    const candidate = withShared(all[i]!, all, sharing);
    return isStrong(candidate) ? [{ one, candidate }] : [];
  });
  const outer = strong
    .filter(({ one }) => !strong.some(({ one: other }) => other !== one && isUnder(one, other)))
    .flatMap(({ candidate }) => eachOf(scene, candidate));
  return outer.filter((candidate) => !isBorrowed(view.sentence, candidate, outer));
}

/** The candidate with the source of the verb that it is joined to, unless it has one before that verb. */
function withShared(candidate: Candidate, all: readonly Candidate[], sharing: ReadonlyMap<number, number>): Candidate {
  const first = sharing.get(candidate.token);
  const source = all.find(({ token }) => token === first)?.source;
  if (first === undefined || !source) return candidate;
  const isOwn = candidate.source !== null && candidate.source.head < first && candidate.token !== first + 2;
  if (isOwn) return candidate;
  return { ...candidate, source: { ...source, rule: "subject" } };
}

/** "Claimed responsibility for the attack": an object that reports nothing itself is content. Adds it there, and gives the cue without it. */
function withoutObject(scene: Scene, { sentence }: View, token: number, cue: Piece, content: Set<number>): Piece {
  const { cues } = scene;
  const object = dependents(sentence, token, "obj").find(({ i }) => i > token && i <= cue.last);
  if (!object || sentence.tokens[token]!.upos !== "VERB" || cues.find("light", lemmaAt(sentence, token))) return cue;
  const entry = cues.find("verb", lemmaAt(sentence, token));
  if (!entry?.frames.includes("obj") || cues.find("noun", lemmaAt(sentence, object.i))) return cue;
  if (cues.find("document", lemmaAt(sentence, object.i)) || object.upos !== "NOUN") return cue;
  const from = Math.min(object.i, ...dependents(sentence, object.i).map(({ i }) => i));
  if (from <= token || ![...content].some((i) => i > cue.last)) return cue;
  for (let i = from; i <= cue.last; i++) content.add(i);
  return { ...cue, last: from - 1 };
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
  const labelled = new Set(order.filter((_, t) => roles[t] === ROLE.content));
  const own = roles.includes(ROLE.source) ? undefined : speakingSubject(scene, view, token, labelled);
  for (let i = own?.first ?? 0; own && i <= own.last; i++) labelled.delete(i);
  const cue = withoutObject(
    scene,
    view,
    token,
    runs(ROLE.cue).find(({ first, last }) => place[first]! <= at && at <= place[last]!)!,
    labelled,
  );
  const named = withoutRelative(view, speakerIn(view, runs(ROLE.source)[0], token) ?? own, labelled);
  const run = withoutTold(view, named, token, labelled);
  const turned =
    run && !isElsewhere(view, run, token) ? undefined : inverted(scene, view, cue, token, labelled, run !== undefined);
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
    scored: true,
  };
}

/** The words for a source, if they are more than an adjective before the cue that names nobody: "multiple reports", but "Russian claims". */
function speakerIn({ sentence: { tokens } }: View, run: Piece | undefined, cue: number): Piece | undefined {
  if (!run || run.first !== run.last) return run;
  const { upos, deprel, head, form } = tokens[run.first]!;
  const isQuality = upos === "ADJ" && deprel === "amod" && head === cue && /^(?!most$|many$)\p{Ll}+$/u.test(form);
  return isQuality ? undefined : run;
}

/** "Which critics say is too weak": the relative is said, by the noun behind it. */
function withoutRelative(
  { sentence: { tokens } }: View,
  run: Piece | undefined,
  content: Set<number>,
): Piece | undefined {
  if (!run || !/^(?:WDT|WP)$/.test(tokens[run.first]!.xpos) || tokens[run.first]!.deprel === "det") return run;
  const speaker = tokens.slice(run.first + 1, run.last + 1).find(({ deprel }) => deprel === "nsubj");
  if (!speaker) return run;
  content.add(run.first);
  return { ...run, first: run.first + 1 };
}

/** "A charge Belgrade denied": what is spoken of stands before who speaks. */
function withoutTold({ sentence }: View, run: Piece | undefined, cue: number, content: Set<number>): Piece | undefined {
  const { deprel, head } = sentence.tokens[cue]!;
  if (!run || deprel !== "acl:relcl" || head < run.first || head > run.last) return run;
  const [subject] = dependents(sentence, cue, "nsubj").filter(
    ({ i, upos }) => i > head && i <= run.last && /^(?:NOUN|PROPN)$/.test(upos),
  );
  if (!subject) return run;
  const first = Math.min(...subtree(sentence, subject.i));
  if (first <= head) return run;
  for (let i = run.first; i < first; i++) content.add(i);
  return { ...run, first };
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
