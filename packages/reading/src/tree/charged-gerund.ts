import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

interface Charge {
  readonly verb: Token;
  readonly gerund: Token;
  /** What the tree takes the gerund for a modifier of: "shops" in "of looting shops". */
  readonly object?: Token;
}

/** Whether a word may be a gerund behind "of", without article or adjective: "looting" in "of looting shops", not in "of the looting". */
function isGerundBehindOf(sentence: Sentence, { form, upos, i }: Token): boolean {
  if (!/^(?:NOUN|VERB|ADJ)$/.test(upos) || !form.endsWith("ing") || sentence.tokens[i - 1]?.form !== "of") return false;
  return dependents(sentence, i, "det", "nmod:poss", "amod", "compound").length === 0;
}

/** What somebody is accused of where the tree hangs it on the accuser or the accused, with the verb before it that accuses. */
function chargeOf(sentence: Sentence, gerund: Token): Charge | undefined {
  if (!isGerundBehindOf(sentence, gerund)) return undefined;
  const isModifier = /^(?:amod|compound)$/.test(gerund.deprel);
  const top = isModifier ? sentence.tokens[gerund.head]! : gerund;
  const party = top.deprel === "nmod" ? sentence.tokens[top.head]! : undefined;
  // "The leaders of smuggling rings" may be accused; those by whom somebody is accused lead none.
  if (!party || party.i > gerund.i || !(isModifier ? /^obl:agent$/ : /^(?:obj|obl:agent|nsubj)$/).test(party.deprel))
    return undefined;
  const verb = sentence.tokens[party.head]!;
  if (verb.i > gerund.i || !frames.inClass("charging", verb.lemma.toLowerCase())) return undefined;
  return { verb, gerund, ...(isModifier && { object: top }) };
}

/** The sentence with what somebody is accused of below the verb that accuses: "accused by villagers of bombing a school". */
export function hangChargedGerunds(sentence: Sentence): Sentence {
  const changed = new Map<number, Partial<Token>>();
  for (const token of sentence.tokens) {
    const charge = chargeOf(sentence, token);
    if (!charge) continue;
    const { verb, gerund, object } = charge;
    changed.set(gerund.i, { head: verb.i, deprel: "advcl", upos: "VERB", xpos: "VBG" });
    changed.set(gerund.i - 1, { head: gerund.i, deprel: "mark", upos: "SCONJ" });
    if (object) changed.set(object.i, { head: gerund.i, deprel: "obj" });
  }
  if (changed.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, ...changed.get(token.i) }));
}
