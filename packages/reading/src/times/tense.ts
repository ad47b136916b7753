import type { Sentence, Token } from "@onrecord/language";
import type { Times } from "../lexicon/times.ts";
import { dependents } from "../tree/subtree.ts";

/** How what stands at a token lies from the day of writing, as far as its verb tells. */
export interface Tense {
  readonly when: "past" | "future" | "open";
  /** Present perfect: it began in the past and reaches to the day of writing. */
  readonly perfect: boolean;
}

const OPEN: Tense = { when: "open", perfect: false };
const PAST: Tense = { when: "past", perfect: false };
const FUTURE: Tense = { when: "future", perfect: false };
const MODALS = new Set(["will", "shall", "would", "can", "could", "may", "might", "should", "must", "'ll", "wo", "ll"]);

const isVerb = (token: Token) => token.xpos.startsWith("VB");

/** The tense of a verb or copular predicate by its own auxiliaries, or undefined where another word decides. */
function ownTense(sentence: Sentence, token: Token, times: Times): Tense | "infinitive" | undefined {
  const helpers = dependents(sentence, token.i, "aux", "cop");
  const lower = (helper: Token) => helper.form.toLowerCase();
  const modal = helpers.some((helper) => helper.xpos === "MD" || MODALS.has(lower(helper)));
  const have = helpers.find((helper) => helper.lemma === "have" && helper.deprel.startsWith("aux"));
  if (modal) return have ? PAST : FUTURE;
  if (have) return { when: "past", perfect: have.xpos !== "VBD" };
  if (helpers.some((helper) => helper.xpos === "VBD")) return PAST;
  const to = dependents(sentence, token.i, "mark").some((mark) => lower(mark) === "to");
  // "Needs to be adopted on Monday": the verb above tells when.
  if (to && helpers.some(({ xpos, lemma }) => xpos === "VB" && lemma === "be") && token.xpos === "VBN")
    return "infinitive";
  if (helpers.length > 0) return to && token.xpos === "VB" ? FUTURE : OPEN;
  if (token.xpos === "VBD" || token.xpos === "VBN") return PAST;
  if (token.xpos === "VBZ" || token.xpos === "VBP") return times.timetable.has(token.lemma) ? FUTURE : OPEN;
  if (token.xpos === "VB") return to ? "infinitive" : OPEN;
  return undefined;
}

/** Whether the word itself or an adjective at it points forward ("scheduled", "the next hearing"). */
function pointsAhead(sentence: Sentence, token: Token, times: Times): boolean {
  if (times.ahead.has(token.lemma) && token.xpos !== "VBD") return true;
  // "Ahead of talks on Friday".
  if (dependents(sentence, token.i, "case", "advmod").some(({ lemma }) => lemma === "ahead")) return true;
  return dependents(sentence, token.i, "amod").some((adjective) => times.ahead.has(adjective.lemma));
}

/** The tense that holds at a token: of the nearest verb above it whose form tells, with what points forward on the way. */
export function tenseAt(sentence: Sentence, at: number, times: Times): Tense {
  let infinitive = false;
  let token = sentence.tokens[at];
  for (let steps = 0; token && steps <= sentence.tokens.length; steps++) {
    const isTo = token.lemma === "be" && /^VB[ZP]$/.test(token.xpos);
    if (infinitive && (isTo || times.toward.has(token.lemma))) return FUTURE;
    if (!infinitive && pointsAhead(sentence, token, times)) return FUTURE;
    const copular = dependents(sentence, token.i, "cop").length > 0;
    const own = isVerb(token) || copular ? ownTense(sentence, token, times) : undefined;
    if (own === "infinitive") infinitive = true;
    else if (own) return own;
    token = sentence.tokens[token.head];
  }
  return OPEN;
}
