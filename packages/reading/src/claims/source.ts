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
    dependents(sentence, verb, "obl").find((o) =>
      dependents(sentence, o.i, "case").some((c) => isForm(sentence, c.i, "by")),
    );
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
    case "advcl":
      // "saying ..." goes on with who spoke before, even where the tree hangs it on the words that were said.
      return (
        (token.xpos === "VBG" ? speakerAbove(sentence, above, cues) : null) ??
        subjectOf(sentence, above, cues, steps + 1)
      );
    case "conj":
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
      return token.deprel === "acl:relcl" || !isPassive(sentence, verb)
        ? above
        : subjectOf(sentence, above, cues, steps + 1);
    default:
      return null;
  }
}

/** The subject of the nearest verb of reporting from here upwards. */
function speakerAbove(sentence: Sentence, token: number, cues: Cues): number | null {
  let at = token;
  for (let steps = 0; steps < CLIMB && at >= 0; steps++) {
    const entry = cues.find("verb", lemmaAt(sentence, at));
    if (entry?.frames.includes("clause") && entry.class === "speech") {
      const subject = ownSubject(sentence, at);
      if (subject !== null) return subject;
    }
    at = sentence.tokens[at]!.head;
  }
  return null;
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

const NOMINATIVE = /^(?:he|she|they|we|i)$/i;

/** A name or a pronoun right before a finite verb: "Smith said", "she also said". Trees of long sentences get lost; this does not. */
function adjacentName(sentence: Sentence, verb: number): number | null {
  if (!FINITE.test(sentence.tokens[verb]!.xpos)) return null;
  let before = verb - 1;
  while (before > 0 && (sentence.tokens[before]!.upos === "ADV" || sentence.tokens[before]!.upos === "AUX")) before--;
  const left = sentence.tokens[before];
  const aux = sentence.tokens.slice(before + 1, verb).some(({ lemma }) => lemma === "be");
  if (left && !aux && NOMINATIVE.test(left.form)) return before;
  if (left?.upos === "PROPN" && !aux) {
    const start = nameStart(sentence, before);
    const outside = sentence.tokens[start - 1];
    if (!outside || outside.upos === "PUNCT" || outside.upos === "CCONJ" || outside.upos === "NOUN") return before;
  }
  return null;
}

function nameStart(sentence: Sentence, token: number): number {
  let at = token;
  while (at > 0 && sentence.tokens[at - 1]!.upos === "PROPN") at--;
  return at;
}

/** Who stands behind a verb that follows a quotation or a comma, taken for its object by the tree: ""...," wrote the protester". */
function inverted(sentence: Sentence, verb: number, cues: Cues): number | null {
  const opener = sentence.tokens[verb - 1];
  if (!opener || !/^(?:["”’,]|'')$/.test(opener.form) || cues.find("verb", lemmaAt(sentence, verb))?.to) return null;
  const after = dependents(sentence, verb, "obj", "xcomp").find(
    ({ i, upos }) => i > verb && /^(?:NOUN|PROPN|PRON)$/.test(upos),
  );
  if (after && !sentence.tokens.slice(verb + 1, after.i).some(({ upos }) => upos === "PUNCT" || upos === "ADP"))
    return after.i;
  return sentence.tokens[verb + 1]?.upos === "PROPN" ? verb + 1 : null;
}

/** The source of a verb that is a cue; null where a passive tells none. */
export function sourceOfVerb(sentence: Sentence, verb: number, cues: Cues): number | null {
  const passive = isPassive(sentence, verb);
  if (!passive) {
    const subject = dependent(sentence, verb, "nsubj");
    if (subject?.upos === "PROPN") {
      // In "House Speaker Smith said" the tree may take "House" for the head: the name beside the verb is who speaks.
      const name = adjacentName(sentence, verb);
      const between = name === null ? [] : sentence.tokens.slice(subject.i, name);
      if (name !== null && name > subject.i && between.every(({ upos }) => upos !== "PUNCT" && upos !== "CCONJ"))
        return name;
    }
    if (subject?.upos === "PROPN" || subject?.upos === "PRON") return subjectOf(sentence, verb, cues);
    const after = subject ? null : inverted(sentence, verb, cues);
    if (after !== null) return after;
  }
  if (!dependent(sentence, verb, "aux:pass", "obl:agent")) {
    const name = adjacentName(sentence, verb);
    if (name !== null) return name;
  }
  return passive ? agentOf(sentence, verb) : subjectOf(sentence, verb, cues);
}

const FROM = new Set(["of", "by", "from", "among", "in", "within"]);

/** The source of a noun that is a cue: possessor, "by" or "from" somebody, a name before it, or the subject of "made a plea". */
export function sourceOfNoun(
  sentence: Sentence,
  noun: number,
  cues: Cues,
  content: ReadonlySet<number>,
): number | null {
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
