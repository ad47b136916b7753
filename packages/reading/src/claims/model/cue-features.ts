import { hashString } from "@onrecord/language/model/hash.ts";
import type { Sink } from "./sink.ts";
import { phraseKind, subjectNear } from "./subject.ts";
import { placesOf, roomFor, templatesOf } from "./templates.ts";
import { EDGE, type View } from "./view.ts";
import type { Words } from "./words.ts";

const [CASE, MARK, AUX, ADVMOD, CONJ] = ["case", "mark", "aux", "advmod", "conj"].map((relation) =>
  hashString(relation),
);
const PUNCT = hashString("punct");
const CLAUSES = new Set(
  ["ccomp", "xcomp", "advcl", "acl", "parataxis", "acl:relcl"].map((relation) => hashString(relation)),
);
const PHRASES = new Set(["obl", "nmod", "obj", "obl:agent"].map((relation) => hashString(relation)));
const NOT = new Set(["not", "n't", "never", "no"].map((word) => hashString(word)));

const STARTS = [4, 8, 16, 32];

/** Which of a few classes a distance falls into. */
export function bucket(distance: number): number {
  const size = Math.abs(distance);
  const sign = distance < 0 ? -1 : 1;
  if (size < 4) return distance;
  let b = 4;
  for (const start of STARTS) if (size >= start) b++;
  return sign * b;
}

const V = placesOf(
  ...(["lemma", "form", "upos", "xpos", "relation", "cue", "reported", "suffix", "prefix", "view"] as const),
  ...(["lemmaAbove", "xposAbove", "cueAbove", "relationAbove", "sideAbove", "depth"] as const),
  ...(["formBefore", "formBefore2", "formAfter", "formAfter2"] as const),
  ...(["tagBefore", "tagBefore2", "tagAfter", "tagAfter2"] as const),
  ...(["child", "childSide", "childLemma", "childXpos", "clause", "children", "negated"] as const),
  ...(["subject", "steps", "subjectLemma", "subjectName", "subjectPlace"] as const),
  ...(["beside", "quoted", "position", "place", "placeFromEnd", "first", "last"] as const),
);
const values = roomFor(V);

/** Made of each token. */
const OF_TOKEN = templatesOf([
  [1],
  [2, V.lemma, V.upos],
  [3, V.form],
  [4, V.lemma, V.xpos],
  [5, V.xpos, V.relation],
  [6, V.upos, V.relation],
  [7, V.lemma, V.relation],
  [8, V.cue, V.xpos],
  [9, V.cue, V.relation],
  [10, V.suffix, V.upos],
  [11, V.prefix, V.upos],
  [12, V.view],
  [13, V.view, V.lemma],
  [14, V.view, V.cue],
  [15, V.reported, V.xpos],
  [16, V.reported, V.relation],
  [20, V.lemmaAbove, V.relation],
  [21, V.lemmaAbove, V.lemma],
  [22, V.xposAbove, V.relation, V.upos],
  [23, V.cueAbove, V.relation, V.cue],
  [24, V.relationAbove, V.relation, V.upos],
  [25, V.depth, V.upos],
  [26, V.relation, V.sideAbove, V.cue],
  [30, V.formBefore, V.upos],
  [31, V.formAfter, V.upos],
  [32, V.formBefore2, V.upos],
  [33, V.formAfter2, V.upos],
  [34, V.formBefore, V.lemma],
  [35, V.formAfter, V.lemma],
  [36, V.tagBefore, V.upos, V.tagAfter],
  [37, V.tagBefore, V.xpos, V.tagBefore2],
  [38, V.tagAfter, V.xpos, V.tagAfter2],
  [39, V.tagAfter, V.lemma],
  [40, V.tagBefore, V.lemma],
  [41, V.formAfter, V.formAfter2, V.upos],
  [42, V.formBefore, V.formBefore2, V.upos],
  [43, V.tagAfter, V.tagAfter2, V.cue],
  [44, V.tagBefore, V.tagBefore2, V.cue],
  [45, V.formAfter, V.cue],
  [46, V.formBefore, V.cue],
  [57, V.negated, V.cue, V.clause],
  [59, V.children, V.cue],
  [70, V.subject, V.steps, V.upos],
  [71, V.subject, V.lemma],
  [72, V.subject, V.cue, V.steps],
  [73, V.subjectLemma, V.upos],
  [74, V.subjectLemma, V.cue],
  [75, V.subjectName, V.cue, V.clause],
  [76, V.subjectPlace, V.cue],
  [77, V.subject, V.clause, V.cue],
  [78, V.reported, V.clause, V.subject],
  [80, V.beside, V.upos],
  [81, V.beside, V.lemma],
  [82, V.beside, V.cue, V.subject],
  [83, V.quoted, V.upos],
  [84, V.quoted, V.cue, V.subject],
  [85, V.quoted, V.lemma],
  [86, V.reported, V.beside],
  [90, V.position, V.upos],
  [91, V.place, V.upos],
  [92, V.placeFromEnd, V.cue],
  [93, V.first, V.upos],
  [94, V.last, V.cue],
]);

/** Made of each dependent of a token but its marks. */
const OF_CHILD = templatesOf([
  [50, V.child, V.childSide, V.upos],
  [51, V.child, V.childSide, V.lemma],
  [52, V.child, V.childSide, V.cue],
  [53, V.child, V.childXpos, V.xpos],
  [54, V.child, V.childLemma, V.upos],
  [55, V.child, V.childLemma, V.lemma],
]);

/** Made of a dependent that heads a clause. */
const OF_CLAUSE = templatesOf([
  [60, V.child, V.clause, V.cue],
  [61, V.child, V.clause, V.lemma],
  [62, V.child, V.clause, V.childSide],
]);

/** What tells whether a token is the head of a cue, in the view that it is looked at in. */
export function cueFeatures(view: View, token: number, position: number, sink: Sink): void {
  placeToken(view, token);
  placeAbove(view, token);
  placeNeighbours(view, token);
  addChildren(view, token, sink);
  placeSubject(view, token);
  const { words, order, place, quote } = view;
  const at = place[token]!;
  values[V.beside] = quoteBeside(view, at);
  values[V.quoted] = quote[token]! >= 0 ? 1 : 0;
  values[V.position] = position;
  values[V.place] = bucket(at);
  values[V.placeFromEnd] = Math.min(order.length - at, 4);
  values[V.first] = words.form[order[0]!]!;
  values[V.last] = words.form[order.at(-1)!]!;
  sink.addAll(OF_TOKEN, values);
}

function placeToken({ words, deprel, sentence, kind }: View, token: number): void {
  const { lemma } = sentence.tokens[token]!;
  values[V.lemma] = words.lemma[token]!;
  values[V.form] = words.form[token]!;
  values[V.upos] = words.upos[token]!;
  values[V.xpos] = words.xpos[token]!;
  values[V.relation] = deprel[token]!;
  values[V.cue] = words.cue[token]!;
  values[V.reported] = words.kind[token]!;
  values[V.suffix] = hashString(lemma, Math.max(0, lemma.length - 3));
  values[V.prefix] = hashString(lemma, 0, Math.min(4, lemma.length));
  values[V.view] = kind;
}

function placeAbove({ words, head, deprel, depth }: View, token: number): void {
  const above = head[token]!;
  values[V.lemmaAbove] = above < 0 ? EDGE : words.lemma[above]!;
  values[V.xposAbove] = above < 0 ? EDGE : words.xpos[above]!;
  values[V.cueAbove] = above < 0 ? EDGE : words.cue[above]!;
  values[V.relationAbove] = above < 0 ? EDGE : deprel[above]!;
  values[V.sideAbove] = Math.sign(above - token);
  values[V.depth] = Math.min(depth[token]!, 5);
}

function placeNeighbours({ words, order, place }: View, token: number): void {
  const at = place[token]!;
  placeNeighbour(words, order[at - 1] ?? -1, V.formBefore, V.tagBefore);
  placeNeighbour(words, order[at - 2] ?? -1, V.formBefore2, V.tagBefore2);
  placeNeighbour(words, order[at + 1] ?? -1, V.formAfter, V.tagAfter);
  placeNeighbour(words, order[at + 2] ?? -1, V.formAfter2, V.tagAfter2);
}

function placeNeighbour({ form, xpos }: Words, near: number, formPlace: number, tagPlace: number): void {
  values[formPlace] = near < 0 ? EDGE : form[near]!;
  values[tagPlace] = near < 0 ? EDGE : xpos[near]!;
}

/** Adds what each dependent tells, and places what they tell together: the last clause, the shape of the phrase, a negation. */
function addChildren(view: View, token: number, sink: Sink): void {
  const { words, deprel, base, children } = view;
  const { form, lemma, xpos } = words;
  const [x, c] = [values[V.xpos]!, values[V.cue]!];
  let shape = 0;
  values[V.clause] = 0;
  values[V.negated] = 0;
  for (const child of children[token]!) {
    const relation = deprel[child]!;
    const side = Math.sign(child - token);
    const kind = base[child]!;
    if (kind === PUNCT) {
      sink.add(58, form[child]!, side, c);
      continue;
    }
    values[V.child] = relation;
    values[V.childSide] = side;
    values[V.childLemma] = lemma[child]!;
    values[V.childXpos] = xpos[child]!;
    sink.addAll(OF_CHILD, values);
    if (kind === AUX || kind === ADVMOD || kind === MARK) sink.add(56, form[child]!, x, c);
    if (NOT.has(form[child]!)) values[V.negated] = 1;
    if (kind !== CONJ) shape = Math.imul(shape, 31) + kind + side;
    if (CLAUSES.has(relation)) {
      values[V.clause] = clauseMark(view, child);
      sink.addAll(OF_CLAUSE, values);
    } else if (PHRASES.has(relation)) addPhrase(view, child, sink);
  }
  values[V.children] = shape;
}

/** Adds what a dependent phrase tells: how it is led and what it names. */
function addPhrase(view: View, child: number, sink: Sink): void {
  const { words, deprel, base, children } = view;
  const [l, u, c] = [values[V.lemma]!, values[V.upos]!, values[V.cue]!];
  for (const grandchild of children[child]!) {
    if (base[grandchild] !== CASE) continue;
    sink.add(63, words.form[grandchild]!, l);
    sink.add(64, words.form[grandchild]!, c, u);
  }
  sink.add(65, deprel[child]!, words.name[child]!, c);
  sink.add(66, deprel[child]!, phraseKind(view, child), l);
}

function placeSubject(view: View, token: number): void {
  const { lemma, name } = view.words;
  const { subject, steps } = subjectNear(view, token);
  values[V.subject] = phraseKind(view, subject);
  values[V.steps] = Math.min(steps, 1);
  values[V.subjectLemma] = subject < 0 ? 0 : lemma[subject]!;
  values[V.subjectName] = subject < 0 ? 0 : name[subject]!;
  values[V.subjectPlace] = subject < 0 ? 0 : bucket(subject - token);
}

/** How a clause is led: the word that marks it, or the form of its verb. */
function clauseMark({ children, base, words }: View, clause: number): number {
  for (const child of children[clause]!) if (base[child] === MARK) return words.form[child]!;
  return words.xpos[clause]!;
}

/** Where quotations stand: between the token and the last comma or mark to either side. Two bits for each side: any on that side, and close by. */
function quoteBeside({ order, quote }: View, at: number): number {
  const own = quote[order[at]!]!;
  let found = 0;
  for (let k = at - 1; k >= 0; k--) {
    const q = quote[order[k]!]!;
    if (q >= 0 && q !== own) {
      found |= at - k <= 6 ? 3 : 1;
      break;
    }
  }
  for (let k = at + 1; k < order.length; k++) {
    const q = quote[order[k]!]!;
    if (q >= 0 && q !== own) {
      found |= k - at <= 6 ? 12 : 4;
      break;
    }
  }
  return found;
}
