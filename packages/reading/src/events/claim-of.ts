import type { Sentence } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import type { Claims } from "../stage.ts";
import type { Trigger } from "./triggers.ts";

/** Words that do what they say: who declares an emergency makes one. */
function isPerformed(sentence: Sentence, { head }: Trigger, cue: number, frames: Frames): boolean {
  const { deprel, head: above } = sentence.tokens[head]!;
  const isThing = deprel === "obj" || deprel === "nsubj:pass";
  return isThing && above === cue && frames.performs(sentence.tokens[cue]!.lemma.toLowerCase());
}

/** Position of the innermost claim that a deed stands in, or -1. A deed done by speaking stands outside the claim that its own words make. */
export function claimOf(claims: Claims, sentence: Sentence, trigger: Trigger, frames: Frames): number {
  let claim = claims.claimAt[sentence.index]?.[trigger.head] ?? -1;
  for (let steps = 0; claim >= 0 && steps < claims.list.length; steps++) {
    const draft = claims.list[claim]!;
    const cue = draft.cueAt;
    const isOwn =
      cue !== null &&
      cue.sentence === sentence.index &&
      (trigger.tokens.includes(cue.token) || isPerformed(sentence, trigger, cue.token, frames));
    if (!isOwn) return claim;
    claim = draft.parent === null ? -1 : claims.list.findIndex((one) => one.id === draft.parent);
  }
  return claim;
}
