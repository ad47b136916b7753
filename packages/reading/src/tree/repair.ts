import type { Analysis, Sentence } from "@onrecord/language";
import { raiseAdjectiveObjects } from "./adjective-object.ts";
import { giveClauseSubjects } from "./clause-subject.ts";
import { activateMainVerb, raiseMainVerb } from "./main-verb.ts";

/** What the parser is known to get wrong, put right one after the other. */
const REPAIRS: readonly ((sentence: Sentence) => Sentence)[] = [
  raiseMainVerb,
  activateMainVerb,
  giveClauseSubjects,
  raiseAdjectiveObjects,
];

/** An analysis with its trees repaired; words and offsets stay as they are. */
export function repaired(analysis: Analysis): Analysis {
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => REPAIRS.reduce((tree, repair) => repair(tree), sentence)),
  };
}
