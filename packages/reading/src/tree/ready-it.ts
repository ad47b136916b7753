import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { withTokens } from "./with-tokens.ts";

/** "It was ready to leave": "it" is somebody where only somebody can be what is said of it. */
function isSomebody({ tokens }: Sentence, { deprel, head, upos }: Token): boolean {
  const above = deprel === "expl" && upos === "PRON" ? tokens[head] : undefined;
  return above?.upos === "ADJ" && frames.triggers("adjective", above.lemma.toLowerCase()).length > 0;
}

/** The sentence with such an "it" as the subject that it is. */
export function nameReadySubjects(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => isSomebody(sentence, token))) return sentence;
  return withTokens(sentence, (token) => (isSomebody(sentence, token) ? { ...token, deprel: "nsubj" } : token));
}
