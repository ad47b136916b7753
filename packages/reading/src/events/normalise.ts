import { irregularBase, type Sentence, type Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { base } from "../tree/subtree.ts";
import { regularBases } from "../tree/verb-bases.ts";

const FOLLOWS_VERB = new Set(["to", "that"]);

function lemmaOf(token: Token, frames: Frames): string {
  const lemma = token.lemma.toLowerCase();
  const isKnown = (word: string) =>
    frames.triggers("verb", word).length > 0 ||
    frames.status("verbs", word) !== undefined ||
    frames.light(word, "doer");
  if (token.upos !== "VERB" || isKnown(lemma)) return token.lemma;
  const form = token.form.toLowerCase();
  // The form first: "wound" is a verb, and the past of "wind" as well.
  const bases = [form, irregularBase(form) ?? form, ...regularBases(form)];
  return bases.find(isKnown) ?? token.lemma;
}

/** "The man who shot at soldiers": what a relative pronoun is the subject of is a verb. */
function isRelativeVerb(sentence: Sentence, token: Token, frames: Frames): boolean {
  if (token.deprel !== "acl:relcl" || token.upos !== "NOUN") return false;
  if (frames.triggers("verb", baseOf(token, frames)).length === 0) return false;
  const children = sentence.children[token.i]!.map((child) => sentence.tokens[child]!);
  if (children.some(({ deprel }) => deprel === "cop" || deprel === "det" || deprel === "amod")) return false;
  return children.some(({ i, xpos, deprel }) => i === token.i - 1 && xpos.startsWith("W") && deprel === "nsubj");
}

/** The verb that a word read as a noun may be a form of. */
function baseOf({ form, lemma }: Token, frames: Frames): string {
  const base = irregularBase(form.toLowerCase());
  return base !== undefined && frames.triggers("verb", base).length > 0 ? base : lemma.toLowerCase();
}

/** "Egypt is bombing Sudan": a noun in -ing with a subject and a form of "be" before it and an object behind is a verb under way. */
function progressiveOf(sentence: Sentence, token: Token, frames: Frames): string | undefined {
  if (token.upos !== "NOUN" || !token.form.endsWith("ing")) return undefined;
  const children = sentence.children[token.i]!.map((child) => sentence.tokens[child]!);
  const isUnderWay =
    children.some(({ lemma, i }) => lemma === "be" && i < token.i) &&
    children.some(({ deprel, i }) => deprel === "nsubj" && i < token.i) &&
    children.some(({ deprel, i }) => deprel === "obj" && i > token.i);
  if (!isUnderWay) return undefined;
  return regularBases(token.form.toLowerCase()).find((base) => frames.triggers("verb", base).length > 0);
}

/** "Extended its condolences and regret": a bare verb beside a noun, or a finite verb, with nothing of its own, is a noun. */
function isNounBesideNoun(sentence: Sentence, token: Token): boolean {
  const above = sentence.tokens[token.head];
  if (token.xpos !== "VB" || token.deprel !== "conj" || !above) return false;
  if (above.upos !== "NOUN" && !(/^VB[DZ]$/.test(above.xpos) && sentence.tokens[token.i - 2]?.upos === "NOUN"))
    return false;
  return !sentence.children[token.i]!.some((child) =>
    /^(?:nsubj|obj|aux|mark|xcomp|ccomp)/.test(sentence.tokens[child]!.deprel),
  );
}

/** "Fighting between the two continued": a gerund without a subject of its own that is one. */
function isNounOfDeed(sentence: Sentence, token: Token): boolean {
  if (token.xpos !== "VBG" || token.upos !== "VERB" || !/^csubj|^nsubj/.test(token.deprel)) return false;
  const children = sentence.children[token.i]!.map((child) => sentence.tokens[child]!);
  return !children.some(({ deprel }) => /^(?:nsubj|obj|aux|xcomp|ccomp)/.test(deprel));
}

/** "Germany plans to invade", "France fears that": a verb in -s that was read as a noun with its subject beside it. */
function isMisreadVerb(sentence: Sentence, token: Token, frames: Frames): boolean {
  const next = sentence.tokens[token.i + 1];
  if (token.xpos !== "NNS" || !next || !FOLLOWS_VERB.has(next.form.toLowerCase())) return false;
  if (frames.status("verbs", token.lemma.toLowerCase()) === undefined) return false;
  const before = sentence.children[token.i]!.map((child) => sentence.tokens[child]!).filter(({ i }) => i < token.i);
  const hasSubject = before.some(
    ({ deprel, upos, i }) =>
      base(deprel) === "nsubj" || (deprel === "compound" && upos === "PROPN" && i === token.i - 1),
  );
  return (
    hasSubject &&
    !before.some(({ deprel }) => deprel === "det" || deprel === "case" || deprel === "cop" || deprel === "amod")
  );
}

function asVerb(sentence: Sentence, tokens: Token[], verb: Token): void {
  tokens[verb.i] = { ...verb, upos: "VERB", xpos: "VBZ" };
  const infinitive = sentence.tokens[verb.i + 1]!.form.toLowerCase() === "to";
  for (const child of sentence.children[verb.i]!) {
    const token = tokens[child]!;
    if (token.i < verb.i && token.deprel === "compound") tokens[child] = { ...token, deprel: "nsubj" };
    if (token.i > verb.i && base(token.deprel) === "acl")
      tokens[child] = { ...token, deprel: infinitive ? "xcomp" : "ccomp" };
  }
}

/**
 * The sentence with what the frames look words up by put right: lemmas of verb forms that the lemmatiser does not know, verbs
 * read as nouns (in headlines and in the progressive, too), and gerunds that are nouns. Tokens keep their places.
 */
export function normalise(sentence: Sentence, frames: Frames): Sentence {
  const tokens: Token[] = [];
  for (const token of sentence.tokens) {
    const lemma = lemmaOf(token, frames);
    tokens.push(lemma === token.lemma ? token : { ...token, lemma });
  }
  for (const token of sentence.tokens) {
    if (isRelativeVerb(sentence, token, frames))
      tokens[token.i] = { ...token, lemma: baseOf(token, frames), upos: "VERB", xpos: "VBD" };
    const progressive = progressiveOf(sentence, token, frames);
    if (progressive !== undefined) tokens[token.i] = { ...token, lemma: progressive, upos: "VERB", xpos: "VBG" };
    if (isNounBesideNoun(sentence, token)) tokens[token.i] = { ...token, upos: "NOUN", xpos: "NN" };
    if (isNounOfDeed(sentence, token))
      tokens[token.i] = { ...token, lemma: token.form.toLowerCase(), upos: "NOUN", xpos: "NN", deprel: "nsubj" };
  }
  for (const token of sentence.tokens)
    if (isMisreadVerb(sentence, token, frames)) asVerb(sentence, tokens, tokens[token.i]!);
  return { ...sentence, tokens };
}
