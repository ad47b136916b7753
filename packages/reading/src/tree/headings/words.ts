import type { Token } from "@onrecord/language";
import { cues } from "../../lexicon/cues.ts";
import { frames } from "../../lexicon/frames.ts";

/** Whether the lexicon knows a word as a verb, of a deed or of saying. */
export const isKnownVerb = (lemma: string): boolean =>
  frames.triggers("verb", lemma).length > 0 ||
  frames.status("verbs", lemma) !== undefined ||
  cues.find("verb", lemma) !== undefined;

/** Whether the lexicon knows a word as a noun of a deed or of saying. */
export const isKnownNoun = (lemma: string): boolean =>
  frames.triggers("noun", lemma).some(({ words }) => words.length === 1) ||
  frames.status("nouns", lemma) !== undefined ||
  cues.find("noun", lemma) !== undefined;

/** Whether a verb is done to somebody, by its frames. */
export const takesObject = (lemma: string): boolean =>
  frames
    .triggers("verb", lemma)
    .some(({ words, frame }) => words.length === 1 && frames.list[frame]!.verb.recipient[0] === "object");

/** Whether the lexicon knows a verb together with a noun that is its object: "trade fire". */
export const isPhrase = (verb: string, nouns: readonly string[]): boolean =>
  frames
    .triggers("verb", verb)
    .some(({ words, head }) => head === 0 && words.length > 1 && words.slice(1).every((word) => nouns.includes(word)));

export const isName = ({ xpos }: Token): boolean => /^NNPS?$/.test(xpos);
