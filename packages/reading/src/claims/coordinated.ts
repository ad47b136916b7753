import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import type { Scene } from "./candidate.ts";
import { isMuteThing } from "./thing.ts";

const FINITE = /^VB[DPZ]$/;
const JOINING = new Set(["and", "but"]);

/**
 * The joining word right before a verb, with nothing but adverbs and auxiliaries between; of a verb with a subject, the one behind a comma. -1 if there
 * is none.
 */
function joinedBy(sentence: Sentence, verb: number): number {
  const { tokens } = sentence;
  if (dependents(sentence, verb, "nsubj").length > 0) {
    const join = dependents(sentence, verb, "cc")[0]?.i ?? 0;
    return tokens[join - 1]?.form === "," && JOINING.has(tokens[join]!.form.toLowerCase()) ? join : -1;
  }
  let at = verb - 1;
  while (at >= 0 && /^(?:ADV|AUX)$/.test(tokens[at]!.upos)) at--;
  return JOINING.has(tokens[at]?.form.toLowerCase() ?? "") ? at : -1;
}

/** The tag that tells a clause's tense: of its first auxiliary, or of the verb itself. */
function tenseOf(sentence: Sentence, verb: number): string {
  const { xpos } = dependents(sentence, verb, "aux", "cop")[0] ?? sentence.tokens[verb]!;
  return xpos === "VBP" ? "VBZ" : xpos;
}

/** Whether the subject of a verb is a thing that says nothing. */
function isMute(scene: Scene, sentence: Sentence, verb: number): boolean {
  const [subject] = dependents(sentence, verb, "nsubj");
  return subject !== undefined && isMuteThing(scene, sentence, subject.i);
}

/**
 * "The firm said it would appeal and accused the judge": where the verb inside the first one's content has the first one's tense and a neighbour in
 * another tense, or one whose subject is a thing ("said prices had fallen and warned that ..."), it is the second thing that is told, of the same person if it has no subject. Gives the joining word, from which on nothing is content of the first; -1 otherwise.
 */
export function joinOf(scene: Scene, sentence: Sentence, first: number, second: number): number {
  const { tokens } = sentence;
  if (second <= first || !FINITE.test(tokens[second]!.xpos)) return -1;
  if (tenseOf(sentence, first) !== tenseOf(sentence, second)) return -1;
  if (dependents(sentence, second, "mark", "expl").length > 0) return -1;
  const join = joinedBy(sentence, second);
  const { head, deprel } = tokens[second]!;
  if (join <= first || deprel !== "conj") return -1;
  if (head === first) return join;
  if (head <= first) return -1;
  const isOther = tenseOf(sentence, head) !== tenseOf(sentence, second);
  return isOther || (dependents(sentence, second, "nsubj").length === 0 && isMute(scene, sentence, head)) ? join : -1;
}
