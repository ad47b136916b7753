import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "./with-tokens.ts";

/** The verb above an adjective that the tree gives an object: "shot" for "shot dead a guard". */
function verbOf({ tokens }: Sentence, { deprel, head, i }: Token): Token | undefined {
  const adjective = deprel === "obj" ? tokens[head] : undefined;
  if (adjective?.upos !== "ADJ" || adjective.deprel !== "xcomp" || i < head) return undefined;
  const verb = tokens[adjective.head];
  return verb?.upos === "VERB" && verb.i < adjective.i ? verb : undefined;
}

/** The sentence with the objects that hang on an adjective below the verb that the adjective completes: adjectives have none. */
export function raiseAdjectiveObjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => verbOf(sentence, token))) return sentence;
  return withTokens(sentence, (token) => {
    const verb = verbOf(sentence, token);
    return verb ? { ...token, head: verb.i } : token;
  });
}
