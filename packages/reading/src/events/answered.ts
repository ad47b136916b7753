import type { Sentence } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { base, dependents } from "../tree/subtree.ts";
import { type ArgumentReader, prepositionsOf } from "./arguments.ts";

/** Prepositions of a request that somebody acts on: "at the request of", "on demand". */
const ON_REQUEST = new Set(["at", "on", "upon", "by"]);
/** Nouns that say that their subject is whom the deed they are "of" is done to. */
const TARGETS = new Set(["target", "victim", "subject", "object", "focus", "recipient", "beneficiary"]);

/** Verbs that put their subject under a deed: "came under attack". */
const COMING = new Set(["come", "go", "live", "remain", "stay", "be"]);

/** Who is asked: whoever answers a request, or acts on one: "agreed to the request", "at the request of the king, parliament met". */
export function askedBy(sentence: Sentence, noun: number, reader: ArgumentReader, frames: Frames): readonly number[] {
  const { head, deprel } = sentence.tokens[noun]!;
  const verb = sentence.tokens[head];
  if (verb?.upos !== "VERB") return [];
  const relation = base(deprel);
  const isAnswer = frames.inClass("answering", verb.lemma.toLowerCase());
  const prepositions = prepositionsOf(sentence, noun);
  if (relation === "obj" || deprel === "nsubj:pass" || (relation === "obl" && isAnswer))
    return isAnswer ? reader.of(verb.i).subject : [];
  return relation === "obl" && prepositions.some((word) => ON_REQUEST.has(word)) ? reader.of(verb.i).subject : [];
}

/** The subject of "was the target of the attack", "has been the subject of sanctions", "is under investigation". */
export function targetedBy(sentence: Sentence, noun: number, reader: ArgumentReader): readonly number[] {
  const { head, deprel } = sentence.tokens[noun]!;
  if (prepositionsOf(sentence, noun).includes("under")) {
    const subjects = dependents(sentence, noun, "nsubj").map(({ i }) => i);
    const verb = sentence.tokens[head];
    if (subjects.length > 0 || verb?.upos !== "VERB" || !COMING.has(verb.lemma.toLowerCase())) return subjects;
    return reader.of(verb.i).subject;
  }
  const above = sentence.tokens[head];
  if (base(deprel) !== "nmod" || !above || !TARGETS.has(above.lemma.toLowerCase())) return [];
  if (!prepositionsOf(sentence, noun).includes("of")) return [];
  return dependents(sentence, head, "nsubj").map(({ i }) => i);
}
