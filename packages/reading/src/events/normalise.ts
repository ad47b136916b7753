import type { Sentence, Token } from "@onrecord/language";
import type { Frames } from "../lexicon/frames.ts";
import { base } from "../tree/subtree.ts";

const FOLLOWS_VERB = new Set(["to", "that"]);

/** Base forms that a regular verb form can have: "invaded" is of "invad", "invade"; "shipped" of "shipp", "shippe", "ship". */
function regularBases(form: string): string[] {
  const stem = /^(.+?)(?:ed|ing|es|s)$/.exec(form)?.[1];
  if (stem === undefined || stem.length < 3) return [];
  const bases = [stem, `${stem}e`];
  if (/([bdglmnprt])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  if (stem.endsWith("i")) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}

function lemmaOf(token: Token, frames: Frames): string {
  const lemma = token.lemma.toLowerCase();
  const isKnown = (word: string) =>
    frames.triggers("verb", word).length > 0 ||
    frames.status("verbs", word) !== undefined ||
    frames.light(word, "doer");
  if (token.upos !== "VERB" || isKnown(lemma)) return token.lemma;
  return regularBases(token.form.toLowerCase()).find(isKnown) ?? token.lemma;
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
 * The sentence with what the frames look words up by put right: lemmas of regular verb forms that the lemmatiser does not know, and verbs
 * in -s read as nouns. Tokens keep their places.
 */
export function normalise(sentence: Sentence, frames: Frames): Sentence {
  const tokens = sentence.tokens.map((token) => {
    const lemma = lemmaOf(token, frames);
    return lemma === token.lemma ? token : { ...token, lemma };
  });
  for (const token of sentence.tokens)
    if (isMisreadVerb(sentence, token, frames)) asVerb(sentence, tokens, tokens[token.i]!);
  return { ...sentence, tokens };
}
