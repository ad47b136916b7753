import type { Sentence, Token } from "@onrecord/language";
import type { Predicate } from "@onrecord/record";
import { happeningWords } from "../lexicon/happenings.ts";
import { base } from "../tree/subtree.ts";

const NO_HAPPENING = new Set(["aux", "cop", "case", "mark", "cc", "punct", "fixed", "goeswith", "discourse"]);

/** How a word tells that something happens, or undefined where it tells nothing. */
function partOf({ lemma, upos, deprel }: Token): Predicate["part"] | undefined {
  if (NO_HAPPENING.has(base(deprel))) return undefined;
  const word = lemma.toLowerCase();
  switch (upos) {
    case "VERB":
      return happeningWords.verb(word) ? "verb" : undefined;
    case "NOUN":
    case "PROPN":
      return happeningWords.noun(word) ? "noun" : undefined;
    case "ADJ":
      return happeningWords.adjective(word) ? "adjective" : undefined;
    default:
      return undefined;
  }
}

/** The words of a sentence that tell of happenings, left to right. */
export function wordsThatTell(sentence: Sentence): { token: Token; part: Predicate["part"] }[] {
  return sentence.tokens.flatMap((token) => {
    const part = partOf(token);
    return part === undefined ? [] : [{ token, part }];
  });
}
