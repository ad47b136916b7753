import { isToInfinitive } from "../tree/clause.ts";
import { dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Scene } from "./candidate.ts";
import { ROLE } from "./model/roles.ts";
import type { View } from "./model/view.ts";

/** Log-odds that an adverb of hearsay needs less than others: the word alone makes the claim. */
const HEARSAY = 2.5;

/** Log-odds that a cue needs less where a quotation is its content. */
const QUOTING = 0.5;

/** Log-odds that a verb of speaking needs less where somebody says a clause with it, or a noun of speaking with "that" behind it. */
const CLAUSE = 0.9;

/** Log-odds that a noun of speaking in another's words needs less where it tells whose word it is, and that what. */
const OWNED = 4;

/** Whether the words at a place in the view have a role. */
const hasRole = ({ place }: View, roles: Uint8Array, token: number, role: number): boolean =>
  place[token]! >= 0 && roles[place[token]!] === role;

function takesQuotation({ order, quote }: View, cue: number, roles: Uint8Array): boolean {
  return order.some((token, t) => roles[t] === ROLE.content && quote[token]! >= 0 && quote[token] !== quote[cue]);
}

/** "Said the bridge was safe", "instructed the army to leave", of somebody. */
function takesClause({ cues }: Scene, view: View, verb: number, roles: Uint8Array): boolean {
  const { sentence } = view;
  const entry = cues.find("verb", lemmaAt(sentence, verb));
  if (entry?.class !== "speech" || !roles.includes(ROLE.source)) return false;
  if (dependents(sentence, verb, "ccomp").some(({ i }) => hasRole(view, roles, i, ROLE.content))) return true;
  const isTold = entry.to && entry.frames.includes("inf") && dependents(sentence, verb, "obj").length > 0;
  return (
    isTold && dependents(sentence, verb, "xcomp", "advcl").some(({ i }) => i > verb && isToInfinitive(sentence, i))
  );
}

/** "The allegation that ...". */
function takesThat({ sentence }: View, noun: number): boolean {
  const isLed = (i: number) => dependents(sentence, i, "mark").some((mark) => isForm(sentence, mark.i, "that"));
  return dependents(sentence, noun, "acl").some(({ i }) => isLed(i));
}

/** "The mayor's request to ...", "assurances from Norway that ...": whose word it is, and a clause that tells it. */
function isOwned(view: View, noun: number, roles: Uint8Array): boolean {
  const { sentence, order } = view;
  const isOwner = dependents(sentence, noun, "nmod").some(({ i, deprel }) => {
    const leads = dependents(sentence, i, "case").some(({ form }) => /^(?:of|by|from)$/i.test(form));
    return hasRole(view, roles, i, ROLE.source) && (deprel === "nmod:poss" || leads);
  });
  const first = order.find((i, t) => i > noun && roles[t] === ROLE.content);
  if (first === undefined || sentence.tokens.slice(noun, first).some(({ form }) => form === ",")) return false;
  const isTold = /^(?:that|to)$/i.test(sentence.tokens[first]!.form);
  return isOwner && (isTold || dependents(sentence, noun, "acl", "ccomp").length > 0);
}

const isHearsay = ({ cues }: Scene, { sentence }: View, cue: number): boolean =>
  sentence.tokens[cue]!.upos === "ADV" && cues.find("adv", sentence.tokens[cue]!.form.toLowerCase()) !== undefined;

const isSpeechNoun = ({ cues }: Scene, { sentence }: View, cue: number): boolean =>
  sentence.tokens[cue]!.upos === "NOUN" && cues.find("noun", lemmaAt(sentence, cue))?.class === "speech";

/** The most that `easeOf` may give a cue. */
export function mostEase(scene: Scene, view: View, cue: number): number {
  if (isHearsay(scene, view, cue)) return HEARSAY;
  return view.kind > 0 && isSpeechNoun(scene, view, cue) ? OWNED : CLAUSE;
}

/** Log-odds that a cue needs less than others, given the roles of the view's words. */
export function easeOf(scene: Scene, view: View, cue: number, roles: Uint8Array): number {
  if (isHearsay(scene, view, cue)) return HEARSAY;
  const quoting = view.kind === 0 && takesQuotation(view, cue, roles) ? QUOTING : 0;
  if (view.sentence.tokens[cue]!.upos === "VERB") return takesClause(scene, view, cue, roles) ? CLAUSE : quoting;
  if (!isSpeechNoun(scene, view, cue)) return quoting;
  if (view.kind > 0 && isOwned(view, cue, roles)) return OWNED;
  return takesThat(view, cue) ? CLAUSE : quoting;
}
