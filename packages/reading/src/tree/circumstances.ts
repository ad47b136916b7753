import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "./subtree.ts";

/** A word whose modifiers may tell when and where something happens. */
export interface Carrier {
  readonly token: number;
  /** Only what stands before the word counts: an opening phrase is shared by what follows, a closing one is not. */
  readonly opening: boolean;
}

/** Tells whether a token is a word of saying: its date and place are those of the saying (codebook, decision 14). */
export type Reports = (token: number) => boolean;

/** Relations by which a noun that tells of a happening takes part in the clause of another word. */
const IN_CLAUSE = new Set(["nsubj", "obj", "obl", "xcomp", "nmod"]);
const FEW_STEPS = 6;

const isVerb = (token: Token) => token.xpos.startsWith("VB") || token.upos === "VERB";

/** Whether a participle clause goes on with the clause above it ("..., signing a deal"), without "after" or "before". */
function goesOn(sentence: Sentence, token: Token): boolean {
  return token.xpos === "VBG" && dependents(sentence, token.i, "mark").length === 0;
}

/** How the circumstances of the word above apply to a token: all, those that open its clause, or none. */
function shared(sentence: Sentence, token: Token): "all" | "opening" | "none" {
  const relation = base(token.deprel);
  if (relation === "conj") return isVerb(token) ? "opening" : "all";
  if (relation === "xcomp") return isVerb(token) && token.xpos === "VB" ? "opening" : "all";
  if (relation === "advcl") return goesOn(sentence, token) ? "all" : "none";
  if (isVerb(token) && relation !== "acl") return "none";
  return IN_CLAUSE.has(relation) && token.deprel !== "nmod:poss" ? "all" : "none";
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
      if (!reports(clause.i)) found.push({ token: clause.i, opening: false });
    }
  }
  let token = start;
  let opening = false;
  for (let steps = 0; steps < FEW_STEPS; steps++) {
    const above = sentence.tokens[token.head];
    const share = shared(sentence, token);
    if (!above || share === "none" || reports(above.i)) break;
    opening ||= share === "opening";
    found.push({ token: above.i, opening });
    token = above;
  }
  return found;
}
