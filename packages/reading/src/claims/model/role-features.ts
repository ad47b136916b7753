import { hashString } from "@onrecord/language/model/hash.ts";
import { bucket } from "./cue-features.ts";
import type { Sink } from "./sink.ts";
import { phraseKind, subjectNear } from "./subject.ts";
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

/** The token under a cue's branch or on the way up whose subtree begins (or ends) here, as relation and distance in the tree. */
function edge(frame: CueFrame, node: number): [number, number] {
  if (node < 0) return [0, 0];
  return [frame.view.deprel[node]!, frame.path[node]!];
}

/** Whether a token stands in the stretch of words under another. */
function within({ leftmost, rightmost }: View, above: number, token: number): boolean {
  return leftmost[above]! <= token && token <= rightmost[above]!;
}

/** What tells which part a token has in the claim of a cue, and whether a part begins or ends before it. */
export function roleFeatures(frame: CueFrame, token: number, sink: Sink): void {
  const { view, cue, path, steps, branch, between, kind, clause } = frame;
  const { words, order, place, deprel, base, children, quote, head, opens, closes } = view;
  const { form, lemma, upos, xpos, name } = words;
  const at = place[token]!;
  const near = (k: number) => order[at + k] ?? -1;
  const formAt = (k: number) => (near(k) < 0 ? EDGE : form[near(k)]!);
  const tagAt = (k: number) => (near(k) < 0 ? EDGE : xpos[near(k)]!);
  const pathAt = (k: number) => (near(k) < 0 ? EDGE : path[near(k)]!);
  const side = Math.sign(token - cue);
  const distance = bucket(at - place[cue]!);
  const [l, c, x, p] = [lemma[cue]!, words.cue[cue]!, xpos[cue]!, path[token]!];
  const under = branch[token]!;
  const relation = under < 0 ? 0 : deprel[under]!;
  const q = quote[token]!;
  const inQuote = q < 0 ? 0 : q === quote[cue] ? 1 : 2;
  const here = between[token]!;

  sink.add(1);
  sink.add(2, p);
  sink.add(3, p, l);
  sink.add(4, p, c, x);
  sink.add(5, p, side, kind);
  sink.add(6, relation, side, l);
  sink.add(7, relation, side, c);
  sink.add(8, relation, side, upos[cue]!);
  sink.add(9, Math.min(steps[token]!, 8), side, under < 0 ? 0 : 1);
  sink.add(10, distance, upos[token]!, upos[cue]!);
  sink.add(11, distance, form[token]!);
  sink.add(12, side, form[token]!, relation);
  sink.add(13, side, xpos[token]!, relation);
  sink.add(14, formAt(-1), form[token]!);
  sink.add(15, form[token]!, formAt(1));
  sink.add(16, tagAt(-1), xpos[token]!, side);
  sink.add(17, xpos[token]!, tagAt(1), side);
  sink.add(18, deprel[token]!, side, relation);
  sink.add(19, here, side, c);
  sink.add(20, here, side, upos[cue]!);
  sink.add(21, here, relation, side);
  sink.add(22, here, p);
  sink.add(23, inQuote, side, here);
  sink.add(24, inQuote, side, c);
  sink.add(25, inQuote, relation, side);
  sink.add(26, inQuote, formAt(-1), form[token]!);
  sink.add(27, form[token]!, side, c);
  sink.add(28, lemma[token]!, l, side);
  sink.add(29, name[token]!, side, relation);
  sink.add(30, clause, relation, side);
  sink.add(31, clause, side, l);
  sink.add(32, clause, p);
  sink.add(33, kind, relation, side);
  const [opening, openPath] = edge(frame, opens[token]!);
  const part = frame.subject < 0 ? 0 : token === frame.subject ? 1 : within(view, frame.subject, token) ? 2 : 3;
  sink.add(34, part, side);
  sink.add(44, part, openPath, c);
  sink.add(45, part, form[token]!, deprel[token]!);
  sink.add(46, part, here, l);

  const mark = under < 0 ? -1 : (children[under]!.find((child) => base[child] === MARK || base[child] === CASE) ?? -1);
  const led = mark < 0 ? 0 : form[mark]!;
  sink.add(35, relation, led, l);
  sink.add(36, relation, led, c);
  sink.add(37, relation, led, token === mark ? 1 : 0);
  sink.add(38, under < 0 ? 0 : xpos[under]!, relation, c);
  sink.add(39, under < 0 ? 0 : lemma[under]!, relation);
  sink.add(40, relation, side, frame.subject < 0 ? 0 : Math.sign(under - frame.subject));
  sink.add(41, view.kind, relation, side);

  const above = head[token]!;
  sink.add(42, above < 0 ? EDGE : lemma[above]!, deprel[token]!, side);
  sink.add(43, above < 0 ? EDGE : path[above]!, deprel[token]!, upos[token]!);

  sink.add(50, opening, openPath);
  sink.add(51, openPath, l);
  sink.add(52, openPath, formAt(-1));
  sink.add(53, opening, formAt(-1), form[token]!);
  const before = near(-1);
  const [closing, closePath] = edge(frame, before < 0 ? -1 : closes[before]!);
  sink.add(54, closing, closePath);
  sink.add(55, closePath, form[token]!);
  sink.add(56, closePath, openPath);
  sink.add(57, closing, formAt(-1), form[token]!);
  sink.add(58, closePath, l);
  sink.add(59, pathAt(-1), p);
  sink.add(60, tagAt(-1), openPath);
  sink.add(61, formAt(-2), formAt(-1), side);
  const quoteBefore = before < 0 ? -1 : quote[before]!;
  sink.add(62, q === quoteBefore ? 0 : q >= 0 ? 1 : 2, side, relation);
  sink.add(63, q === quoteBefore ? 0 : q >= 0 ? 1 : 2, formAt(-1), side);
  sink.add(64, at === 0 ? 1 : 0, at === order.length - 1 ? 1 : 0, side);
  sink.add(65, distance, openPath);
  sink.add(66, x, p);
  sink.add(67, upos[cue]!, openPath, form[token]!);
}
