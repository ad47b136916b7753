import { irregularBase, isAlsoPast, type Sentence, type Token } from "@onrecord/language";
import { isHeading } from "./headings/is-heading.ts";
import { isKnownNoun, isKnownVerb } from "./headings/words.ts";
import { base, dependents } from "./subtree.ts";
import { regularBases } from "./verb-bases.ts";
import { withTokens } from "./with-tokens.ts";

const CLAUSE = /^(?:root|parataxis|ccomp|conj|advcl)$/;
const BEFORE = /^(?:nsubj|compound|nmod|amod|vocative|dislocated|obl|appos)$/;
const OBJECT = /^(?:obj|obl:unmarked)$/;

const isNominal = ({ upos, xpos, form }: Token): boolean =>
  /^NN/.test(xpos) || (upos === "ADJ" && /^\p{Lu}/u.test(form));

const objectOf = (sentence: Sentence, { i }: Token): Token | undefined =>
  dependents(sentence, i, "obj", "obl").find((object) => object.i > i && OBJECT.test(object.deprel));

/** The nouns and names before a word that are its subject if it is a verb; the tree may hang them on its object. */
function subjectsOf(sentence: Sentence, verb: Token): Token[] {
  const object = objectOf(sentence, verb);
  const below = [...sentence.children[verb.i]!, ...(object ? sentence.children[object.i]! : [])];
  return below
    .map((child) => sentence.tokens[child]!)
    .filter((child) => child.i < verb.i && BEFORE.test(base(child.deprel)))
    .filter((child) => base(child.deprel) === "nsubj" || isNominal(child))
    .sort((a, b) => a.i - b.i);
}

/** The verb that a noun, or an adjective in -ed, is spelt like: "shoot" for "shot", "impeach" for "impeached". */
function verbOf({ form, lemma, xpos }: Token): string | undefined {
  const lower = form.toLowerCase();
  if (xpos === "JJ") return lower.endsWith("ed") ? regularBases(lower).find(isKnownVerb) : undefined;
  return [irregularBase(lower), lemma.toLowerCase()].find((word) => word !== undefined && isKnownVerb(word));
}

const isPast = (token: Token): boolean =>
  token.xpos === "JJ" || (token.xpos === "NN" && token.form.toLowerCase() !== verbOf(token));

/** "Mayor shot in Lima": a past in a headline, with nothing that it is done to but what stands before it. */
const isUndergone = (sentence: Sentence, verb: Token): boolean =>
  isPast(verb) && isHeading(sentence) && sentence.tokens[verb.i + 1]?.upos === "ADP";

/** A noun that is a verb, since it has an object or a particle and a subject; in headlines, one of them will do, or that it is known as a verb alone. */
function isVerb(sentence: Sentence, token: Token): boolean {
  const { xpos, deprel, i } = token;
  const verb = /^(?:NNS?|JJ)$/.test(xpos) && CLAUSE.test(base(deprel)) ? verbOf(token) : undefined;
  const subjects = verb === undefined ? [] : subjectsOf(sentence, token);
  if (verb === undefined || subjects.length === 0) return false;
  if (dependents(sentence, i, "cop", "case", "aux").length > 0) return false;
  // "The US military shot down a drone": the tree gives the verb its subject's article.
  if (dependents(sentence, i, "det", "nummod").some((word) => word.i > subjects[0]!.i)) return false;
  const isSubject = subjects.some((subject) => subject.head === i && base(subject.deprel) === "nsubj");
  const isTransitive = objectOf(sentence, token) !== undefined;
  if (!isHeading(sentence))
    return isTransitive ? isSubject || isPast(token) : isSubject && dependents(sentence, i, "compound:prt").length > 0;
  if (isTransitive || isUndergone(sentence, token)) return true;
  return xpos === "NNS" && (isSubject || !isKnownNoun(verb));
}

/** "Vowed to wage war": what "to" introduces and has an object is an infinitive. */
function isInfinitive(sentence: Sentence, token: Token): boolean {
  if (token.xpos !== "NN" || !dependents(sentence, token.i, "obj").some(({ i }) => i > token.i)) return false;
  return dependents(sentence, token.i, "mark").some(({ lemma, i }) => lemma === "to" && i < token.i);
}

/** The sentence with infinitives as such where the parser saw nouns: "vowed to wage war". */
export function nameNounInfinitives(sentence: Sentence): Sentence {
  if (!sentence.tokens.some((token) => isInfinitive(sentence, token))) return sentence;
  return withTokens(sentence, (token) =>
    isInfinitive(sentence, token) ? { ...token, upos: "VERB", xpos: "VB", lemma: token.form.toLowerCase() } : token,
  );
}

/** The sentence with its verb where the parser saw a noun: "Moldova expels diplomats", "Police arrest smuggler", "The military shot down a drone." */
export function nameNounVerbs(sentence: Sentence): Sentence {
  const verb = sentence.tokens.find((token) => isVerb(sentence, token));
  if (!verb) return sentence;
  const lemma = verbOf(verb)!;
  const subjects = subjectsOf(sentence, verb);
  const subject = subjects.findLast(({ deprel }) => base(deprel) === "nsubj") ?? subjects.at(-1)!;
  const object = objectOf(sentence, verb);
  const undergone = !object && isUndergone(sentence, verb);
  const finite = verb.xpos === "NNS" ? "VBZ" : isPast(verb) || isAlsoPast(lemma) ? "VBD" : "VBP";
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, lemma, upos: "VERB", xpos: undergone ? "VBN" : finite };
    if (token === subject) return { ...token, head: verb.i, deprel: undergone ? "nsubj:pass" : "nsubj" };
    if (token === object) return { ...token, deprel: "obj" };
    if (token.head === verb.i && token.i < subject.i && /^(?:det|nummod)/.test(token.deprel))
      return { ...token, head: subject.i };
    if (token.i < subject.i && subjects.includes(token)) return { ...token, head: subject.i, deprel: "compound" };
    if (token.head === verb.i && token.i > verb.i && base(token.deprel) === "nmod") return { ...token, deprel: "obl" };
    return token;
  });
}
