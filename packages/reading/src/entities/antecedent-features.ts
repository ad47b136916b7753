import type { Sentence } from "@onrecord/language";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { type Scene, sentenceOf, type Thing } from "./scene.ts";
import type { Wanted } from "./wanted.ts";

/** Quotation that each token stands in, or -1, by sentence. */
export type Quotes = readonly Int32Array[];

const CAUSES = new Set(["for", "over", "about"]);
const FARTHEST = 5;
const ROLES = new Set(["obj", "nmod", "obl", "conj", "root"]);
/** Upper ends of the ranges of mentions between, and of mentions so far. */
const BETWEEN = [1, 2, 3, 4, 6, 9, 13, 18, 25, 40];
const SO_FAR = [1, 2, 3, 5, 8];

const range = (count: number, ends: readonly number[]): number => ends.findIndex((end) => count <= end);

export function isSubject(sentence: Sentence, token: number): boolean {
  return base(sentence.tokens[token]!.deprel) === "nsubj" && sentence.tokens[token]!.deprel !== "nsubj:outer";
}

/** The verb, or the top, of the clause that a token stands in. */
export function clauseOf(sentence: Sentence, token: number): number {
  const { deprel, head } = sentence.tokens[token]!;
  if (base(deprel) !== "nmod" && base(deprel) !== "conj") return head;
  let at = head < 0 ? token : head;
  for (let steps = 0; steps < 12; steps++) {
    const above = sentence.tokens[at]!;
    if (above.upos === "VERB" || above.head < 0) return at;
    at = above.head;
  }
  return at;
}

/** Whether a possessive stands in a phrase joined to another: "Jane Doe and her lawyer". */
function isJoined(sentence: Sentence, mention: Mention, other: Mention): boolean {
  const owned = sentence.tokens[sentence.tokens[mention.head]!.head];
  return owned !== undefined && base(owned.deprel) === "conj" && owned.head === other.head;
}

/** Whether a possessive stands in a phrase right behind another that says why or about what: "thanked Chad for its help". */
function isBehind(sentence: Sentence, mention: Mention, other: Mention): boolean {
  const between = sentence.tokens.slice(other.last + 1, mention.head);
  return between.length === 1 && CAUSES.has(between[0]!.form.toLowerCase());
}

/** The verb whose complement clause a subject opens, and whether it asks somebody else to act: "demanded that it", "said that it". */
function complemented(scene: Scene, sentence: Sentence, token: number): { verb: number; asks: boolean } | undefined {
  if (!isSubject(sentence, token)) return undefined;
  const clause = sentence.tokens[sentence.tokens[token]!.head]!;
  const above = sentence.tokens[clause.head];
  if (base(clause.deprel) !== "ccomp" || above?.upos !== "VERB") return undefined;
  const cue = scene.cues.find("verb", above.lemma.toLowerCase());
  return cue && { verb: above.i, asks: cue.kind === "demand" || cue.kind === "ask" };
}

/** Whether a token is the subject of a verb that tells what somebody says. */
export function speaks(scene: Scene, sentence: Sentence, token: number): boolean {
  if (!isSubject(sentence, token)) return false;
  const { upos, lemma } = sentence.tokens[sentence.tokens[token]!.head]!;
  return upos === "VERB" && scene.cues.find("verb", lemma.toLowerCase())?.class === "speech";
}

/** Whether a subject is that of words that only say who says it: "it had left, the ministry said, when". */
function isParenthesis(sentence: Sentence, token: number): boolean {
  return base(sentence.tokens[sentence.tokens[token]!.head]?.deprel ?? "") === "parataxis";
}

/** How a pronoun and a mention before it stand to each other in the clause that holds both. */
function ofOneSentence(scene: Scene, sentence: Sentence, mention: Mention, other: Mention): string[] {
  const possessive = sentence.tokens[mention.head]!.deprel === "nmod:poss";
  const subject = isSubject(sentence, other.head);
  const complement = complemented(scene, sentence, mention.head);
  const isAbove = complement !== undefined && sentence.tokens[other.head]!.head === complement.verb;
  const shares = clauseOf(sentence, other.head) === clauseOf(sentence, mention.head);
  const found: string[] = [];
  if (complement && subject && isAbove) found.push(complement.asks ? "who asks" : "who says");
  if (complement?.asks && !subject) found.push("who is asked");
  if (shares) found.push(possessive ? "same clause, possessive" : "same clause");
  if (!possessive) return found;
  if (isJoined(sentence, mention, other)) found.push("joined");
  if (isBehind(sentence, mention, other)) found.push("behind");
  if (subject) found.push("subject, possessive");
  if (subject && shares) found.push("subject of the clause, possessive");
  return found;
}

/**
 * What a mention is weighed by as that which a pronoun stands for.
 * @param quotes the quotation that each token stands in
 */
export function antecedentFeatures(
  scene: Scene,
  mention: Mention,
  other: Mention,
  thing: Thing,
  wanted: Wanted,
  quotes: Quotes,
): string[] {
  const sentence = sentenceOf(scene, mention);
  const place = sentenceOf(scene, other);
  const away = Math.min(mention.sentence - other.sentence, FARTHEST);
  const { deprel } = place.tokens[other.head]!;
  const subject = isSubject(place, other.head);
  const inQuote = quotes[mention.sentence]![mention.head]! >= 0;
  const otherInQuote = quotes[other.sentence]![other.head]! >= 0;
  const features = [
    `away ${away}`,
    `between ${range(mention.index - other.index, BETWEEN)}`,
    `so far ${range(thing.mentions.length, SO_FAR)}`,
    `form ${other.form}`,
    `kind ${thing.kind}`,
    `number ${thing.number}`,
    ...(away === 0 ? ofOneSentence(scene, sentence, mention, other) : []),
  ];
  if (subject) features.push("subject");
  else if (deprel === "nmod:poss") features.push("possessor");
  else if (ROLES.has(base(deprel))) features.push(`role ${base(deprel)}`);
  if (other.rule === "mention.name-as-modifier") features.push("modifier");
  if (subject && isParenthesis(place, other.head)) features.push("parenthesis");
  if (subject && isSubject(sentence, mention.head)) features.push(`both subjects ${Math.min(away, 2)}`);
  if (speaks(scene, sentence, mention.head)) {
    features.push(thing.actor ? "speaks, actor" : "speaks, no actor");
    if (speaks(scene, place, other.head)) features.push("both speak");
  }
  if (inQuote !== otherInQuote) features.push(inQuote ? "out of the quotation" : "in a quotation");
  if (thing.actor) features.push("actor");
  if (thing.noun === undefined) features.push("named");
  if (thing.members) features.push("joint");
  if (wanted.kind === "person" && thing.gender === wanted.gender) features.push("gender known");
  if (thing.mentions.some((index) => scene.mentions[index]!.sentence === 0)) features.push("in the headline");
  return features;
}
