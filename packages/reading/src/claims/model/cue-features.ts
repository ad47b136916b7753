import { hashString } from "@onrecord/language/model/hash.ts";
import type { Sink } from "./sink.ts";
import { phraseKind, subjectNear } from "./subject.ts";
import { EDGE, type View } from "./view.ts";

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

/** What tells whether a token is the head of a cue, in the view that it is looked at in. */
export function cueFeatures(view: View, token: number, position: number, sink: Sink): void {
  const { words, order, place, head, deprel, base, children, quote, sentence } = view;
  const { form, lemma, upos, xpos, cue, name } = words;
  const at = place[token]!;
  const near = (k: number) => order[at + k] ?? -1;
  const formAt = (k: number) => (near(k) < 0 ? EDGE : form[near(k)]!);
  const tagAt = (k: number) => (near(k) < 0 ? EDGE : xpos[near(k)]!);
  const [l, x, u, d, c] = [lemma[token]!, xpos[token]!, upos[token]!, deprel[token]!, cue[token]!];
  const reported = words.kind[token]!;
  const above = head[token]!;
  const written = sentence.tokens[token]!.lemma;
  sink.add(1);
  sink.add(2, l, u);
  sink.add(3, form[token]!);
  sink.add(4, l, x);
  sink.add(5, x, d);
  sink.add(6, u, d);
  sink.add(7, l, d);
  sink.add(8, c, x);
  sink.add(9, c, d);
  sink.add(10, hashString(written, Math.max(0, written.length - 3)), u);
  sink.add(11, hashString(written, 0, Math.min(4, written.length)), u);
  sink.add(12, view.kind);
  sink.add(15, reported, x);
  sink.add(16, reported, d);
  sink.add(13, view.kind, l);
  sink.add(14, view.kind, c);

  const lemmaAbove = above < 0 ? EDGE : lemma[above]!;
  sink.add(20, lemmaAbove, d);
  sink.add(21, lemmaAbove, l);
  sink.add(22, above < 0 ? EDGE : xpos[above]!, d, u);
  sink.add(23, above < 0 ? EDGE : cue[above]!, d, c);
  sink.add(24, above < 0 ? EDGE : deprel[above]!, d, u);
  sink.add(25, Math.min(view.depth[token]!, 5), u);
  sink.add(26, d, Math.sign(above - token), c);

  sink.add(30, formAt(-1), u);
  sink.add(31, formAt(1), u);
  sink.add(32, formAt(-2), u);
  sink.add(33, formAt(2), u);
  sink.add(34, formAt(-1), l);
  sink.add(35, formAt(1), l);
  sink.add(36, tagAt(-1), u, tagAt(1));
  sink.add(37, tagAt(-1), x, tagAt(-2));
  sink.add(38, tagAt(1), x, tagAt(2));
  sink.add(39, tagAt(1), l);
  sink.add(40, tagAt(-1), l);
  sink.add(41, formAt(1), formAt(2), u);
  sink.add(42, formAt(-1), formAt(-2), u);
  sink.add(43, tagAt(1), tagAt(2), c);
  sink.add(44, tagAt(-1), tagAt(-2), c);
  sink.add(45, formAt(1), c);
  sink.add(46, formAt(-1), c);

  let clause = 0;
  let shape = 0;
  let negated = 0;
  for (const child of children[token]!) {
    const relation = deprel[child]!;
    const side = Math.sign(child - token);
    if (base[child] === PUNCT) {
      sink.add(58, form[child]!, side, c);
      continue;
    }
    sink.add(50, relation, side, u);
    sink.add(51, relation, side, l);
    sink.add(52, relation, side, c);
    sink.add(53, relation, xpos[child]!, x);
    sink.add(54, relation, lemma[child]!, u);
    sink.add(55, relation, lemma[child]!, l);
    if (base[child] === AUX || base[child] === ADVMOD || base[child] === MARK) sink.add(56, form[child]!, x, c);
    if (NOT.has(form[child]!)) negated = 1;
    if (base[child] !== CONJ) shape = Math.imul(shape, 31) + base[child]! + side;
    if (CLAUSES.has(relation)) {
      clause = clauseMark(view, child);
      sink.add(60, relation, clause, c);
      sink.add(61, relation, clause, l);
      sink.add(62, relation, clause, side);
    } else if (PHRASES.has(relation)) {
      for (const grandchild of children[child]!) {
        if (base[grandchild] === CASE) {
          sink.add(63, form[grandchild]!, l);
          sink.add(64, form[grandchild]!, c, u);
        }
      }
      sink.add(65, relation, name[child]!, c);
      sink.add(66, relation, phraseKind(view, child), l);
    }
  }
  sink.add(59, shape, c);
  sink.add(57, negated, c, clause);

  const { subject, steps } = subjectNear(view, token);
  const kind = phraseKind(view, subject);
  sink.add(70, kind, Math.min(steps, 1), u);
  sink.add(71, kind, l);
  sink.add(72, kind, c, Math.min(steps, 1));
  sink.add(73, subject < 0 ? 0 : lemma[subject]!, u);
  sink.add(74, subject < 0 ? 0 : lemma[subject]!, c);
  sink.add(75, subject < 0 ? 0 : name[subject]!, c, clause);
  sink.add(76, subject < 0 ? 0 : bucket(subject - token), c);
  sink.add(77, kind, clause, c);

  sink.add(78, reported, clause, kind);

  const beside = quoteBeside(view, at);
  sink.add(86, reported, beside);
  sink.add(80, beside, u);
  sink.add(81, beside, l);
  sink.add(82, beside, c, kind);
  sink.add(83, quote[token]! >= 0 ? 1 : 0, u);
  sink.add(84, quote[token]! >= 0 ? 1 : 0, c, kind);
  sink.add(85, quote[token]! >= 0 ? 1 : 0, l);

  sink.add(90, position, u);
  sink.add(91, bucket(at), u);
  sink.add(92, Math.min(order.length - at, 4), c);
  sink.add(93, form[order[0]!]!, u);
  sink.add(94, form[order.at(-1)!]!, c);
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
