import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "./with-tokens.ts";

/** The verb above an adjective that the tree gives an object: "shot" for "shot dead a guard". */
function verbOf({ tokens }: Sentence, { deprel, head, i }: Token): Token | undefined {
  const adjective = deprel === "obj" ? tokens[head] : undefined;
  if (adjective?.upos !== "ADJ" || adjective.deprel !== "xcomp" || i < head) return undefined;
  const verb = tokens[adjective.head];
  return verb?.upos === "VERB" && verb.i < adjective.i ? verb : undefined;
}

/** The verb that an adjective completes, which no adjective of a noun can stand before the noun's number or article: "shot dead three men". */
function completedBy({ tokens }: Sentence, { upos, deprel, head, i }: Token): Token | undefined {
  const verb = tokens[i - 1];
  const next = tokens[i + 1];
  const isBefore = upos === "ADJ" && /^(?:amod|advmod)$/.test(deprel) && head > i;
  return isBefore && verb?.upos === "VERB" && /^(?:CD|DT)$/.test(next?.xpos ?? "") ? verb : undefined;
}

/** The sentence with objects below the verb that an adjective completes, and the adjective too: adjectives have no objects. */
export function raiseAdjectiveObjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => verbOf(sentence, token) ?? completedBy(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const completed = completedBy(sentence, token);
    if (completed) return { ...token, head: completed.i, deprel: "xcomp" };
    const verb = verbOf(sentence, token);
    return verb ? { ...token, head: verb.i } : token;
  });
}
