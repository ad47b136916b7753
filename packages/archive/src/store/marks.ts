import type { Agreement, Claim, Event, Span } from "@onrecord/record";
import { type IdKind, idOf } from "./hash.ts";

/** What a mark is found again by in another reading of its report. */
export interface Anchor {
  readonly kind: "event" | "claim" | "mention";
  readonly version: string;
  /** Event type, kind of cue, or kind of agreement. */
  readonly label: string;
  /** The words that make the mark: triggers, cue, mentions. */
  readonly spans: readonly Span[];
  /** The words it was read from. */
  readonly evidence: readonly Span[];
}

export const eventAnchor = (event: Event, version: string): Anchor => ({
  kind: "event",
  version,
  label: event.type,
  spans: event.triggers,
  evidence: event.evidence,
});

export const claimAnchor = (claim: Claim, version: string): Anchor => ({
  kind: "claim",
  version,
  label: claim.cueKind,
  spans: claim.cue ? [claim.cue] : claim.content,
  evidence: claim.content,
});

export const mentionAnchor = (agreement: Agreement, version: string): Anchor => ({
  kind: "mention",
  version,
  label: agreement.kind,
  spans: agreement.mentions,
  evidence: agreement.subjects.map((subject) => subject.span),
});

const overlap = (a: readonly Span[], b: readonly Span[]): number => {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  const length = (spans: readonly Span[]) => spans.reduce((sum, span) => sum + span.end - span.start, 0);
  const all = length(a) + length(b) - shared;
  return all === 0 ? 0 : shared / all;
};

const wordsOf = (spans: readonly Span[]): Set<string> =>
  new Set(spans.flatMap((span) => span.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));

const sameWords = (a: readonly Span[], b: readonly Span[]): number => {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
};

const LABEL = 0.5;
const EVIDENCE = 0.5;
/** A mark with the same words, or half of them and the same label, is the same mark. */
const ENOUGH = 0.75;

/** How surely two anchors are one mark: in one text by overlapping offsets, in two versions of it by their words. */
function likeness(a: Anchor, b: Anchor): number {
  if (a.kind !== b.kind) return 0;
  const measure = a.version === b.version ? overlap : sameWords;
  const words = measure(a.spans, b.spans);
  if (words === 0) return 0;
  return words + (a.label === b.label ? LABEL : 0) + EVIDENCE * measure(a.evidence, b.evidence);
}

export interface Known {
  readonly id: string;
  readonly anchor: Anchor;
}

/**
 * Ids for the marks of a new reading: a mark that was known keeps its id, best matches first; any other gets one made of its
 * words and place. The same known marks and anchors give the same ids.
 */
export function assignIds(kind: IdKind, report: string, anchors: readonly Anchor[], known: readonly Known[]): string[] {
  const ids: (string | undefined)[] = anchors.map(() => undefined);
  const pairs = anchors.flatMap((anchor, index) =>
    known.map((mark) => ({ index, id: mark.id, score: likeness(anchor, mark.anchor) })),
  );
  const taken = new Set<string>();
  pairs.sort((a, b) => b.score - a.score || a.index - b.index || (a.id < b.id ? -1 : 1));
  for (const { index, id, score } of pairs) {
    if (score < ENOUGH) break;
    if (ids[index] !== undefined || taken.has(id)) continue;
    ids[index] = id;
    taken.add(id);
  }
  for (const mark of known) taken.add(mark.id);
  return anchors.map((anchor, index) => {
    const given = ids[index];
    if (given !== undefined) return given;
    const place = anchor.spans.map((span) => [span.start, span.end]);
    for (let turn = 0; ; turn++) {
      const id = idOf(kind, report, anchor.version, anchor.label, JSON.stringify(place), turn);
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  });
}
