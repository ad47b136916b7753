import type { Candidate, Piece, Scene } from "./candidate.ts";
import { logOddsOf, probability } from "./weigh.ts";

/** A candidate taken for a claim, with the claim it stands in (a position in the same list, or -1). */
export interface Accepted {
  readonly candidate: Candidate;
  readonly parent: number;
  readonly confidence: number;
}

/** Log-odds that a claim needs: more inside another's words, and more again inside a quotation, where most of it is just talk. */
const NEEDED = { outer: 0, nested: 0, quoted: 1 } as const;

/** Claims without a source ("reportedly", "the alleged theft", "is believed to"): the words alone make them, whatever stands around them. */
const SOURCELESS = new Set(["adv", "amod", "raised"]);
const NEEDED_SOURCELESS = -3;

const length = (pieces: readonly Piece[]) => pieces.reduce((sum, { first, last }) => sum + last - first + 1, 0);

export function holds(pieces: readonly Piece[], sentence: number, token: number): boolean {
  return pieces.some((piece) => piece.sentence === sentence && piece.first <= token && token <= piece.last);
}

/** Widest content first, so that whatever holds a claim is decided before it. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort(
    (a, b) => length(b.content) - length(a.content) || a.sentence - b.sentence || a.token - b.token,
  );
}

/**
 * Decides which candidates are claims, outermost first, and gives them in text order. A claim whose cue stands in the content of another is its child; the innermost
 * such claim is the parent.
 */
export function decode(scene: Scene, candidates: readonly Candidate[]): Accepted[] {
  const accepted: Accepted[] = [];
  const bySentence = new Map<number, number[]>();
  for (const candidate of inOrder(candidates)) {
    const { sentence, token, content } = candidate;
    let parent = -1;
    for (const index of bySentence.get(sentence) ?? []) {
      const other = accepted[index]!.candidate;
      if (!holds(other.content, sentence, token)) continue;
      if (holds(content, other.sentence, other.token)) continue;
      if (parent < 0 || length(other.content) < length(accepted[parent]!.candidate.content)) parent = index;
    }
    const quoted = scene.quotes.at[sentence]![token]! >= 0;
    const needed =
      SOURCELESS.has(candidate.frame) && candidate.source === null
        ? NEEDED_SOURCELESS
        : quoted
          ? NEEDED.quoted
          : parent >= 0
            ? NEEDED.nested
            : NEEDED.outer;
    const odds = logOddsOf(scene, candidate);
    if (odds < needed) continue;
    const index = accepted.push({ candidate, parent, confidence: probability(odds) }) - 1;
    for (const s of new Set(content.map((piece) => piece.sentence)))
      bySentence.set(s, [...(bySentence.get(s) ?? []), index]);
  }
  return inTextOrder(accepted);
}

function inTextOrder(accepted: readonly Accepted[]): Accepted[] {
  const order = accepted.map((_, i) => i);
  const at = (i: number) => accepted[i]!.candidate;
  order.sort((a, b) => at(a).sentence - at(b).sentence || at(a).token - at(b).token);
  const renumbered = new Map(order.map((from, to) => [from, to]));
  return order.map((i) => ({ ...accepted[i]!, parent: renumbered.get(accepted[i]!.parent) ?? -1 }));
}
