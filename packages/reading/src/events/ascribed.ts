import type { Sentence } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
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

/** Whose deed a noun is told to be: "an attack claimed by the Taliban", "the blast, blamed on rebels,". Token positions. */
export function ascribedTo(sentence: Sentence, noun: number): number[] {
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
