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

/** The source of a verb that is a cue; null where a passive tells none. */
export function sourceOfVerb(sentence: Sentence, verb: number, cues: Cues): number | null {
  return isPassive(sentence, verb) ? agentOf(sentence, verb) : subjectOf(sentence, verb, cues);
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
