import type { Candidate } from "./candidate.ts";

const ANSWERING = new Set(["ACCUSE", "SUPPORT", "REJECT"]);

/**
 * Gives those who "criticized the move" the doer of the last deed told before as the one they criticized. Candidates come in text order.
 */
export function resolveDeeds(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    if (!candidate.refersToDeed || !ANSWERING.has(candidate.frame.type)) return candidate;
    for (let k = i - 1; k >= 0; k--) {
      const before = candidates[k]!;
      if (before.frame.type === "ACCUSE" || before.actors.length === 0) continue;
      if (before.actors.some((actor) => candidate.actors.includes(actor))) continue;
      return { ...candidate, recipients: before.actors };
    }
    return candidate;
  });
}
