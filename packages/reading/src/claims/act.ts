import type { Sentence, Token } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { isToInfinitive } from "../tree/clause.ts";
import { dependents } from "../tree/subtree.ts";
import { hasClause } from "./bare.ts";
import { type Candidate, lemmaAt, type Scene } from "./candidate.ts";
import { isDeedByObject } from "./object-deed.ts";
import { isMuteThing, isThing } from "./thing.ts";

/** "A report published in May", "published a report": a document that was made, with nothing that it says. */
function isMade({ cues }: Scene, sentence: Sentence, { xpos, deprel, i }: Token): boolean {
  if (!cues.find("making", lemmaAt(sentence, i)) || dependents(sentence, i, "ccomp").length > 0) return false;
  if (xpos === "VBN" && deprel === "acl") return true;
  const [object] = dependents(sentence, i, "obj");
  if (!object || !cues.find("document", lemmaAt(sentence, object.i))) return false;
  return dependents(sentence, object.i, "acl", "ccomp").length === 0;
}

/** "Will determine whether": what is still to be found out is not told. */
function isOpenQuestion({ cues }: Scene, sentence: Sentence, verb: number): boolean {
  if (!cues.find("inquiring", lemmaAt(sentence, verb))) return false;
  const [clause] = dependents(sentence, verb, "ccomp", "xcomp");
  return (
    clause !== undefined && dependents(sentence, clause.i, "mark").some(({ form }) => /^(?:whether|if)$/i.test(form))
  );
}

/** "Considers moving", "saw them leave": what is thought of doing, what is seen being done. */
function isComplement({ cues }: Scene, sentence: Sentence, verb: number): boolean {
  const lemma = lemmaAt(sentence, verb);
  const complements = dependents(sentence, verb, "xcomp").filter(({ i }) => i > verb);
  if (cues.find("weighing", lemma)) return complements.some(({ xpos }) => xpos === "VBG");
  return (
    cues.find("perceiving", lemma) !== undefined &&
    complements.some(({ i, upos }) => upos === "VERB" && hasSubject(sentence, i))
  );
}

/** "Was found guilty", "was found dead": what became of somebody, unless it is told who found it or what is found follows ("was found to be false"). */
function isFoundSo(sentence: Sentence, verb: number, source: Candidate["source"]): boolean {
  if (source !== null || dependents(sentence, verb, "nsubj").every(({ deprel }) => deprel !== "nsubj:pass"))
    return false;
  const [found] = dependents(sentence, verb, "xcomp");
  return found?.upos === "ADJ" && dependents(sentence, found.i, "mark").length === 0;
}

/** "Did not want his name published", "refused to give her name". */
function keepsName(sentence: Sentence, verb: number): boolean {
  const below = dependents(sentence, verb, "xcomp", "ccomp").map(({ i }) => i);
  return [verb, ...below].some((i) =>
    dependents(sentence, i, "obj", "nsubj").some(
      ({ i: name, lemma }) =>
        /^(?:name|identity)$/i.test(lemma) &&
        dependents(sentence, name, "nmod:poss").some(({ upos }) => upos === "PRON"),
    ),
  );
}

/** "Asked not to be named": how somebody speaks. */
function isAnonymity({ cues }: Scene, sentence: Sentence, verb: number): boolean {
  if (sentence.tokens[verb]!.deprel === "acl:relcl" && keepsName(sentence, verb)) return true;
  return dependents(sentence, verb, "xcomp", "ccomp").some(
    ({ i, xpos }) =>
      xpos === "VBN" &&
      cues.find("identifying", lemmaAt(sentence, i)) !== undefined &&
      dependents(sentence, i, "advmod").some(({ lemma }) => lemma === "not"),
  );
}

/** "Continued to fight", "went on to serve", "added two ships": more is done, not said. */
function isDoingMore({ cues }: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { entry, content, token, sentence: s } = candidate;
  if (entry.kind !== "add" || dependents(sentence, token, "ccomp").length > 0) return false;
  const [more] = dependents(sentence, token, "xcomp").filter(({ i }) => isToInfinitive(sentence, i));
  if (more) return cues.find("verb", lemmaAt(sentence, more.i)) === undefined;
  const isTold = content.some(({ sentence: other, first, last }) => other !== s || hasTense(sentence, first, last));
  return !isTold;
}

const hasTense = (sentence: Sentence, first: number, last: number): boolean =>
  sentence.tokens.slice(first, last + 1).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));

/** "When asked about it", "the witness, asked about the fire, said": how the answer came about. */
function isAsked({ cues }: Scene, sentence: Sentence, verb: number): boolean {
  const { xpos, deprel } = sentence.tokens[verb]!;
  if (!/^VB[DN]$/.test(xpos) || !/^(?:acl|advcl)$/.test(deprel)) return false;
  const isAsking = cues.find("verb", lemmaAt(sentence, verb))?.kind === "ask";
  return isAsking && dependents(sentence, verb, "nsubj", "aux", "obl:agent").length === 0 && !hasAgent(sentence, verb);
}

const hasAgent = (sentence: Sentence, verb: number): boolean =>
  dependents(sentence, verb, "obl").some(({ i }) =>
    dependents(sentence, i, "case").some(({ form }) => /^by$/i.test(form)),
  );

const hasSubject = (sentence: Sentence, verb: number): boolean => dependents(sentence, verb, "nsubj").length > 0;

/** "The drug showed promise", "lawyers showed the court a film": what is neither evidence nor a document tells nothing, unless with a clause. */
function isProperty(scene: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { entry, source, token } = candidate;
  if (entry.class !== "evidence" || hasClause(sentence, candidate)) return false;
  if (dependents(sentence, token, "obj").length === 0) return false;
  if (source === null || source.span.sentence !== candidate.sentence) return false;
  if (isSomebody(scene, sentence, source.head)) return true;
  return isMuteThing(scene, sentence, source.head) && !scene.cues.find("evidence", lemmaAt(sentence, source.head));
}

/** Whether a noun is a person or persons: what they show is what they do. */
function isSomebody({ analysis, cues }: Scene, sentence: Sentence, noun: number): boolean {
  const lemma = lemmaAt(sentence, noun);
  if (cues.find("document", lemma) || cues.find("evidence", lemma)) return false;
  const isName = analysis.names.some(
    ({ sentence: s, first, last, type }) => s === sentence.index && type === "person" && first <= noun && noun <= last,
  );
  return isName || (sentence.tokens[noun]!.upos === "NOUN" && actors.noun(lemma).some(({ use }) => use === "role"));
}

/** "Compared the samples to older ones": things that are measured against each other. */
function isMeasured(sentence: Sentence, verb: number): boolean {
  if (lemmaAt(sentence, verb) !== "compare") return false;
  const [object] = dependents(sentence, verb, "obj");
  return object?.xpos === "NNS" && isThing(sentence, object.i);
}

/** Whether a verb that may report tells what is done, seen, weighed or looked into, not what is said. */
export function isAct(scene: Scene, sentence: Sentence, candidate: Candidate): boolean {
  const { token } = candidate;
  const verb = sentence.tokens[token]!;
  if (verb.upos !== "VERB") return false;
  return (
    isMade(scene, sentence, verb) ||
    isOpenQuestion(scene, sentence, token) ||
    isComplement(scene, sentence, token) ||
    isProperty(scene, sentence, candidate) ||
    isMeasured(sentence, token) ||
    isFoundSo(sentence, token, candidate.source) ||
    isAnonymity(scene, sentence, token) ||
    isDoingMore(scene, sentence, candidate) ||
    isAsked(scene, sentence, token) ||
    isDeedByObject(scene, sentence, token)
  );
}
