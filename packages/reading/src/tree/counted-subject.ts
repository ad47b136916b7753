import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Whether "at" before a phrase belongs to its number: "at least 14 people". */
const isCounted = (sentence: Sentence, phrase: Token): boolean =>
  dependents(sentence, phrase.i, "nummod").some(
    ({ i }) => sentence.tokens[i - 2]?.lemma === "at" && /^(?:least|most)$/i.test(sentence.tokens[i - 1]!.form),
  );

/** The verb behind a phrase whose subject the tree does not have. */
function verbOf(sentence: Sentence, phrase: Token): Token | undefined {
  const above = sentence.tokens[phrase.head];
  if (!above) return undefined;
  const clauses = above.i > phrase.i ? [above] : dependents(sentence, above.i, "ccomp", "xcomp", "conj", "advcl");
  return clauses.find(
    (verb) =>
      verb.i > phrase.i && verb.upos === "VERB" && dependents(sentence, verb.i, "nsubj", "csubj", "mark").length === 0,
  );
}

/** The sentence with "at least 14 people" as the subject of the verb behind it where the tree takes "at" for a preposition of the verb before. */
export function giveCountedSubjects(sentence: Sentence): Sentence {
  const moved = new Map<number, Partial<Token>>();
  for (const token of sentence.tokens) {
    if (token.deprel !== "obl" || !isCounted(sentence, token)) continue;
    const verb = verbOf(sentence, token);
    if (!verb) continue;
    const isPassive = dependents(sentence, verb.i, "aux:pass").length > 0;
    moved.set(token.i, { head: verb.i, deprel: isPassive ? "nsubj:pass" : "nsubj" });
    if (verb.i !== token.head) moved.set(verb.i, { deprel: "ccomp" });
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, ...moved.get(token.i) }));
}
