import type { Sentence, Token } from "@onrecord/language";
import { frames } from "../lexicon/frames.ts";
import { placeWords } from "../lexicon/places.ts";
import { isToInfinitive } from "./clause.ts";
import { base, dependents } from "./subtree.ts";

/** A word whose modifiers may tell when and where something happens. */
export interface Carrier {
  readonly token: number;
  /** Only what stands before the word counts: an opening phrase is shared by what follows, a closing one is not. */
  readonly opening: boolean;
}

/** Tells whether a token is a word of saying: its date and place are those of the saying (codebook, decision 14). */
export type Reports = (token: number) => boolean;

type Share = "all" | "opening" | "none";

const FEW_STEPS = 6;
/** Prepositions with which a happening is part of what the verb tells: "killed in a raid", "ended with a clash". */
const WITHIN = new Set(["in", "during", "at", "by", "with", "through", "amid", "for"]);

const isVerb = (token: Token) => token.xpos.startsWith("VB") || token.upos === "VERB";

const introducedBy = (sentence: Sentence, token: Token, words: ReadonlySet<string>) =>
  dependents(sentence, token.i, "case").some((word) => words.has(word.form.toLowerCase()));

const OF = new Set(["of"]);

/** "Flew to Minsk to sign": what somebody goes somewhere for is done there and then. */
const isPurpose = (sentence: Sentence, token: Token, above: Token) =>
  placeWords.purpose.has(above.lemma) && isToInfinitive(sentence, token.i);

/** How the circumstances of the word above hold for a verb. */
function verbShares(sentence: Sentence, token: Token, above: Token): Share {
  const relation = base(token.deprel);
  if ((relation === "xcomp" || relation === "advcl") && isPurpose(sentence, token, above)) return "all";
  switch (relation) {
    case "conj":
      return "opening";
    case "xcomp":
      return token.xpos === "VB" ? "opening" : "all";
    case "advcl":
      // ", signing a deal" goes on with the clause; "after signing" does not.
      return token.xpos === "VBG" && dependents(sentence, token.i, "mark").length === 0 ? "all" : "none";
    default:
      return "none";
  }
}

/** How the circumstances of the word above hold for a noun. */
function nounShares(sentence: Sentence, token: Token, above: Token): Share {
  const carries = placeWords.carrying.has(above.lemma);
  switch (token.deprel) {
    case "conj":
      return "all";
    case "nsubj":
    case "nsubj:pass":
    case "obj":
    case "xcomp":
      return carries ? "all" : "none";
    case "obl":
    case "obl:agent":
      return carries && introducedBy(sentence, token, WITHIN) ? "all" : "none";
    case "nmod":
      return frames.isTransparent(above.lemma) && introducedBy(sentence, token, OF) ? "all" : "none";
    default:
      return "none";
  }
}

/**
 * The words to ask for time and place of what a token tells, nearest first: the word itself, the clause that tells of it ("an attack
 * carried out in March"), then the words above it as long as it stands in their clause and they are no words of saying.
 */
export function carriers(sentence: Sentence, at: number, reports: Reports): Carrier[] {
  const found: Carrier[] = [{ token: at, opening: false }];
  const start = sentence.tokens[at];
  if (!start) return found;
  if (!isVerb(start)) {
    for (const clause of dependents(sentence, at, "acl")) {
      if (placeWords.carrying.has(clause.lemma) && !reports(clause.i)) found.push({ token: clause.i, opening: false });
    }
  }
  let token = start;
  let opening = false;
  for (let steps = 0; steps < FEW_STEPS; steps++) {
    const above = sentence.tokens[token.head];
    if (!above || reports(above.i)) break;
    const share = isVerb(token) ? verbShares(sentence, token, above) : nounShares(sentence, token, above);
    if (share === "none") break;
    opening ||= share === "opening";
    found.push({ token: above.i, opening });
    // "Took place in Minsk", "came into force in May": the tree may hang the circumstances on the noun.
    for (const noun of dependents(sentence, above.i, "obj", "obl")) {
      if (noun.i > above.i && placeWords.empty.has(noun.lemma)) found.push({ token: noun.i, opening });
    }
    token = above;
  }
  return found;
}
