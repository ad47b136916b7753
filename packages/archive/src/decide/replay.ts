import type { Review } from "@onrecord/record/asking";
import { active, type KeptDecision } from "./active.ts";

/** What people decided about one mark. */
export interface Verdict {
  readonly review: Review;
  /** Corrected fields and their last values. */
  readonly fields: ReadonlyMap<string, unknown>;
  readonly notes: readonly { readonly text: string; readonly by: string; readonly at: string }[];
}

export const OPEN: Verdict = { review: "open", fields: new Map(), notes: [] };

/** Sums up the decisions on one mark: the last verdict holds, and corrections stay until they are taken back. */
function verdictOf(decisions: readonly KeptDecision[]): Verdict {
  let review: Review = "open";
  const fields = new Map<string, unknown>();
  const notes: Verdict["notes"][number][] = [];
  for (const { input, by, at } of decisions) {
    if (input.action === "accept") review = "accepted";
    if (input.action === "reject") review = "rejected";
    if (input.action === "correct") {
      review = "corrected";
      fields.set(input.field, input.value);
    }
    if ("note" in input && input.note !== undefined) notes.push({ text: input.note, by, at });
  }
  return { review, fields, notes };
}

/** The verdict on each mark that decisions speak of, by the mark's id. */
export function replay(decisions: readonly KeptDecision[]): Map<string, Verdict> {
  const bySubject = Map.groupBy(active(decisions), ({ input }) => ("subject" in input ? input.subject.id : ""));
  return new Map([...bySubject].map(([id, about]) => [id, verdictOf(about)]));
}
