import { hashString } from "@onrecord/language/model/hash.ts";
import { bucket } from "./cue-features.ts";
import type { Sink } from "./sink.ts";
import { phraseKind, subjectNear } from "./subject.ts";
import { placesOf, roomFor, templatesOf } from "./templates.ts";
import { EDGE, type View } from "./view.ts";

const [MARK, CASE] = ["mark", "case"].map((relation) => hashString(relation));
const SHORTEST = 6;

/** What all tokens of a view are judged by, given one cue in it. */
export interface CueFrame {
  readonly view: View;
  readonly cue: number;
  /** For each token the hash of the path from the cue (relations up, then down) and its length; and the dependent of the cue it stands under, or -1. */
  readonly path: Int32Array;
  readonly steps: Int16Array;
  readonly branch: Int16Array;
  /** What lies between the cue and the token: bits for a comma, a mark of quotation, a verb. */
  readonly between: Uint8Array;
  readonly subject: number;
  readonly kind: number;
  readonly clause: number;
}

/** Paths from a cue to everything in its view. */
export function cueFrame(view: View, cue: number): CueFrame {
  const n = view.inside.length;
  const path = new Int32Array(n);
  const steps = new Int16Array(n).fill(99);
  const branch = new Int16Array(n).fill(-1);
  let above = cue;
  let hash = 17;
  let from = -1;
  for (let up = 0; above >= 0 && up <= n; up++) {
    spread(view, above, from, hash, up, { path, steps, branch }, up === 0 ? -2 : -1);
    hash = Math.imul(hash, 31) + view.base[above]! + 1;
    from = above;
    above = view.head[above]!;
  }
  const { subject } = subjectNear(view, cue);
  let clause = 0;
  for (const child of view.children[cue]!) {
    const { base, words } = view;
    if (/^(?:ccomp|xcomp)/.test(view.sentence.tokens[child]!.deprel)) {
      const mark = view.children[child]!.find((c) => base[c] === MARK);
      clause = mark === undefined ? words.xpos[child]! : words.form[mark]!;
      break;
    }
  }
  return {
    view,
    cue,
    path,
    steps,
    branch,
    between: betweenOf(view, cue),
    subject,
    kind: phraseKind(view, subject),
    clause,
  };
}

/** Walks down from `top`, but not into `from`, where the walk came up. */
function spread(
  view: View,
  top: number,
  from: number,
  hash: number,
  up: number,
  { path, steps, branch }: { path: Int32Array; steps: Int16Array; branch: Int16Array },
  first: number,
): void {
  const open: [number, number, number, number][] = [[top, hash, up, first]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, h, length, under] = next;
    if (steps[token]! <= length) continue;
    path[token] = length > SHORTEST ? 1 : h;
    steps[token] = length;
    branch[token] = Math.max(under, -1);
    for (const child of view.children[token]!) {
      if (child === from) continue;
      const own = under === -2 ? child : under;
      open.push([child, Math.imul(h, 37) + view.deprel[child]! + 2, length + 1, own]);
    }
  }
}

const MARKS = new Set(['"', "“", "”", "''", "``", "«", "»", "„"]);

function betweenOf({ sentence, order, place, inside }: View, cue: number): Uint8Array {
  const bits = new Uint8Array(inside.length);
  for (const direction of [-1, 1]) {
    let seen = 0;
    for (let k = place[cue]! + direction; k >= 0 && k < order.length; k += direction) {
      bits[order[k]!] = seen;
      const { form, upos } = sentence.tokens[order[k]!]!;
      if (form === ",") seen += seen % 4 < 3 ? 1 : 0;
      else if (MARKS.has(form)) seen |= 4;
      else if (upos === "VERB") seen |= 8;
      else if (/^[;:.—―–]$/.test(form)) seen |= 16;
    }
  }
  return bits;
}

/** Whether a token stands in the stretch of words under another. */
function within({ leftmost, rightmost }: View, above: number, token: number): boolean {
  return leftmost[above]! <= token && token <= rightmost[above]!;
}

const V = placesOf(
  ...(["lemma", "cue", "xpos", "upos", "kind", "clause", "view"] as const),
  ...(["form", "ownLemma", "ownUpos", "ownXpos", "ownRelation", "name"] as const),
  ...(["path", "steps", "side", "distance", "between", "quoted", "part", "edgeOfView", "endOfView"] as const),
  ...(["branch", "isUnder", "branchXpos", "branchLemma", "branchSide", "led", "isLead"] as const),
  ...(["formBefore", "formBefore2", "formAfter", "tagBefore", "tagAfter", "pathBefore", "quoteBefore"] as const),
  ...(["lemmaAbove", "pathAbove", "opening", "openPath", "closing", "closePath"] as const),
);
const values = roomFor(V);

const TEMPLATES = templatesOf([
  [1],
  [2, V.path],
  [3, V.path, V.lemma],
  [4, V.path, V.cue, V.xpos],
  [5, V.path, V.side, V.kind],
  [6, V.branch, V.side, V.lemma],
  [7, V.branch, V.side, V.cue],
  [8, V.branch, V.side, V.upos],
  [9, V.steps, V.side, V.isUnder],
  [10, V.distance, V.ownUpos, V.upos],
  [11, V.distance, V.form],
  [12, V.side, V.form, V.branch],
  [13, V.side, V.ownXpos, V.branch],
  [14, V.formBefore, V.form],
  [15, V.form, V.formAfter],
  [16, V.tagBefore, V.ownXpos, V.side],
  [17, V.ownXpos, V.tagAfter, V.side],
  [18, V.ownRelation, V.side, V.branch],
  [19, V.between, V.side, V.cue],
  [20, V.between, V.side, V.upos],
  [21, V.between, V.branch, V.side],
  [22, V.between, V.path],
  [23, V.quoted, V.side, V.between],
  [24, V.quoted, V.side, V.cue],
  [25, V.quoted, V.branch, V.side],
  [26, V.quoted, V.formBefore, V.form],
  [27, V.form, V.side, V.cue],
  [28, V.ownLemma, V.lemma, V.side],
  [29, V.name, V.side, V.branch],
  [30, V.clause, V.branch, V.side],
  [31, V.clause, V.side, V.lemma],
  [32, V.clause, V.path],
  [33, V.kind, V.branch, V.side],
  [34, V.part, V.side],
  [35, V.branch, V.led, V.lemma],
  [36, V.branch, V.led, V.cue],
  [37, V.branch, V.led, V.isLead],
  [38, V.branchXpos, V.branch, V.cue],
  [39, V.branchLemma, V.branch],
  [40, V.branch, V.side, V.branchSide],
  [41, V.view, V.branch, V.side],
  [42, V.lemmaAbove, V.ownRelation, V.side],
  [43, V.pathAbove, V.ownRelation, V.ownUpos],
  [44, V.part, V.openPath, V.cue],
  [45, V.part, V.form, V.ownRelation],
  [46, V.part, V.between, V.lemma],
  [50, V.opening, V.openPath],
  [51, V.openPath, V.lemma],
  [52, V.openPath, V.formBefore],
  [53, V.opening, V.formBefore, V.form],
  [54, V.closing, V.closePath],
  [55, V.closePath, V.form],
  [56, V.closePath, V.openPath],
  [57, V.closing, V.formBefore, V.form],
  [58, V.closePath, V.lemma],
  [59, V.pathBefore, V.path],
  [60, V.tagBefore, V.openPath],
  [61, V.formBefore2, V.formBefore, V.side],
  [62, V.quoteBefore, V.side, V.branch],
  [63, V.quoteBefore, V.formBefore, V.side],
  [64, V.edgeOfView, V.endOfView, V.side],
  [65, V.distance, V.openPath],
  [66, V.xpos, V.path],
  [67, V.upos, V.openPath, V.form],
]);

/** What tells which part a token has in the claim of a cue, and whether a part begins or ends before it. */
export function roleFeatures(frame: CueFrame, token: number, sink: Sink): void {
  placeCue(frame);
  placeToken(frame, token);
  placeBranch(frame, token);
  placeNeighbours(frame, token);
  placeEdges(frame, token);
  sink.addAll(TEMPLATES, values);
}

function placeCue({ view, cue, kind, clause }: CueFrame): void {
  const { lemma, upos, xpos } = view.words;
  values[V.lemma] = lemma[cue]!;
  values[V.cue] = view.words.cue[cue]!;
  values[V.xpos] = xpos[cue]!;
  values[V.upos] = upos[cue]!;
  values[V.kind] = kind;
  values[V.clause] = clause;
  values[V.view] = view.kind;
}

function placeToken({ view, cue, subject, path, steps, between }: CueFrame, token: number): void {
  const { words, place, deprel, quote } = view;
  const [q, at] = [quote[token]!, place[token]!];
  values[V.form] = words.form[token]!;
  values[V.ownLemma] = words.lemma[token]!;
  values[V.ownUpos] = words.upos[token]!;
  values[V.ownXpos] = words.xpos[token]!;
  values[V.ownRelation] = deprel[token]!;
  values[V.name] = words.name[token]!;
  values[V.path] = path[token]!;
  values[V.steps] = Math.min(steps[token]!, 8);
  values[V.side] = Math.sign(token - cue);
  values[V.distance] = bucket(at - place[cue]!);
  values[V.between] = between[token]!;
  values[V.quoted] = q < 0 ? 0 : q === quote[cue] ? 1 : 2;
  values[V.part] = subject < 0 ? 0 : token === subject ? 1 : within(view, subject, token) ? 2 : 3;
  values[V.edgeOfView] = at === 0 ? 1 : 0;
  values[V.endOfView] = at === view.order.length - 1 ? 1 : 0;
}

/** The dependent of the cue that the token stands under, and the word that leads it. */
function placeBranch({ view, branch, subject }: CueFrame, token: number): void {
  const { words, deprel, base, children } = view;
  const under = branch[token]!;
  const mark = under < 0 ? -1 : (children[under]!.find((child) => base[child] === MARK || base[child] === CASE) ?? -1);
  values[V.branch] = under < 0 ? 0 : deprel[under]!;
  values[V.isUnder] = under < 0 ? 0 : 1;
  values[V.branchXpos] = under < 0 ? 0 : words.xpos[under]!;
  values[V.branchLemma] = under < 0 ? 0 : words.lemma[under]!;
  values[V.branchSide] = subject < 0 ? 0 : Math.sign(under - subject);
  values[V.led] = mark < 0 ? 0 : words.form[mark]!;
  values[V.isLead] = token === mark ? 1 : 0;
}

function placeNeighbours({ view, path }: CueFrame, token: number): void {
  const { words, order, place, quote } = view;
  const { form, xpos } = words;
  const at = place[token]!;
  const [before, before2, after] = [order[at - 1] ?? -1, order[at - 2] ?? -1, order[at + 1] ?? -1];
  values[V.formBefore] = before < 0 ? EDGE : form[before]!;
  values[V.formBefore2] = before2 < 0 ? EDGE : form[before2]!;
  values[V.formAfter] = after < 0 ? EDGE : form[after]!;
  values[V.tagBefore] = before < 0 ? EDGE : xpos[before]!;
  values[V.tagAfter] = after < 0 ? EDGE : xpos[after]!;
  values[V.pathBefore] = before < 0 ? EDGE : path[before]!;
  const [q, last] = [quote[token]!, before < 0 ? -1 : quote[before]!];
  values[V.quoteBefore] = q === last ? 0 : q >= 0 ? 1 : 2;
}

/** The word above, and the highest nodes whose words begin at the token and end before it, as relation and path from the cue. */
function placeEdges({ view, path }: CueFrame, token: number): void {
  const { words, order, place, deprel, head, opens, closes } = view;
  const above = head[token]!;
  const before = order[place[token]! - 1] ?? -1;
  const [opening, closing] = [opens[token]!, before < 0 ? -1 : closes[before]!];
  values[V.lemmaAbove] = above < 0 ? EDGE : words.lemma[above]!;
  values[V.pathAbove] = above < 0 ? EDGE : path[above]!;
  values[V.opening] = opening < 0 ? 0 : deprel[opening]!;
  values[V.openPath] = opening < 0 ? 0 : path[opening]!;
  values[V.closing] = closing < 0 ? 0 : deprel[closing]!;
  values[V.closePath] = closing < 0 ? 0 : path[closing]!;
}
