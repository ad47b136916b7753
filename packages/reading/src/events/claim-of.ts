import type { Claims } from "../stage.ts";
import type { Trigger } from "./triggers.ts";

/** Position of the innermost claim that a deed stands in, or -1. A deed done by speaking stands outside the claim that its own words make. */
export function claimOf(claims: Claims, sentence: number, trigger: Trigger): number {
  let claim = claims.claimAt[sentence]?.[trigger.head] ?? -1;
  for (let steps = 0; claim >= 0 && steps < claims.list.length; steps++) {
    const draft = claims.list[claim]!;
    const cue = draft.cueAt;
    const isOwn = cue !== null && cue.sentence === sentence && trigger.tokens.includes(cue.token);
    if (!isOwn) return claim;
    claim = draft.parent === null ? -1 : claims.list.findIndex((one) => one.id === draft.parent);
  }
  return claim;
}
