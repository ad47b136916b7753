import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { type Candidate, holds, lemmaAt, type Scene } from "./candidate.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;

/** Whether a clause, an infinitive or a participle that hangs on the cue is in its content. */
export function hasClause(sentence: Sentence, { token, content, sentence: s }: Candidate): boolean {
  const clauses = dependents(sentence, token, "ccomp", "xcomp", "acl", "advcl", "parataxis");
  return clauses.some(({ i }) => holds(content, s, i));
}

/** Whether the content of a verb is a thing alone: no clause, nothing said of it, no phrase that the verb takes. */
export function isBare({ cues }: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { entry, content, cue, sentence: s } = candidate;
  const inside = sentence.tokens.filter(({ i }) => holds(content, s, i));
  if (inside.some(({ xpos }) => FINITE.test(xpos)) || hasClause(sentence, candidate)) return false;
  const isTaken = (form: string) =>
    entry.prep.includes(form) || cues.find("verb", `${lemmaAt(sentence, candidate.token)} ${form}`) !== undefined;
  const leading = sentence.tokens.slice(cue.first, cue.last + 1).filter(({ upos }) => upos === "ADP");
  if (leading.some(({ form }) => isTaken(form.toLowerCase()))) return false;
  return !inside.some(({ form }) => form.toLowerCase() === "as" || entry.prep.includes(form.toLowerCase()));
}
