import type { Sentence, Token } from "@onrecord/language";
import type { AgreementWords, Progress } from "../lexicon/agreements.ts";
import { base, dependents } from "../tree/subtree.ts";
import type { AgreementMention } from "./found.ts";

const THROUGH = /^(from|of|to|on|onto|into|by|out|for|in|under)$/;
/** Prepositions of what a noun of a deed is done to. */
const OF = /^(of|from|in|to|on|for|with|over|about)$/;
const HIGHEST = 5;

/** A word that makes or unmakes an agreement, and what it says of it. */
export interface Teller {
  readonly token: Token;
  readonly progress: Progress;
}

export const cases = (sentence: Sentence, token: Token): string[] =>
  dependents(sentence, token.i, "case").map((word) => word.form.toLowerCase());

/** "Withdrew from", "signed on to", "comply with"; but "left without a deal" does nothing to the deal. */
function isObject(sentence: Sentence, token: Token, verb: Token): boolean {
  const words = cases(sentence, token);
  if (words.length === 0) return true;
  return words.some((word) => THROUGH.test(word) || (word === "with" && verb.lemma === "comply"));
}

/** "Entered into force", "took effect", "is in force". */
const isForce = (sentence: Sentence, token: Token, words: AgreementWords) =>
  dependents(sentence, token.i, "obl", "obj").some(({ lemma }) => words.in("force", lemma)) ||
  (words.in("force", token.lemma) && dependents(sentence, token.i, "cop").length > 0);

/** By the lemma, or by the form, which has no lemma where the spelling is rare. */
const verbAt = ({ lemma, form }: Token, words: AgreementWords) =>
  words.verb(lemma.toLowerCase()) ?? words.verb(form.toLowerCase());

function progressOf(sentence: Sentence, below: Token, above: Token, words: AgreementWords): Progress | undefined {
  if (isForce(sentence, above, words)) return "in-force";
  const lemma = above.lemma.toLowerCase();
  if (above.upos !== "NOUN") return isObject(sentence, below, above) ? verbAt(above, words) : undefined;
  const relation = base(below.deprel);
  const isComplement = relation === "compound" || below.deprel === "nmod:poss";
  const isOf = relation === "nmod" && cases(sentence, below).some((word) => OF.test(word));
  const isSubject = relation === "nsubj" && dependents(sentence, above.i, "cop").length > 0;
  return isComplement || isOf || isSubject ? words.deed(lemma) : undefined;
}

/** The words that make or unmake the agreement: clauses that hang on it, and the first verb and the nouns of deeds above it. */
export function tellersOf({ sentence, head }: AgreementMention, words: AgreementWords): Teller[] {
  const found: Teller[] = dependents(sentence, head, "acl").flatMap((token) => {
    const progress = isForce(sentence, token, words) ? "in-force" : verbAt(token, words);
    return progress ? [{ token, progress }] : [];
  });
  let token = sentence.tokens[head]!;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const above = sentence.tokens[token.head];
    if (!above) break;
    const progress = progressOf(sentence, token, above, words);
    if (progress) found.push({ token: above, progress });
    if (above.upos !== "NOUN" && (progress || verbAt(above, words))) break;
    if (!/^(obj|nsubj|obl|nmod|conj|xcomp|compound|appos)/.test(token.deprel)) break;
    // "Suspended its participation in the treaty" tells of the treaty, "raised the price of the deal" does not.
    const goesOn = token.i === head || words.in("share", token.lemma) || base(token.deprel) !== "nmod";
    if (!goesOn && above.upos === "NOUN") break;
    token = above;
  }
  return found;
}
