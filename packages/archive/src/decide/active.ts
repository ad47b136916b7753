import type { DecisionInput } from "@onrecord/record/asking";

/** A decision as it is kept. */
export interface KeptDecision {
  readonly id: string;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly input: DecisionInput;
}

/**
 * The decisions that hold, in the order in which they were made: those that no later decision takes back. An `undo` can itself be
 * taken back.
 */
export function active<D extends KeptDecision>(decisions: readonly D[]): D[] {
  const ordered = [...decisions].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const undone = new Set<string>();
  for (const { id, input } of ordered.toReversed()) {
    if (input.action === "undo" && !undone.has(id)) undone.add(input.decision);
  }
  return ordered.filter(({ id, input }) => input.action !== "undo" && !undone.has(id));
}
