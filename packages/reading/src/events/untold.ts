import type { Sentence, Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { base, dependents } from "../tree/subtree.ts";
import { isOnlyAimedAt } from "./aimed.ts";
import type { FrameMatch } from "./frame-match.ts";

/** "An envoy is to travel", "plans to visit": somebody's plan, however unknown he is. */
function isPlan(sentence: Sentence, verb: Token, frames: Frames): boolean {
  if (!isToInfinitive(sentence, verb.i)) return false;
  if (dependents(sentence, verb.i, "aux", "cop").some(({ form }) => /^(?:is|are|was|were)$/i.test(form))) return true;
  const above = sentence.tokens[verb.head];
  if (!above || verb.deprel !== "xcomp" || frames.inClass("needing", above.lemma.toLowerCase())) return false;
  return frames.status(above.upos === "ADJ" ? "adjectives" : "verbs", above.lemma.toLowerCase()) === "planned";
}

/** What a law or a habit says of anybody: "an official can be removed". */
function isGeneric(sentence: Sentence, { trigger, tokens }: FrameMatch, frames: Frames): boolean {
  const verb = sentence.tokens[trigger.head]!;
  if (trigger.part !== "verb" || verb.xpos === "VBD" || isPlan(sentence, verb, frames)) return false;
  const auxiliaries = dependents(sentence, verb.i, "aux", "aux:pass");
  const isTimeless =
    auxiliaries.length === 0
      ? verb.xpos === "VBZ" || verb.xpos === "VB"
      : auxiliaries.every((aux) => /^(?:is|are|be|can|may|must)$/i.test(aux.form));
  // "Jails a reporter" tells of one, "a reporter is jailed" and "can jail a reporter" of any.
  const isAnybody = tokens.some(
    (token) =>
      /^NN$/.test(sentence.tokens[token]!.xpos) &&
      (verb.xpos === "VB" || auxiliaries.length > 0 || (sentence.tokens[token]!.head === verb.i && token < verb.i)) &&
      dependents(sentence, token, "det").some((det) => /^an?$/i.test(det.form)),
  );
  return isTimeless && isAnybody && verb.xpos !== "VBG";
}

const LAW = ["law", "order"];

/** What a text of law says of anybody: "the law says that mayors are arrested". */
function isRule(sentence: Sentence, clause: Token, frames: Frames): boolean {
  if (base(clause.deprel) !== "ccomp" || clause.head < 0) return false;
  const present = dependents(sentence, clause.i, "aux", "aux:pass").some((aux) => /^VB[PZ]$|^MD$/.test(aux.xpos));
  const tellers = dependents(sentence, clause.head, "nsubj").map(({ lemma }) => lemma.toLowerCase());
  return present && tellers.some((noun) => LAW.some((name) => frames.inClass(name, noun)));
}

/** "A law to allow Chad to", "proposed an amendment to let": what the text is for. */
function isDrafted(sentence: Sentence, clause: Token, above: Token, frames: Frames): boolean {
  if (!isToInfinitive(sentence, clause.i)) return false;
  const isText = ({ lemma }: Token) => frames.inClass("statute", lemma.toLowerCase());
  if (clause.deprel === "acl") return isText(above);
  const isWritten = frames.inClass("drafting", above.lemma.toLowerCase());
  return clause.deprel === "advcl" && isWritten && dependents(sentence, above.i, "obj").some(isText);
}

/** What a law or a plan would have done: "a bill that would allow China to extradite suspects". */
function isInLawsText(sentence: Sentence, head: number, frames: Frames): boolean {
  let at = head;
  for (let steps = 0; at >= 0 && steps < 8; steps++) {
    const token = sentence.tokens[at]!;
    const above = sentence.tokens[token.head];
    if (!above) return false;
    if (isRule(sentence, token, frames)) return true;
    if (at !== head && isDrafted(sentence, token, above, frames)) return true;
    if (token.deprel === "acl:relcl") {
      const isLaw = LAW.some((name) => frames.inClass(name, above.lemma.toLowerCase()));
      const modal = dependents(sentence, at, "aux").some((aux) => /^(?:would|could|can|will)$/i.test(aux.form));
      return isLaw && modal;
    }
    at = token.head;
  }
  return false;
}

/** "People accused of crimes": whoever they are, nobody is told to have accused them. */
function isMereQuality(sentence: Sentence, { trigger, frame, actors }: FrameMatch): boolean {
  const { deprel, xpos } = sentence.tokens[trigger.head]!;
  return (
    frame.type === "ACCUSE" &&
    actors.length === 0 &&
    deprel.startsWith("acl") &&
    xpos === "VBN" &&
    frame.cameo === "112"
  );
}

/** "Denied charges that it spied": what stands in an accusation that somebody answers is not told. */
function isAnswered(sentence: Sentence, head: number, frames: Frames): boolean {
  let at = head;
  for (let steps = 0; at >= 0 && steps < 10; steps++) {
    const token = sentence.tokens[at]!;
    const above = sentence.tokens[token.head];
    if (!above) return false;
    const isAccusation = at !== head && frames.inClass("accusation", token.lemma.toLowerCase());
    const isObject = base(token.deprel) === "obj" || token.deprel === "nsubj:pass";
    if (isAccusation && isObject && frames.answers(above.lemma.toLowerCase())) return true;
    at = token.head;
  }
  return false;
}

/** "Lawmakers should oppose the bill": what somebody thinks right. */
const isOpinion = (sentence: Sentence, { trigger }: FrameMatch): boolean =>
  trigger.part === "verb" &&
  dependents(sentence, trigger.head, "aux").some(({ form }) => /^(?:should|ought)$/i.test(form));

/** Nothing is told of a deed that is only weighed, nor of an accusation that is only answered. */
export function isToldHere(sentence: Sentence, match: FrameMatch, frames: Frames): boolean {
  const { trigger, frame } = match;
  const token = sentence.tokens[trigger.head]!;
  const above = sentence.tokens[token.head];
  if (isGeneric(sentence, match, frames) || isMereQuality(sentence, match) || isOpinion(sentence, match)) return false;
  if (isInLawsText(sentence, trigger.head, frames) || isAnswered(sentence, trigger.head, frames)) return false;
  if (isOnlyAimedAt(sentence, match, frames)) return false;
  if (above?.upos !== "VERB") return true;
  const relation = base(token.deprel);
  const lemma = above.lemma.toLowerCase();
  if ((relation === "xcomp" || relation === "ccomp" || relation === "obj") && frames.isUntoldBelow(lemma))
    return relation === "obj" && trigger.part !== "verb" && frame.type === "CONSULT";
  return !(frame.type === "ACCUSE" && trigger.part === "noun" && relation === "obj" && frames.answers(lemma));
}
