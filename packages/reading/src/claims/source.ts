import type { Sentence } from "@onrecord/language";
import type { Cues } from "../lexicon/cues.ts";
import { base, dependent, dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt } from "./candidate.ts";
import { isPassive } from "./verb.ts";

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
const CLIMB = 6;

/** What a relative pronoun stands for: the noun that its clause hangs on. */
function antecedent(sentence: Sentence, pronoun: number, verb: number): number {
  if (!RELATIVE.has(sentence.tokens[pronoun]!.form.toLowerCase())) return pronoun;
  let at = verb;
  for (let steps = 0; steps < CLIMB && at >= 0; steps++) {
    const token = sentence.tokens[at]!;
    if (token.deprel === "acl:relcl" && token.head >= 0) return token.head;
    at = token.head;
  }
  return pronoun;
}

/** Who does something in a passive: the agent behind "by". */
export function agentOf(sentence: Sentence, verb: number): number | null {
  const agent =
    dependent(sentence, verb, "obl:agent") ??
    dependents(sentence, verb, "obl").find((o) => dependents(sentence, o.i, "case").some((c) => isForm(sentence, c.i, "by")));
  return agent?.i ?? null;
}

function ownSubject(sentence: Sentence, verb: number): number | null {
  const subject = dependents(sentence, verb, "nsubj").find((token) => token.deprel !== "nsubj:pass");
  return subject ? antecedent(sentence, subject.i, verb) : null;
}

/** The verb or adjective above that shares its subject with this one, or the noun that a participle describes. */
function shared(sentence: Sentence, verb: number, cues: Cues, steps: number): number | null {
  const token = sentence.tokens[verb]!;
  const above = token.head;
  if (above < 0 || steps >= CLIMB) return null;
  switch (base(token.deprel)) {
    case "conj":
    case "advcl":
    case "parataxis":
    case "ccomp":
    case "dep":
      return subjectOf(sentence, above, cues, steps + 1);
    case "xcomp": {
      const entry = cues.find("verb", lemmaAt(sentence, above));
      const object = dependent(sentence, above, "iobj", "obj");
      if (entry?.to && object && object.i < verb) return object.i;
      return subjectOf(sentence, above, cues, steps + 1);
    }
    case "acl":
    case "amod":
      return token.deprel === "acl:relcl" || token.xpos === "VBG" ? above : subjectOf(sentence, above, cues, steps + 1);
    default:
      return null;
  }
}

/** The head of the noun phrase that says, thinks or feels what a verb tells: its subject, or one that it shares with a verb around it. */
export function subjectOf(sentence: Sentence, verb: number, cues: Cues, steps = 0): number | null {
  const own = ownSubject(sentence, verb);
  if (own !== null) return own;
  if (steps > 0) {
    const passive = dependent(sentence, verb, "nsubj:pass");
    if (passive) return antecedent(sentence, passive.i, verb);
  }
  return shared(sentence, verb, cues, steps);
}

const FINITE = /^(?:VBD|VBZ|VBP|VBN)$/;

/** The head of the run of proper names around a token. */
function nameHead(sentence: Sentence, token: number): number {
  let at = token;
  for (let steps = 0; steps < CLIMB; steps++) {
    const { head, deprel } = sentence.tokens[at]!;
    if (head < 0 || sentence.tokens[head]!.upos !== "PROPN" || !/^(?:flat|compound|nmod:desc)/.test(deprel)) return at;
    at = head;
  }
  return at;
}

/** A name right beside a finite verb: "Smith said", "Smith also said", "said Smith". Trees of long sentences get lost; this does not. */
function adjacentName(sentence: Sentence, verb: number): number | null {
  if (!FINITE.test(sentence.tokens[verb]!.xpos)) return null;
  let before = verb - 1;
  while (before > 0 && (sentence.tokens[before]!.upos === "ADV" || sentence.tokens[before]!.upos === "AUX")) before--;
  const left = sentence.tokens[before];
  const aux = sentence.tokens.slice(before + 1, verb).some(({ lemma }) => lemma === "be");
  if (left?.upos === "PROPN" && !aux) {
    const start = nameStart(sentence, before);
    const outside = sentence.tokens[start - 1];
    if (!outside || outside.upos === "PUNCT" || outside.upos === "CCONJ" || outside.upos === "NOUN") return nameHead(sentence, before);
  }
  const opener = sentence.tokens[verb - 1];
  const right = sentence.tokens[verb + 1];
  return right?.upos === "PROPN" && opener !== undefined && /^(?:["”’,]|'')$/.test(opener.form) ? nameHead(sentence, verb + 1) : null;
}

function nameStart(sentence: Sentence, token: number): number {
  let at = token;
  while (at > 0 && sentence.tokens[at - 1]!.upos === "PROPN") at--;
  return at;
}

/** The source of a verb that is a cue; null where a passive tells none. */
export function sourceOfVerb(sentence: Sentence, verb: number, cues: Cues): number | null {
  const passive = isPassive(sentence, verb);
  if (!passive) {
    const subject = dependent(sentence, verb, "nsubj");
    if (subject?.upos === "PROPN" || subject?.upos === "PRON") return subjectOf(sentence, verb, cues);
  }
  if (!dependent(sentence, verb, "aux:pass", "obl:agent")) {
    const name = adjacentName(sentence, verb);
    if (name !== null) return name;
  }
  return passive ? agentOf(sentence, verb) : subjectOf(sentence, verb, cues);
}

const FROM = new Set(["of", "by", "from", "among", "in", "within"]);

/** The source of a noun that is a cue: possessor, "by" or "from" somebody, a name before it, or the subject of "made a plea". */
export function sourceOfNoun(sentence: Sentence, noun: number, cues: Cues, content: ReadonlySet<number>): number | null {
  const possessor = dependent(sentence, noun, "nmod:poss");
  if (possessor) return possessor.i;
  for (const phrase of dependents(sentence, noun, "nmod")) {
    if (content.has(phrase.i)) continue;
    if (dependents(sentence, phrase.i, "case").some((c) => FROM.has(c.form.toLowerCase()))) return phrase.i;
  }
  const token = sentence.tokens[noun]!;
  if (base(token.deprel) === "obj" && token.head >= 0 && cues.find("light", lemmaAt(sentence, token.head))) {
    return sourceOfVerb(sentence, token.head, cues);
  }
  return dependents(sentence, noun, "compound", "amod").find((t) => t.upos === "PROPN")?.i ?? null;
}
