import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { lemmaAt, type Scene } from "./candidate.ts";

const SPEAKING = ["document", "collective", "anonymous", "noun"] as const;

/** Whether a noun is neither somebody nor a body or a place that acts. */
export function isThing(sentence: Sentence, noun: number): boolean {
  return actors.noun(lemmaAt(sentence, noun)).every(({ use }) => use === "thing");
}

/** Whether a noun is a thing that says nothing ("prices", "the bridge"). */
export function isMuteThing({ cues }: Scene, sentence: Sentence, noun: number): boolean {
  if (sentence.tokens[noun]!.upos !== "NOUN") return false;
  const lemma = lemmaAt(sentence, noun);
  if (SPEAKING.some((part) => cues.find(part, lemma))) return false;
  return isThing(sentence, noun);
}
