import type { Sentence, Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";
import { isDefinite } from "./article.ts";
import type { FrameMatch } from "./frame-match.ts";

const LONGEST_CLIMB = 8;
const ABOUT = new Set(["on", "about", "over"]);
const CARRIED = new Set(["ccomp", "xcomp", "obj", "obl", "nmod", "nsubj", "acl", "conj"]);

const lemmaOf = ({ lemma }: Token) => lemma.toLowerCase();

/** "Sanctions imposed last year", "the man who fled": told as known, whatever stands above. */
const isGiven = ({ deprel, xpos }: Token): boolean =>
  deprel === "acl:relcl" || (deprel === "acl" && /^VB[DN]$/.test(xpos));

/** Whether a word hangs on one above that leaves open what it tells: an infinitive of purpose does, a clause of time or cause does not. */
function isCarried(sentence: Sentence, token: Token): boolean {
  if (isGiven(token)) return false;
  if (base(token.deprel) === "advcl") {
    const isConditional = dependents(sentence, token.i, "mark").some(({ lemma }) => /^(?:if|unless)$/i.test(lemma));
    return isConditional || isToInfinitive(sentence, token.i);
  }
  return CARRIED.has(base(token.deprel));
}

/** "Hopes that Chad will free them", "is considering a ban": others' deeds that somebody would like, and own ones that are only weighed. */
function isWished(token: Token, above: Token, frames: Frames): boolean {
  if (above.upos !== "VERB") return false;
  if (frames.isUntoldBelow(lemmaOf(above))) return true;
  // "Hopes to free them" is an aim of one's own.
  return frames.inClass("wishing", lemmaOf(above)) && base(token.deprel) !== "xcomp";
}

/** Violence of which neither who did it nor who suffered it is known. */
const isAnonymous = ({ frame, actors, recipients }: FrameMatch) =>
  frame.violent && actors.length === 0 && recipients.length === 0;

/** "Concern about the talks", "condolences over the attack": what a mood is about is not told, unless it is violence of or against somebody. */
function isInMood(token: Token, above: Token, match: FrameMatch, frames: Frames): boolean {
  if (above.upos !== "NOUN" || !/^(?:nmod|acl)/.test(token.deprel)) return false;
  if (match.frame.violent && !isAnonymous(match)) return false;
  return frames.inClass("mood", lemmaOf(above)) || (isAnonymous(match) && frames.inClass("feeling", lemmaOf(above)));
}

function isWishedOrMeant(sentence: Sentence, match: FrameMatch, frames: Frames): boolean {
  let token = sentence.tokens[match.trigger.head]!;
  if (match.trigger.part === "noun" && isDefinite(sentence, token.i) && !isAnonymous(match)) return false;
  for (let steps = 0; steps < LONGEST_CLIMB; steps++) {
    const above = sentence.tokens[token.head];
    if (!above || !isCarried(sentence, token)) return false;
    if (isWished(token, above, frames) || isInMood(token, above, match, frames)) return true;
    token = above;
  }
  return false;
}

/** "Raised funds to help the victims": a purpose, unless those who are sent, call or vote for it thereby do it. */
function isPurpose(sentence: Sentence, { trigger, frame }: FrameMatch, frames: Frames): boolean {
  const token = sentence.tokens[trigger.head]!;
  const above = sentence.tokens[token.head];
  if (trigger.part !== "verb" || !isToInfinitive(sentence, token.i)) return false;
  // "Ten million euros to help the victims"
  if (token.deprel === "acl" && above && frames.inClass("money", lemmaOf(above))) return true;
  if (base(token.deprel) !== "advcl") return false;
  if (above?.upos !== "VERB" || frames.status("verbs", lemmaOf(above)) !== undefined) return false;
  if (frames.inClass("errand", lemmaOf(above)) || frames.controlsByObject(lemmaOf(above))) return false;
  if (frame.type === "PROTEST" || frame.type === "CONSULT") return false;
  // "Received a request to leave": the infinitive belongs to the noun.
  const nouns = dependents(sentence, above.i, "obj", "obl", "nsubj:pass");
  return nouns.every((noun) => frames.status("nouns", lemmaOf(noun)) === undefined);
}

/** "A deal on ending the war": what it is about may never be, unless the word above undertakes it ("agreed on ending"). */
function isTopic(sentence: Sentence, { trigger }: FrameMatch, frames: Frames): boolean {
  const token = sentence.tokens[trigger.head]!;
  const above = sentence.tokens[token.head];
  const before = sentence.tokens[token.i - 1];
  if (token.xpos !== "VBG" || !above || !before || !ABOUT.has(lemmaOf(before))) return false;
  return frames.status(above.upos === "VERB" ? "verbs" : "nouns", lemmaOf(above)) === undefined;
}

/** Whether a deed is only wished for, weighed, talked about, or what another is done for. */
export const isOnlyAimedAt = (sentence: Sentence, match: FrameMatch, frames: Frames): boolean =>
  isWishedOrMeant(sentence, match, frames) || isPurpose(sentence, match, frames) || isTopic(sentence, match, frames);
