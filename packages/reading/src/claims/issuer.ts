import type { Sentence } from "@onrecord/language";
import type { Cues } from "../lexicon/cues.ts";
import type { Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt } from "./candidate.ts";

const FROM = new Set(["of", "by", "from"]);

export function isDocument(sentence: Sentence, mention: Mention, cues: Cues): boolean {
  return mention.form === "nominal" && cues.find("document", lemmaAt(sentence, mention.head)) !== undefined;
}

/** Whether a document is one that the report has spoken of: "the statement", "this summary". */
export function isKnownDocument(sentence: Sentence, mention: Mention): boolean {
  return /^(?:the|this|that)$/i.test(sentence.tokens[mention.first]!.form);
}

/** Head of the phrase for who made a document that speaks ("the court's summary", "a report by the bank", "a memo posted by ..."); or null. */
export function issuerOf(sentence: Sentence, document: number): number | null {
  const possessor = dependents(sentence, document, "nmod:poss")[0];
  if (possessor) return possessor.i;
  for (const phrase of dependents(sentence, document, "nmod")) {
    if (dependents(sentence, phrase.i, "case").some(({ form }) => FROM.has(form.toLowerCase()))) return phrase.i;
  }
  for (const participle of dependents(sentence, document, "acl")) {
    const agent = agentOf(sentence, participle.i);
    if (agent !== null) return agent;
  }
  return dependents(sentence, document, "compound").find(({ upos }) => upos === "PROPN")?.i ?? null;
}

/** Who does something in a passive: the agent behind "by". */
export function agentOf(sentence: Sentence, verb: number): number | null {
  const agent =
    dependents(sentence, verb, "obl:agent")[0] ??
    dependents(sentence, verb, "obl").find((o) =>
      dependents(sentence, o.i, "case").some((c) => isForm(sentence, c.i, "by")),
    );
  return agent?.i ?? null;
}
