import type { Sentence } from "@onrecord/language";
import type { CueEntry } from "../lexicon/cues.ts";
import { dependents, subtree } from "../tree/subtree.ts";
import { quotationAfter } from "./beside.ts";
import { type Complement, isForm, type Scene } from "./candidate.ts";

const begins = (sentence: Sentence, token: number, word: string) =>
  dependents(sentence, token, "mark").some((mark) => isForm(sentence, mark.i, word));

/** The content of a noun that reports: "the claim that ...", "calls to ...", "fears of ...", "his message: ...". */
export function nounComplement(scene: Scene, s: number, noun: number, entry: CueEntry): Complement | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const clauses = dependents(sentence, noun, "acl", "ccomp", "appos", "advcl").filter((token) => token.i > noun);
  if (entry.frames.includes("clause")) {
    const clause = clauses.find((token) => token.deprel !== "acl:relcl" && begins(sentence, token.i, "that"));
    if (clause) return { frame: "clause", tokens: new Set(subtree(sentence, clause.i)), quotations: [], cue: [] };
  }
  if (entry.frames.includes("inf")) {
    const clause = clauses.find((token) => begins(sentence, token.i, "to"));
    if (clause) return { frame: "inf", tokens: new Set(subtree(sentence, clause.i)), quotations: [], cue: [] };
  }
  for (const phrase of dependents(sentence, noun, "nmod", "obl", "acl")) {
    if (phrase.i < noun) continue;
    const lead = dependents(sentence, phrase.i, "case", "mark").find((token) =>
      entry.prep.includes(token.form.toLowerCase()),
    );
    if (!lead) continue;
    const tokens = new Set(subtree(sentence, phrase.i));
    tokens.delete(lead.i);
    return { frame: "prep", tokens, quotations: [], cue: [lead.i] };
  }
  if (entry.frames.includes("quote")) {
    const quotation = quotationAfter(scene, s, noun);
    if (quotation >= 0) return { frame: "quote", tokens: new Set(), quotations: [quotation], cue: [] };
  }
  return undefined;
}

/** The content of an adjective of belief or feeling: "confident that ...", "worried about ...". */
export function adjectiveComplement(sentence: Sentence, adjective: number, entry: CueEntry): Complement | undefined {
  const clause = dependents(sentence, adjective, "ccomp", "xcomp", "advcl").find(
    (token) => token.i > adjective && (!begins(sentence, token.i, "to") || entry.frames.includes("inf")),
  );
  if (clause && (clause.deprel !== "advcl" || begins(sentence, clause.i, "that"))) {
    const frame = begins(sentence, clause.i, "to") ? "inf" : "clause";
    return { frame, tokens: new Set(subtree(sentence, clause.i)), quotations: [], cue: [] };
  }
  for (const phrase of dependents(sentence, adjective, "obl", "nmod")) {
    const lead = dependents(sentence, phrase.i, "case").find((token) => entry.prep.includes(token.form.toLowerCase()));
    if (!lead || phrase.i < adjective) continue;
    const tokens = new Set(subtree(sentence, phrase.i));
    tokens.delete(lead.i);
    return { frame: "prep", tokens, quotations: [], cue: [lead.i] };
  }
  return undefined;
}
