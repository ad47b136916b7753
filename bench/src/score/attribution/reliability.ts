import type { Reading } from "@onrecord/record";
import type { Attribution, Piece } from "./document.ts";

/** Claims of one step of confidence: how many, and how many of them are right. */
export interface Step {
  /** Lowest confidence of the step. */
  readonly from: number;
  count: number;
  right: number;
  /** Sum of the confidences. */
  sum: number;
}

const FROM = [0, 0.5, 0.6, 0.7, 0.8, 0.9];

export const noSteps = (): Step[] => FROM.map((from) => ({ from, count: 0, right: 0, sum: 0 }));

export const addClaim = (steps: readonly Step[], confidence: number, right: boolean): void => {
  const step = steps.findLast(({ from }) => confidence >= from);
  if (!step) return;
  step.count++;
  step.sum += confidence;
  if (right) step.right++;
};

const overlap = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.some(([start, end]) => b.some((other) => start < other[1] && other[0] < end));

type Claim = Reading["claims"][number];

/** Whether an attribution has the same cue, and its content and source overlap the claim's, or both have no source. */
export const agrees = (
  gold: Attribution,
  { cue, source, content }: Pick<Claim, "cue" | "source" | "content">,
): boolean => {
  const piece = ({ start, end }: { readonly start: number; readonly end: number }): Piece => [start, end];
  const sources = source ? overlap(gold.source, [piece(source.span)]) : gold.source.length === 0;
  return cue !== null && sources && overlap(gold.cue, [piece(cue)]) && overlap(gold.content, content.map(piece));
};

/** Mean distance of confidence from the share that is right, over claims (expected calibration error); null without claims. */
export const calibrationError = (steps: readonly Step[]): number | null => {
  const all = steps.reduce((sum, { count }) => sum + count, 0);
  const error = steps.reduce((sum, { right, sum: confidences }) => sum + Math.abs(confidences - right), 0);
  return all === 0 ? null : error / all;
};
