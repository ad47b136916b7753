import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const PAST = /^VB[DN]$/;
const BESIDE = /^(?:parataxis|ccomp|conj)$/;

const isAlone = (sentence: Sentence, { i }: Token): boolean =>
  dependents(sentence, i, "nsubj", "aux", "expl").every((token) => token.i > i && token.deprel !== "nsubj");

/** The verb with its subject behind the comma that closes what a participle opens. */
function mainVerb(sentence: Sentence, opening: Token): Token | undefined {
  const { tokens } = sentence;
  const isPair = (verb: Token) =>
    (opening.head < 0 && verb.head === opening.i && BESIDE.test(verb.deprel)) ||
    (opening.deprel === "ccomp" && opening.head === verb.i && verb.head < 0);
  return tokens.find((verb) => {
    if (verb.i <= opening.i || verb.upos !== "VERB" || !isPair(verb)) return false;
    const subject = dependents(sentence, verb.i, "nsubj")[0];
    const comma = subject && tokens.findLast(({ i, form }) => i < subject.i && form === ",");
    return (
      comma !== undefined && comma.i > opening.i && tokens.slice(comma.i, verb.i).every(({ upos }) => upos !== "VERB")
    );
  });
}

/** "Asked about the leak, the minister said": the sentence with the participle that opens it below its main verb. */
function lowerOpening(sentence: Sentence): Sentence {
  const opening = sentence.tokens.find(({ upos }) => upos !== "PUNCT");
  if (opening?.upos !== "VERB" || !PAST.test(opening.xpos) || !isAlone(sentence, opening)) return sentence;
  const verb = mainVerb(sentence, opening);
  if (!verb) return sentence;
  return withTokens(sentence, (token) => {
    if (token === opening) return { ...token, xpos: "VBN", head: verb.i, deprel: "advcl" };
    return token === verb ? { ...token, head: -1, deprel: "root" } : token;
  });
}

/** "The witness, asked about the fire, said": a past without a subject between commas that the tree sets beside a noun describes it. */
const isAside = (sentence: Sentence, token: Token): boolean =>
  token.xpos === "VBD" &&
  token.deprel === "parataxis" &&
  token.head >= 0 &&
  token.head < token.i &&
  /^(?:NOUN|PROPN)$/.test(sentence.tokens[token.head]!.upos) &&
  /^nsubj/.test(sentence.tokens[token.head]!.deprel) &&
  sentence.tokens[token.head]!.head > token.i &&
  sentence.tokens[token.i - 1]!.form === "," &&
  isAlone(sentence, token);

/** The sentence with participles of the past, which look like its past tense, as participles. */
export function lowerParticiples(sentence: Sentence): Sentence {
  const lowered = lowerOpening(sentence);
  const aside = lowered.tokens.find((token) => isAside(lowered, token));
  if (!aside) return lowered;
  return withTokens(lowered, (token) => (token === aside ? { ...token, xpos: "VBN", deprel: "acl" } : token));
}
