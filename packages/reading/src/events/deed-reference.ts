import type { Candidate } from "./candidate.ts";
import { sameStem } from "./same-deed.ts";

const ANSWERING = new Set(["ACCUSE", "SUPPORT", "REJECT"]);
/** Nobody who welcomes a move means one of these. */
const HOSTILE = new Set(["ASSAULT", "THREATEN", "REJECT", "COERCE"]);

/** Whoever "criticized the move" criticized the doer of the last deed told before; whoever "opposed the withdrawal", that of the withdrawal. */
function doerOf(
  candidates: readonly Candidate[],
  i: number,
  isMove: (noun: string) => boolean,
): readonly number[] | undefined {
  const { deed, actors, frame } = candidates[i]!;
  let last: readonly number[] | undefined;
  for (let k = i - 1; k >= 0; k--) {
    const before = candidates[k]!;
    if (before.frame.type === "ACCUSE" || before.actors.length === 0) continue;
    if (frame.type === "SUPPORT" && HOSTILE.has(before.frame.type)) continue;
    if (before.actors.some((actor) => actors.includes(actor))) continue;
    last ??= before.actors;
    if (deed !== null && sameStem(before.word, deed)) return before.actors;
  }
  return deed !== null && isMove(deed) ? last : undefined;
}

/** Whoever refuses what was asked of them refuses the one who asked. */
function askerOf(candidates: readonly Candidate[], i: number): readonly number[] | undefined {
  const { actors } = candidates[i]!;
  const asked = candidates
    .slice(0, i)
    .findLast(
      ({ frame, recipients, actors: asking }) =>
        frame.type === "REQUEST" && asking.length > 0 && recipients.some((one) => actors.includes(one)),
    );
  return asked?.actors.filter((one) => !actors.includes(one));
}

/**
 * Gives those who answer a deed its doer as the one they answer, and those who refuse the one who asked them. Candidates come in text order.
 * @param isMove whether a noun can stand for any deed: "the move", "the decision"
 */
export function resolveDeeds(candidates: readonly Candidate[], isMove: (noun: string) => boolean): Candidate[] {
  return candidates.map((candidate, i) => {
    if (candidate.frame.type === "REJECT" && candidate.recipients.length === 0) {
      const asker = askerOf(candidates, i);
      if (asker) return { ...candidate, recipients: asker };
    }
    if (candidate.deed === null || !ANSWERING.has(candidate.frame.type)) return candidate;
    const recipients = doerOf(candidates, i, isMove);
    return recipients ? { ...candidate, recipients } : candidate;
  });
}
