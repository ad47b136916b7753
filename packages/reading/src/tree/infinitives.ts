import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** The infinitive that a verb in its base form goes on with, where the tree joins it to the verb above: "plans to meet him and sign a deal". */
function infinitiveOf(sentence: Sentence, { deprel, xpos, head, i }: Token): Token | undefined {
  const above = deprel === "conj" && /^VBP?$/.test(xpos) ? sentence.tokens[head] : undefined;
  // A verb that is one with the one above would have its form.
  if (!above || /^(?:VBP?|MD)$/.test(above.xpos) || dependents(sentence, i, "nsubj", "aux", "mark").length > 0)
    return undefined;
  const before = dependents(sentence, above.i, "xcomp").filter(
    (found) =>
      found.xpos === "VB" && found.i < i && dependents(sentence, found.i, "mark").some(({ lemma }) => lemma === "to"),
  );
  return before.at(-1);
}

/** The sentence with infinitives joined to each other. */
export function joinInfinitives(sentence: Sentence): Sentence {
  const moved = new Map<Token, Token>();
  for (const token of sentence.tokens) {
    const infinitive = infinitiveOf(sentence, token);
    if (infinitive) moved.set(token, infinitive);
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => {
    const infinitive = moved.get(token);
    return infinitive ? { ...token, head: infinitive.i, xpos: "VB" } : token;
  });
}
