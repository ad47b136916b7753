import type { Sentence } from "@onrecord/language";
import { isToInfinitive } from "../tree/clause.ts";
import { dependents, isUnder, subtree } from "../tree/subtree.ts";
import { antecedentOf } from "./antecedent.ts";
import { lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { subjectNear } from "./model/subject.ts";
import type { View } from "./model/view.ts";
import { sourceAt } from "./source-words.ts";
import { isMuteThing } from "./thing.ts";
import { isTime } from "./time-words.ts";

const FINITE = /^VB[DZP]?$|^VBG$/;

/** Whether a verb is active: what its subject does. */
function isActive(sentence: Sentence, token: number): boolean {
  const { xpos } = sentence.tokens[token]!;
  if (dependents(sentence, token, "aux:pass").length > 0) return false;
  return FINITE.test(xpos) || (xpos === "VBN" && dependents(sentence, token, "aux").some((a) => a.lemma === "have"));
}

/** "Prompted the union to demand": who is made to do something does it. -1 where the verb above an infinitive makes nobody do it. */
function causee({ cues }: Scene, sentence: Sentence, token: number): number {
  const { deprel, head } = sentence.tokens[token]!;
  if (!/^(?:xcomp|advcl)$/.test(deprel) || !isToInfinitive(sentence, token)) return -1;
  if (!cues.find("causing", lemmaAt(sentence, head))) return -1;
  return dependents(sentence, head, "obj", "iobj", "xcomp").find(({ i }) => i > head && i < token)?.i ?? -1;
}

/** Whether a subject, or what its relative pronoun stands for, is a thing that says nothing, or a time. */
function standsForThing(scene: Scene, sentence: Sentence, subject: number, verb: number): boolean {
  const noun = antecedentOf(sentence, subject, verb);
  return isMuteThing(scene, sentence, noun) || (noun !== subject && isTime(lemmaAt(sentence, noun)));
}

/**
 * "Denied a request to open the file, saying ...": a participle behind a comma goes on with the clause above of somebody who can speak, whatever
 * the tree hangs it on. -1 if there is none.
 */
function mainSubject(scene: Scene, sentence: Sentence, token: number): number {
  const { tokens } = sentence;
  if (tokens[token]!.xpos !== "VBG") return -1;
  const words = subtree(sentence, token).filter((i) => tokens[i]!.upos !== "PUNCT");
  if (tokens[Math.min(...words) - 1]?.form !== ",") return -1;
  for (let at = tokens[token]!.head; at >= 0; at = tokens[at]!.head) {
    const subject = dependents(sentence, at, "nsubj").find(({ i }) => i < token);
    if (subject && !standsForThing(scene, sentence, subject.i, token)) return subject.i;
  }
  return -1;
}

/** The subject that a verb shares ("..., saying that", "left and said that"), where the model gives it no source. */
export function sharedSubject(scene: Scene, view: View, cue: Piece, token: number, content: ReadonlySet<number>) {
  const { sentence } = view;
  if (!isActive(sentence, token)) return undefined;
  const made = causee(scene, sentence, token);
  const near = made >= 0 ? made : subjectNear(view, token).subject;
  const isNobody = near < 0 || standsForThing(scene, sentence, near, token);
  const main = isNobody ? mainSubject(scene, sentence, token) : -1;
  const subject = main >= 0 && view.inside[main] ? main : near;
  if (subject < 0 || !view.inside[subject] || isTime(lemmaAt(sentence, subject))) return undefined;
  if (content.has(subject) || isUnder(sentence, token, subject)) return undefined;
  if (subject >= cue.first && subject <= cue.last) return undefined;
  const words = subtree(sentence, subject).filter((i) => view.inside[i] && !content.has(i));
  let [first, last] = [subject, subject];
  while (words.includes(first - 1)) first--;
  while (words.includes(last + 1)) last++;
  if (cue.first <= last && cue.first >= first) return undefined;
  return sourceAt(scene, sentence, { sentence: view.s, first, last }, "subject");
}
