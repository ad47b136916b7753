import type { Sentence } from "@onrecord/language";
import type { Cues } from "../lexicon/cues.ts";
import type { Mention } from "../stage.ts";
import { dependents } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Scene } from "./candidate.ts";

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
    if (sentence.tokens.slice(document, phrase.i).some(({ form }) => form === ",")) continue;
    if (dependents(sentence, phrase.i, "case").some(({ form }) => FROM.has(form.toLowerCase()))) return phrase.i;
  }
  for (const participle of dependents(sentence, document, "acl")) {
    const agent = agentOf(sentence, participle.i);
    if (agent !== null) return agent;
  }
  return dependents(sentence, document, "compound").find(({ upos }) => upos === "PROPN")?.i ?? null;
}

/** How many sentences back a document's making is looked for. */
const BACK = 8;

/** Who may have made a document that was spoken of, the latest first: whoever "filed a motion", "by" whom one was filed. */
export function* makersOf(
  { analysis, cues }: Scene,
  document: Mention,
): Generator<{ sentence: number; token: number }> {
  const lemma = lemmaAt(analysis.sentences[document.sentence]!, document.head);
  for (let s = document.sentence; s >= Math.max(0, document.sentence - BACK); s--) {
    const sentence = analysis.sentences[s]!;
    for (const { i, head, deprel, upos } of sentence.tokens.toReversed()) {
      if (upos !== "NOUN" || lemmaAt(sentence, i) !== lemma || (s === document.sentence && i >= document.head))
        continue;
      const verb = lemmaAt(sentence, head);
      if (!cues.find("light", verb) || cues.find("verb", verb)?.kind === "deny") continue;
      const token =
        deprel === "obj"
          ? (dependents(sentence, head, "nsubj")[0]?.i ?? null)
          : deprel === "nsubj:pass"
            ? agentOf(sentence, head)
            : null;
      if (token !== null) yield { sentence: s, token };
    }
  }
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
