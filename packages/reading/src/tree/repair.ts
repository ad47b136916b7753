import type { Analysis, Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { freeAddressees, type NameAt } from "./addressee.ts";
import { raiseAdjectiveObjects } from "./adjective-object.ts";
import { freeNamesAfterDays } from "./after-day.ts";
import { giveClauseSubjects } from "./clause-subject.ts";
import { freeGerunds } from "./gerund-object.ts";
import { joinInfinitives } from "./infinitives.ts";
import { activateMainVerb, raiseMainVerb } from "./main-verb.ts";
import { nameObjects } from "./objects.ts";
import { giveOuterSubjects } from "./outer-subject.ts";

const LONGEST_NAME = 5;

/** Names of outlets by the lexicon, else names that the language layer found. */
function namesOf({ text, names }: Analysis): NameAt {
  return ({ index, tokens }, first) => {
    for (let last = Math.min(first + LONGEST_NAME, tokens.length) - 1; last >= first; last--) {
      const words = text.slice(tokens[first]!.start, tokens[last]!.end);
      if (actors.name(words).some(({ actor }) => actor.type === "outlet")) return last;
    }
    return names.find((name) => name.sentence === index && name.first === first)?.last ?? -1;
  };
}

/** An analysis with what the parser is known to get wrong put right, one thing after the other; words and offsets stay as they are. */
export function repaired(analysis: Analysis): Analysis {
  const nameAt = namesOf(analysis);
  const repairs: readonly ((sentence: Sentence) => Sentence)[] = [
    freeNamesAfterDays,
    giveOuterSubjects,
    (sentence) => freeAddressees(sentence, nameAt),
    raiseMainVerb,
    activateMainVerb,
    giveClauseSubjects,
    raiseAdjectiveObjects,
  ];
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => repairs.reduce((tree, repair) => repair(tree), sentence)),
  };
}

/** As `repaired`, for one sentence and what events alone are read from: the claims model knows objects and joined verbs as the parser gives them. */
export const repairedForEvents = (sentence: Sentence): Sentence => joinInfinitives(freeGerunds(nameObjects(sentence)));
