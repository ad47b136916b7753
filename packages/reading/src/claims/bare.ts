import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { type Candidate, holds, lemmaAt, type Scene } from "./candidate.ts";
import { isDay, isTime } from "./time-words.ts";

const FINITE = /^(?:VB[DPZ]|MD)$/;

/** Whether a clause, an infinitive or a participle that hangs on the cue is in its content. */
export function hasClause(sentence: Sentence, { token, content, sentence: s }: Candidate): boolean {
  const clauses = dependents(sentence, token, "ccomp", "xcomp", "acl", "advcl", "parataxis");
  return clauses.some(({ i }) => holds(content, s, i));
}

/** "Calling them a smear": a noun beside the object that nothing leads to, unless it is a time. */
const isComplement = ({ deprel, upos, lemma, form }: Token): boolean =>
  deprel === "obl:unmarked" && upos === "NOUN" && !isTime(lemma.toLowerCase()) && !isDay(form);

/** Whether the content of a verb is a thing alone: no clause, nothing said of it, no phrase that the verb takes. */
export function isBare({ cues }: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { entry, content, cue, sentence: s } = candidate;
  const inside = sentence.tokens.filter(({ i }) => holds(content, s, i));
  if (inside.some(({ xpos }) => FINITE.test(xpos)) || hasClause(sentence, candidate)) return false;
  const isTaken = (form: string) =>
    entry.prep.includes(form) || cues.find("verb", `${lemmaAt(sentence, candidate.token)} ${form}`) !== undefined;
  if (dependents(sentence, candidate.token, "obl").some((one) => isComplement(one))) return false;
  const phrases = dependents(sentence, candidate.token, "obl").flatMap(({ i }) => dependents(sentence, i, "case"));
  if (phrases.some(({ form }) => entry.prep.includes(form.toLowerCase()))) return false;
  const leading = sentence.tokens.slice(cue.first, cue.last + 1).filter(({ upos }) => upos === "ADP");
  if (leading.some(({ form }) => isTaken(form.toLowerCase()))) return false;
  return !inside.some(({ form }) => form.toLowerCase() === "as" || entry.prep.includes(form.toLowerCase()));
}

/** A document that is no word of reporting itself. */
function isThingMade(cues: Scene["cues"], sentence: Sentence, token: number): boolean {
  const lemma = lemmaAt(sentence, token);
  return cues.find("document", lemma) !== undefined && cues.find("noun", lemma) === undefined;
}

/** "A letter asking", "a memo that said". */
function hasParticiple(sentence: Sentence, noun: number): boolean {
  return dependents(sentence, noun, "acl").length > 0;
}

/** "Published a study", "observed the birds", "has declined by 40 %": a verb that is a deed, or that takes an infinitive, without one or a clause. */
export function isDeed(
  { cues }: Scene,
  sentence: Sentence,
  { token, entry, content, sentence: s }: Candidate,
): boolean {
  if (sentence.tokens[token]!.upos !== "VERB" || dependents(sentence, token, "ccomp", "xcomp").length > 0) return false;
  const objects = dependents(sentence, token, "obj", "nsubj:pass").filter(({ upos }) =>
    /^(?:NOUN|PROPN|PRON)$/.test(upos),
  );
  const isOfInfinitives = entry.frames.length === 1 && entry.frames[0] === "inf" && entry.prep.length === 0;
  if (objects.length === 0) return isOfInfinitives && content.every(({ sentence: other }) => other === s);
  const lemma = lemmaAt(sentence, token);
  const isMade = cues.find("light", lemma) !== undefined && objects.every(({ i }) => isThingMade(cues, sentence, i));
  if (isMade && !hasParticiple(sentence, objects[0]!.i)) return true;
  if (!cues.find("deed", lemma)) return false;
  return !sentence.tokens.some(({ i, form }) => /^(?:as|to|with)$/i.test(form) && holds(content, s, i));
}
