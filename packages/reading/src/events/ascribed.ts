import type { Sentence } from "@onrecord/language";
import { base, dependents } from "../tree/subtree.ts";
import { prepositionsOf } from "./arguments.ts";

/** Participles that name the doer of the attack that they stand behind, with their preposition. */
const ASCRIBING = new Map([
  ["claim", "by"],
  ["ascribe", "to"],
  ["attribute", "to"],
  ["blame", "on"],
  ["pin", "on"],
]);

/** Whether a verb says with this preposition who did what its object names. */
export const ascribes = (verb: string, preposition: string): boolean => ASCRIBING.get(verb) === preposition;

/** Who is told to stand behind a deed: "rebels were behind the attack", "the rebels behind the attack". Token positions. */
export function behind(sentence: Sentence, noun: number): number[] {
  if (!prepositionsOf(sentence, noun).includes("behind")) return [];
  const { head, deprel } = sentence.tokens[noun]!;
  if (base(deprel) === "nmod") return [head];
  if (dependents(sentence, noun, "cop").length === 0) return [];
  return dependents(sentence, noun, "nsubj").map(({ i }) => i);
}

/** Whose deed a noun is told to be: "an attack claimed by the Taliban", "the blast, blamed on rebels,". Token positions. */
export function ascribedTo(sentence: Sentence, noun: number): number[] {
  return [...behind(sentence, noun), ...byParticiple(sentence, noun)];
}

function byParticiple(sentence: Sentence, noun: number): number[] {
  return dependents(sentence, noun, "acl")
    .filter(({ xpos, deprel }) => /^VB[ND]$/.test(xpos) && deprel !== "acl:relcl")
    .flatMap(({ i, lemma }) =>
      dependents(sentence, i, "obl").filter((found) =>
        prepositionsOf(sentence, found.i).some((word) => ascribes(lemma.toLowerCase(), word)),
      ),
    )
    .map(({ i }) => i);
}

/** A noun behind a comma that says whose the deed just told was. */
export const isAfterthought = (sentence: Sentence, noun: number): boolean =>
  /^(?:appos|parataxis)$/.test(sentence.tokens[noun]!.deprel) && ascribedTo(sentence, noun).length > 0;
