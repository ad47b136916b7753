import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "../subtree.ts";
import { withTokens } from "../with-tokens.ts";
import { isHeading } from "./is-heading.ts";
import { isKnownNoun, isKnownVerb } from "./words.ts";

const CLAUSE = /^(?:root|parataxis|ccomp|conj)$/;
const BEFORE = /^(?:nsubj|compound|nmod|amod|vocative|dislocated|obl|appos)$/;

const isNominal = ({ upos, xpos, form }: Token): boolean =>
  /^NN/.test(xpos) || (upos === "ADJ" && /^\p{Lu}/u.test(form));

const objectOf = (sentence: Sentence, { i }: Token): Token | undefined =>
  dependents(sentence, i, "obj").find((object) => object.i > i);

/** The nouns and names before a word that are its subject if it is a verb; the tree may hang them on its object. */
function subjectsOf(sentence: Sentence, verb: Token): Token[] {
  const object = objectOf(sentence, verb);
  const below = [...sentence.children[verb.i]!, ...(object ? sentence.children[object.i]! : [])];
  return below
    .map((child) => sentence.tokens[child]!)
    .filter((child) => child.i < verb.i && BEFORE.test(base(child.deprel)) && isNominal(child))
    .sort((a, b) => a.i - b.i);
}

/** A word in -s or a base form that was read as a noun, though it has an object, a subject, or is known as nothing but a verb. */
function isVerb(sentence: Sentence, token: Token): boolean {
  const { xpos, deprel, i } = token;
  const lemma = token.lemma.toLowerCase();
  if (!/^NNS?$/.test(xpos) || !CLAUSE.test(base(deprel)) || !isKnownVerb(lemma)) return false;
  if (dependents(sentence, i, "det", "cop", "case", "aux", "nummod").length > 0) return false;
  const subjects = subjectsOf(sentence, token);
  if (subjects.length === 0) return false;
  if (objectOf(sentence, token)) return true;
  if (xpos !== "NNS") return false;
  return subjects.some((subject) => base(subject.deprel) === "nsubj") || !isKnownNoun(lemma);
}

/** The headline with its verb where the parser saw a noun: "Moldova expels diplomats", "Police arrest smuggler", "Junta breaks off ties". */
export function nameHeadingVerbs(sentence: Sentence): Sentence {
  if (!isHeading(sentence)) return sentence;
  const verb = sentence.tokens.find((token) => isVerb(sentence, token));
  if (!verb) return sentence;
  const subjects = subjectsOf(sentence, verb);
  const subject = subjects.findLast(({ deprel }) => base(deprel) === "nsubj") ?? subjects.at(-1)!;
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, upos: "VERB", xpos: token.xpos === "NNS" ? "VBZ" : "VBP" };
    if (token === subject) return { ...token, head: verb.i, deprel: "nsubj" };
    if (token.i < subject.i && subjects.includes(token)) return { ...token, head: subject.i, deprel: "compound" };
    if (token.head === verb.i && token.i > verb.i && base(token.deprel) === "nmod") return { ...token, deprel: "obl" };
    return token;
  });
}
