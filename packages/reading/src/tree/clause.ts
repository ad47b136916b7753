import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "./subtree.ts";

/** Prepositions of what comes before or after what the verb tells, and has a time and a place of its own. */
const BEYOND = /^(?:until|till|before|after|since|following|pending)$/i;

/** Whether a verb form is an infinitive with "to", which the tree may take for "due to": "is due to visit". */
export function isToInfinitive(sentence: Sentence, verb: number): boolean {
  const isDue = (mark: Token) => mark.lemma.toLowerCase() === "due" && sentence.tokens[verb]!.xpos === "VB";
  return dependents(sentence, verb, "mark").some(
    (mark) => (mark.lemma.toLowerCase() === "to" || isDue(mark)) && mark.i < verb,
  );
}

/** A finite clause below another word, or one with a subject or conjunction of its own. */
export function isOwnClause(sentence: Sentence, token: Token): boolean {
  const relation = base(token.deprel);
  if (token.deprel === "acl:relcl" || relation === "parataxis") return true;
  if (relation !== "ccomp" && relation !== "advcl" && relation !== "conj" && relation !== "acl") return false;
  if (!/^VB/.test(token.xpos)) return false;
  return (
    /^VB[DPZ]$/.test(token.xpos) ||
    dependents(sentence, token.i, "aux", "aux:pass", "nsubj").length > 0 ||
    (relation === "advcl" && dependents(sentence, token.i, "mark").length > 0)
  );
}

/** Whether a phrase tells of something before or after what the word above it tells: "until his hearing", "after the attack". */
export const isOutside = (sentence: Sentence, token: number): boolean =>
  dependents(sentence, token, "case", "mark").some(({ form }) => BEYOND.test(form));

/** Whether a word of before or after stands between a deed and a phrase behind it, whatever the tree makes of it. */
export const isBeyond = (sentence: Sentence, deed: number, phrase: number): boolean =>
  sentence.tokens
    .slice(deed + 1, phrase)
    .some(({ form, deprel, head }) => head !== phrase && /^(?:case|mark)$/.test(deprel) && BEYOND.test(form));

/** The tokens above one, itself first. */
function above(sentence: Sentence, from: number): number[] {
  const path: number[] = [];
  for (let at = from; at >= 0 && path.length < sentence.tokens.length; at = sentence.tokens[at]!.head) path.push(at);
  return path;
}

/**
 * Whether a deed and a phrase of time or place stand in one clause: between either and the word above both begins no finite clause, and
 * nothing that comes before or after.
 * @param relative whether what a relative clause tells of a party counts as well: "the envoy, who was visiting Aden, survived the attack"
 */
export function shareClause(sentence: Sentence, deed: number, phrase: number, relative = false): boolean {
  const [a, b] = [above(sentence, deed), above(sentence, phrase)];
  const meet = a.find((token) => b.includes(token));
  if (meet === undefined) return false;
  // A time or place at the root of the tree is there by mistake, and so is what hangs on it.
  if (meet === phrase && sentence.root === phrase) return true;
  const isClause = (token: Token) => isOwnClause(sentence, token) && !(relative && token.deprel === "acl:relcl");
  const begins = (token: number) => isClause(sentence.tokens[token]!) || isOutside(sentence, token);
  return [a, b].every((path) => !path.slice(0, path.indexOf(meet)).some((token) => token !== phrase && begins(token)));
}
