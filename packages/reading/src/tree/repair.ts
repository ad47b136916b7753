import type { Analysis, Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { cues } from "../lexicon/cues.ts";
import { frames } from "../lexicon/frames.ts";
import { freeAddressees, freeToldNouns, type NameAt } from "./addressee.ts";
import { raiseAdjectiveObjects } from "./adjective-object.ts";
import { namePassives } from "./adjective-passive.ts";
import { freeNamesAfterDays } from "./after-day.ts";
import { freeNamesBeforeMeasures } from "./before-measure.ts";
import { nameCapitalPremier, nameCapitalWho } from "./capitals.ts";
import { hangChargedGerunds } from "./charged-gerund.ts";
import { giveClauseSubjects } from "./clause-subject.ts";
import { freeClosingVerb, partSaying } from "./closing-verb.ts";
import { giveCountedSubjects } from "./counted-subject.ts";
import { joinFiniteVerbs } from "./finite-conjunct.ts";
import { freeGerunds } from "./gerund-object.ts";
import { freeReceivers } from "./handed-over.ts";
import { raiseInfinitives } from "./headings/infinitive.ts";
import { joinHeadingNames } from "./headings/names.ts";
import { nameHeadingPassives, raiseHeadingParticiples } from "./headings/passive.ts";
import { raisePluralVerbs } from "./headings/plural-verb.ts";
import { joinHeadingVerbs } from "./headings/second-verb.ts";
import { freeHeadingVerbs } from "./headings/swallowed-verb.ts";
import { joinInfinitives } from "./infinitives.ts";
import { freeIngPrepositions } from "./ing-preposition.ts";
import { raiseInterjectedVerb } from "./interjected-verb.ts";
import { joinCompanions, joinSubjects } from "./joint-subject.ts";
import { knowVerbs } from "./lemma.ts";
import { activateMainVerb, activateVerbsWithObjects, raiseActiveParticiple, raiseMainVerb } from "./main-verb.ts";
import { freeMeasures } from "./measured-clause.ts";
import { hangNamingAgents } from "./naming-agent.ts";
import { nameNounInfinitives, nameNounVerbs } from "./noun-verb.ts";
import { nameObjects } from "./objects.ts";
import { lowerParticiples } from "./opening-participle.ts";
import { giveOuterSubjects } from "./outer-subject.ts";
import { raiseSpeakingParticiples } from "./participle-above.ts";
import { raiseParticipleNouns } from "./participle-noun.ts";
import { raiseParticiples } from "./participle-verb.ts";
import { nameReadySubjects } from "./ready-it.ts";
import { hangRelativesByNumber } from "./relative-number.ts";
import { giveRelativeSubjects } from "./relative-subject.ts";
import { joinSecondVerbs } from "./second-verb.ts";

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

/** Whether every token leads up to the root. */
function isTree({ tokens }: Sentence): boolean {
  const known = new Uint8Array(tokens.length);
  for (const { i } of tokens) {
    const path: number[] = [];
    for (let at = i; at >= 0 && known[at] === 0; at = tokens[at]!.head) {
      if (path.length > tokens.length) return false;
      path.push(at);
    }
    for (const at of path) known[at] = 1;
  }
  return true;
}

/** The sentence repaired, or as it was where two wrongs would make a circle. */
function soundly(sentence: Sentence, repair: (sentence: Sentence) => Sentence): Sentence {
  const tree = repair(sentence);
  return tree === sentence || isTree(tree) ? tree : sentence;
}

/** An analysis with what the parser is known to get wrong put right, one thing after the other; words and offsets stay as they are. */
export function repaired(analysis: Analysis): Analysis {
  const nameAt = namesOf(analysis);
  const repairs: readonly ((sentence: Sentence) => Sentence)[] = [
    knowVerbs,
    nameCapitalWho,
    nameCapitalPremier,
    nameNounVerbs,
    nameNounInfinitives,
    raisePluralVerbs,
    freeHeadingVerbs,
    raiseInfinitives,
    joinHeadingNames,
    nameHeadingPassives,
    raiseHeadingParticiples,
    joinHeadingVerbs,
    freeNamesAfterDays,
    freeNamesBeforeMeasures,
    freeMeasures,
    freeIngPrepositions,
    raiseInterjectedVerb,
    lowerParticiples,
    joinSubjects,
    freeClosingVerb,
    partSaying,
    raiseParticiples,
    raiseParticipleNouns,
    raiseSpeakingParticiples,
    giveOuterSubjects,
    (sentence) => freeAddressees(sentence, nameAt),
    freeToldNouns,
    raiseMainVerb,
    raiseActiveParticiple,
    activateMainVerb,
    activateVerbsWithObjects,
    giveClauseSubjects,
    nameReadySubjects,
    giveCountedSubjects,
    giveRelativeSubjects,
    hangRelativesByNumber,
    raiseAdjectiveObjects,
    namePassives,
    hangChargedGerunds,
    hangNamingAgents,
    freeReceivers,
    joinFiniteVerbs,
    (sentence) => joinSecondVerbs(sentence, { frames, cues }),
  ];
  return {
    ...analysis,
    sentences: analysis.sentences.map((sentence) => repairs.reduce(soundly, sentence)),
  };
}

/** As `repaired`, for one sentence and what events alone are read from: the claims model knows objects and joined verbs as the parser gives them. */
export const repairedForEvents = (sentence: Sentence): Sentence =>
  joinInfinitives(freeGerunds(nameObjects(joinCompanions(sentence))));
