import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { type Candidate, holds } from "./candidate.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;

/** Whether a clause, an infinitive or a participle that hangs on the cue is in its content. */
export function hasClause(sentence: Sentence, { token, content, sentence: s }: Candidate): boolean {
  const clauses = dependents(sentence, token, "ccomp", "xcomp", "acl", "advcl", "parataxis");
  return clauses.some(({ i }) => holds(content, s, i));
}

/** Whether the content of a verb is a thing alone: no clause, nothing said of it, no phrase that the verb takes. */
export function isBare(sentence: Sentence, candidate: Candidate): boolean {
  const { entry, content, cue, sentence: s } = candidate;
  const inside = sentence.tokens.filter(({ i }) => holds(content, s, i));
  if (inside.some(({ xpos }) => FINITE.test(xpos)) || hasClause(sentence, candidate)) return false;
  if (sentence.tokens.slice(cue.first, cue.last + 1).some(({ upos }) => upos === "ADP")) return false;
  return !inside.some(({ form }) => form.toLowerCase() === "as" || entry.prep.includes(form.toLowerCase()));
}
