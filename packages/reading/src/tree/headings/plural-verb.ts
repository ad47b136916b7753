import { isAlsoPast, type Sentence, type Token } from "@onrecord/language";
import { actors } from "../../lexicon/actors.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isKnownNoun, isKnownVerb, isName, isPhrase } from "./words.ts";

const IN_PHRASE = /^(?:NN|JJ|CD|PRP\$|VBN|DT)/;
const BEFORE_NOUN = /^(?:NN|JJ|CD|DT|POS)/;

/** Where the names end that a headline begins with, joined by commas or "and"; 0 where there are not two of them. */
function namesEnd({ tokens }: Sentence): number {
  const end = tokens.findIndex((token) => !isName(token) && token.form !== "," && token.upos !== "CCONJ");
  const isList = tokens.slice(1, Math.max(end - 1, 0)).some((token) => !isName(token));
  return end > 0 && isList && isName(tokens[end - 1]!) ? end : 0;
}

/** The one plural of those who act that looks like a singular. */
const isPolice = (form: string): boolean => form.toLowerCase() === "police";

/** Where the plural ends that a headline begins with, whoever or whatever it is; 0 where there is none. */
function pluralEnd({ tokens }: Sentence): number {
  const at = tokens.findIndex(({ xpos, form }) => !BEFORE_NOUN.test(xpos) || xpos === "NNS" || isPolice(form));
  const plural = tokens[at];
  // "Rivals", "ships": the tagger may take them for verbs.
  const isPlural =
    plural !== undefined && (isPolice(plural.form) || (/^(?:NNS|VBZ)$/.test(plural.xpos) && /s$/i.test(plural.form)));
  return isPlural && actors.noun(plural.lemma.toLowerCase()).length > 0 ? at + 1 : 0;
}

/** The noun that ends the phrase which begins at a token. */
function phraseHead({ tokens }: Sentence, from: number): Token | undefined {
  const rest = tokens.slice(from);
  const length = rest.findIndex(({ xpos }) => !IN_PHRASE.test(xpos));
  return rest.slice(0, length < 0 ? rest.length : length).findLast(({ xpos }) => /^NN/.test(xpos));
}

/** Whether a word may be a verb with what stands behind it. */
function mayBeVerb({ tokens }: Sentence, at: number, isList: boolean): boolean {
  const { form } = tokens[at]!;
  const lemma = form.toLowerCase();
  if (form !== lemma || !isKnownVerb(lemma)) return false;
  const nouns = tokens.slice(at + 1).map((token) => token.lemma.toLowerCase());
  return isList || isPhrase(lemma, nouns) || !isKnownNoun(lemma);
}

/** The word behind a subject that is its verb, though it was read as a part of the noun behind it. */
function verbOf(sentence: Sentence, end: number, isList: boolean): Token | undefined {
  const verb = sentence.tokens[end];
  const isOwn = verb?.upos === "VERB" && verb.deprel !== "compound";
  if (!verb || isOwn || !/^(?:NNP?|JJ|VBP?)$/.test(verb.xpos)) return undefined;
  return mayBeVerb(sentence, end, isList && sentence.tokens[sentence.root]!.upos !== "VERB") ? verb : undefined;
}

/** "Chile cut ties": a name before a verb whose past is its base, hung on its object. */
function pastOf({ tokens, root }: Sentence): Token | undefined {
  const at = tokens.findIndex((token) => !isName(token));
  const verb = at > 0 ? tokens[at] : undefined;
  const isHung = verb?.deprel === "compound" && verb.head === root && at < root && tokens[root]!.upos === "NOUN";
  return verb && isHung && isAlsoPast(verb.form) && isKnownVerb(verb.form) ? verb : undefined;
}

/** The nouns that a verb is of: the last of each name, or the plural alone. */
function subjectHeads({ tokens }: Sentence, end: number, isList: boolean): Token[] {
  if (!isList) return [tokens[end - 1]!];
  return tokens.slice(0, end).filter((token, i) => isName(token) && !(i + 1 < end && isName(tokens[i + 1]!)));
}

/** What a word hangs on behind the object: what hung on the words that are taken apart hangs on the verb. */
function behind(token: Token, verb: Token, object: Token): Token {
  const isRoot = token.deprel === "root";
  if (token.head > object.i || token.head === verb.i) return isRoot ? { ...token, deprel: "obl" } : token;
  return { ...token, head: token.head === object.i ? object.i : verb.i, deprel: isRoot ? "obl" : token.deprel };
}

/**
 * The sentence with the verb on top that follows a headline's names or plural ("Hanoi and Manila seal partnership", "Gangs free hundreds"), or a
 * name in the past ("Chile cut ties").
 */
export function raisePluralVerbs(sentence: Sentence): Sentence {
  const names = isHeading(sentence) ? namesEnd(sentence) : 0;
  const end = names > 0 || !isHeading(sentence) ? names : pluralEnd(sentence);
  const past = pastOf(sentence);
  const verb = past ?? (end > 0 ? verbOf(sentence, end, names > 0) : undefined);
  const object = verb && phraseHead(sentence, verb.i + 1);
  if (!verb || !object) return sentence;
  const heads = subjectHeads(sentence, verb.i, names > 0);
  return withTokens(sentence, (token) => {
    const { i } = token;
    if (token === verb)
      return {
        ...token,
        head: -1,
        deprel: "root",
        upos: "VERB",
        xpos: past ? "VBD" : "VBP",
        lemma: verb.form.toLowerCase(),
      };
    if (token === object) return { ...token, head: verb.i, deprel: "obj" };
    if (i > object.i) return behind(token, verb, object);
    if (i > verb.i) {
      const deprel = token.xpos === "JJ" ? "amod" : token.deprel === "root" ? "compound" : token.deprel;
      return { ...token, head: object.i, deprel };
    }
    const head = heads.find((one) => one.i >= i)!;
    const plural = token.xpos === "VBZ" ? { upos: "NOUN", xpos: "NNS" } : {};
    if (token === heads[0]) return { ...token, ...plural, head: verb.i, deprel: "nsubj" };
    if (token === head) return { ...token, head: heads[0]!.i, deprel: "conj" };
    if (names === 0) return { ...token, head: head.i, deprel: token.deprel === "nsubj" ? "compound" : token.deprel };
    return { ...token, head: head.i, deprel: isName(token) ? "compound" : token.upos === "CCONJ" ? "cc" : "punct" };
  });
}
