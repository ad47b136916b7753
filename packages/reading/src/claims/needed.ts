import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { isAct } from "./act.ts";
import { hasClause, isBare, isDeed } from "./bare.ts";
import { isBlow } from "./blow.ts";
import { type Candidate, lemmaAt, type Scene } from "./candidate.ts";
import { isThing } from "./thing.ts";

/** Log-odds that a word which no lexicon holds needs more than others. */
const STRANGE = 1.5;

/** Log-odds that "called the police" needs more than "called it a farce": a thing alone is no content of the verb. */
const BARE = 1.5;

/** Log-odds that a cue of the report's own needs more where nobody says it, by `unsaidKind`. */
const UNSAID = { thing: 1.5, clause: 0.5, told: 0 };

/** "A shark called the sevengill", "is also known as": a participle that gives a name on nobody's word; "called off" names nothing. */
function isNaming(sentence: Sentence, token: number, cues: Scene["cues"]): boolean {
  const lemma = lemmaAt(sentence, token);
  if (!cues.find("naming", lemma)) return false;
  const next = sentence.tokens[token + 1];
  if (next && /^(?:off|up|in|out|over|back|down)$/i.test(next.form))
    return !cues.find("verb", `${lemma} ${next.form.toLowerCase()}`);
  const { xpos, deprel } = sentence.tokens[token]!;
  if (xpos !== "VBN" && deprel !== "acl") return false;
  const isPerfect = dependents(sentence, token, "aux").some(({ lemma }) => lemma === "have");
  const isOwn = dependents(sentence, token, "obl:agent", "nsubj").some(({ deprel }) => deprel !== "nsubj:pass");
  return !isPerfect && !isOwn;
}

/** Whether a quotation that the cue does not stand in is in the content. */
function isQuoted({ quotes }: Scene, { sentence, token, content }: Candidate): boolean {
  const around = quotes.at[sentence]![token]!;
  return content.some(({ sentence: s, first, last }) =>
    quotes.at[s]!.subarray(first, last + 1).some((quotation) => quotation >= 0 && quotation !== around),
  );
}

const isNegated = (sentence: Sentence, token: number): boolean =>
  dependents(sentence, token, "advmod").some(({ lemma }) => /^(?:not|never|n't|n’t)$/i.test(lemma));

/** "They were never told why", "the deaths were not reported": nobody says anything. */
function isUntold(sentence: Sentence, { entry, token, source }: Candidate): boolean {
  if (source !== null || entry.class !== "speech" || !isNegated(sentence, token)) return false;
  return dependents(sentence, token, "nsubj:pass").length > 0;
}

/** Kinds of speech that are deeds still to be done while they lie ahead. */
const COMING = new Set(["demand", "announce"]);
const AHEAD = /^(?:will|would|shall|'ll|’ll)$/i;

/** "Will order an inquiry", "would announce the date": a word that is still to be spoken, with a thing alone to tell of it. */
function isAhead(scene: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { entry, token, part } = candidate;
  if (part !== "verb" || !COMING.has(entry.kind) || !isBare(scene, sentence, candidate)) return false;
  return !isNegated(sentence, token) && dependents(sentence, token, "aux").some(({ form }) => AHEAD.test(form));
}

/** What a cue that nobody says tells: a thing, a clause, or what a noun or a passive of saying tells anyway ("fears that ...", "the fire was reported"). */
function unsaidKind(sentence: Sentence, candidate: Candidate): keyof typeof UNSAID {
  const { part, entry, token } = candidate;
  const isSaid = entry.class === "speech" && entry.frames.includes("obj") && entry.frames.includes("raised");
  if (isSaid && dependents(sentence, token, "nsubj:pass").length > 0) return "told";
  return !hasClause(sentence, candidate) ? "thing" : part === "noun" ? "told" : "clause";
}

/** "Shouted at the minister": a preposition in the cue that leads to somebody, not to what is said. */
const isPhrased = (sentence: Sentence, { cue }: Candidate): boolean =>
  sentence.tokens
    .slice(cue.first, cue.last + 1)
    .some(({ form, xpos, head }) => xpos === "IN" && /^(?:at|to|with)$/i.test(form) && !isThing(sentence, head));

/** Log-odds that a candidate needs besides; `nested`: in another's words. */
export function moreNeeded(scene: Scene, candidate: Candidate, nested: boolean): number {
  const { part, entry, sentence, token, source } = candidate;
  const words = scene.analysis.sentences[sentence]!;
  const quoted = isQuoted(scene, candidate);
  if (isNaming(words, token, scene.cues) || isBlow(scene, words, token, quoted)) return Infinity;
  if (!quoted && (isDeed(scene, words, candidate) || isAct(scene, words, candidate))) return Infinity;
  if (isUntold(words, candidate)) return Infinity;
  if (!quoted && isAhead(scene, words, candidate)) return Infinity;
  const isWord = part === "adv" || part === "amod";
  const unsaid = source || isWord || nested ? 0 : UNSAID[unsaidKind(words, candidate)];
  const isAlone = part === "verb" && !entry.frames.includes("obj") && !quoted && isBare(scene, words, candidate);
  if (isAlone && isPhrased(words, candidate)) return Infinity;
  return unsaid + (part === "other" ? STRANGE : isAlone ? BARE : 0);
}
