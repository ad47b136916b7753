import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { regularBases } from "./verb-bases.ts";
import { withTokens } from "./with-tokens.ts";

/** Whether a verb alone tells of force used on its object. */
const isForce = (lemma: string): boolean =>
  frames.triggers("verb", lemma).some(({ words, frame }) => {
    const { type, verb } = frames.list[frame]!;
    return words.length === 1 && /^(?:ASSAULT|COERCE)$/.test(type) && verb.recipient[0] === "object";
  });

/** The verb of force that a predicate in -ed is the passive of: "were tortured" describes nobody. */
function verbOf(sentence: Sentence, { upos, form, i }: Token): string | undefined {
  if (upos !== "ADJ" || !/ed$/i.test(form) || dependents(sentence, i, "advmod").length > 0) return undefined;
  if (!dependents(sentence, i, "cop").some(({ lemma }) => lemma === "be")) return undefined;
  return regularBases(form.toLowerCase()).find(isForce);
}

/** The sentence with passives of violence as such where the parser saw adjectives. */
export function namePassives(sentence: Sentence): Sentence {
  const verbs = new Map<number, string>();
  for (const token of sentence.tokens) {
    const verb = verbOf(sentence, token);
    if (verb !== undefined) verbs.set(token.i, verb);
  }
  if (verbs.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const lemma = verbs.get(token.i);
    if (lemma !== undefined) return { ...token, upos: "VERB", xpos: "VBN", lemma };
    if (!verbs.has(token.head)) return token;
    if (token.deprel === "cop") return { ...token, deprel: "aux:pass" };
    return token.deprel === "nsubj" ? { ...token, deprel: "nsubj:pass" } : token;
  });
}
