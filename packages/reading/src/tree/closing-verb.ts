import type { Sentence, Token } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

/** Who says it and the verb at the end of a sentence, which the tree takes for what is said of the last word: "on Monday, the army confirmed". */
function closing(sentence: Sentence): { verb: Token; subject: Token } | undefined {
  const { tokens } = sentence;
  const verb = tokens.findLast(({ upos }) => upos !== "PUNCT");
  if (verb?.upos !== "VERB" || !/^VB[DN]$/.test(verb.xpos) || verb.deprel !== "acl") return undefined;
  if (cues.find("verb", verb.lemma.toLowerCase())?.class !== "speech") return undefined;
  const [subject, ...others] = dependents(sentence, verb.i).filter(({ upos }) => upos !== "PUNCT");
  const comma =
    tokens[Math.min(...[subject, ...dependents(sentence, subject?.i ?? 0)].flatMap((one) => (one ? [one.i] : []))) - 1];
  const isSpeaker = subject !== undefined && others.length === 0 && /^nsubj/.test(subject.deprel);
  return isSpeaker && comma?.form === "," && comma.i > verb.head ? { verb, subject } : undefined;
}

const SPEAKER = /^(?:DET|ADJ|NOUN|PROPN)$/;

/** A verb of saying beside what is said, and who says it between the two: "plans to send troops, the paper reported". */
function saying(sentence: Sentence): { verb: Token; subject: Token } | undefined {
  const { tokens } = sentence;
  for (const verb of tokens) {
    const subject = tokens[verb.i - 1];
    if (verb.deprel !== "parataxis" || !/^VB[DZP]$/.test(verb.xpos) || subject?.deprel !== "nsubj") continue;
    if (cues.find("verb", verb.lemma.toLowerCase())?.class !== "speech") continue;
    if (dependents(sentence, verb.i, "nsubj").some((own) => own !== subject)) continue;
    let first = subject.i;
    while (first > 0 && SPEAKER.test(tokens[first - 1]!.upos)) first--;
    if (tokens[first - 1]?.form === "," && (subject.head === verb.i || subject.head < first)) return { verb, subject };
  }
  return undefined;
}

/** The sentence with who says it below its verb of saying, and what is said below the verbs before. */
export function partSaying(sentence: Sentence): Sentence {
  const found = saying(sentence);
  if (!found) return sentence;
  const { verb, subject } = found;
  const aboveOf = (token: Token): number => {
    if (token === subject) return verb.i;
    if (token.deprel !== "advcl" || token.head !== verb.i || token.i > subject.i) return token.head;
    return sentence.tokens.slice(0, token.i).findLast(({ upos }) => upos === "VERB")?.i ?? token.head;
  };
  if (sentence.tokens.every((token) => aboveOf(token) === token.head)) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: aboveOf(token) }));
}

/** The sentence with a closing verb of saying beside what is said. */
export function freeClosingVerb(sentence: Sentence): Sentence {
  const found = closing(sentence);
  if (!found || sentence.root < 0) return sentence;
  return withTokens(sentence, (token) => {
    if (token === found.verb) return { ...token, head: sentence.root, deprel: "parataxis", xpos: "VBD" };
    return token === found.subject ? { ...token, deprel: "nsubj" } : token;
  });
}
