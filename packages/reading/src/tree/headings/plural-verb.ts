import type { Sentence, Token } from "@onrecord/language";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isKnownNoun, isKnownVerb, isName, isPhrase } from "./words.ts";

const IN_PHRASE = /^(?:NN|JJ|CD|PRP\$|VBN|DT)/;

/** Where the names end that a headline begins with, joined by commas or "and"; 0 where there are not two of them. */
function namesEnd({ tokens }: Sentence): number {
  const end = tokens.findIndex((token) => !isName(token) && token.form !== "," && token.upos !== "CCONJ");
  const isList = tokens.slice(1, Math.max(end - 1, 0)).some((token) => !isName(token));
  return end > 0 && isList && isName(tokens[end - 1]!) ? end : 0;
}

/** The noun that ends the phrase which begins at a token. */
function phraseHead({ tokens }: Sentence, from: number): Token | undefined {
  const rest = tokens.slice(from);
  const length = rest.findIndex(({ xpos }) => !IN_PHRASE.test(xpos));
  return rest.slice(0, length < 0 ? rest.length : length).findLast(({ xpos }) => /^NN/.test(xpos));
}

/** A word between names and a noun that is a verb in the plural, though it was read as a part of the noun. */
function verbOf(sentence: Sentence, end: number): Token | undefined {
  const verb = sentence.tokens[end];
  if (!verb || verb.upos === "VERB" || !/^(?:NN|JJ|VBP?)$/.test(verb.xpos)) return undefined;
  const lemma = verb.form.toLowerCase();
  const nouns = sentence.tokens.slice(end + 1).map((token) => token.lemma.toLowerCase());
  if (isPhrase(lemma, nouns)) return verb;
  return isKnownVerb(lemma) && !isKnownNoun(lemma) ? verb : undefined;
}

/** The headline with the verb that follows its names on top: "Hanoi and Manila seal partnership", "India, Pakistan trade fire". */
export function raisePluralVerbs(sentence: Sentence): Sentence {
  const end = isHeading(sentence) ? namesEnd(sentence) : 0;
  const verb = end > 0 ? verbOf(sentence, end) : undefined;
  const object = verb && phraseHead(sentence, end + 1);
  if (!verb || !object) return sentence;
  const heads = sentence.tokens
    .slice(0, end)
    .filter(({ i }) => isName(sentence.tokens[i]!) && !(i + 1 < end && isName(sentence.tokens[i + 1]!)));
  return withTokens(sentence, (token) => {
    const { i } = token;
    if (token === verb)
      return { ...token, head: -1, deprel: "root", upos: "VERB", xpos: "VBP", lemma: verb.form.toLowerCase() };
    if (token === object) return { ...token, head: verb.i, deprel: "obj" };
    if (i > verb.i && i < object.i)
      return {
        ...token,
        head: object.i,
        deprel: token.xpos === "JJ" ? "amod" : token.deprel === "root" ? "compound" : token.deprel,
      };
    if (i > object.i) return token.head < object.i && token.head !== verb.i ? { ...token, head: object.i } : token;
    const head = heads.find((one) => one.i >= i)!;
    if (token === heads[0]) return { ...token, head: verb.i, deprel: "nsubj" };
    if (token === head) return { ...token, head: heads[0]!.i, deprel: "conj" };
    return { ...token, head: head.i, deprel: isName(token) ? "compound" : token.upos === "CCONJ" ? "cc" : "punct" };
  });
}
