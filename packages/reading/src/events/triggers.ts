import type { Sentence, Token } from "@onrecord/language";
import type { Frames, TriggerPart, TriggerWords } from "../lexicon/frames.ts";
import { base, dependents } from "../tree/subtree.ts";
import { prepositionsOf } from "./arguments.ts";

/** Words of the text that tell a frame. */
export interface Trigger {
  /** The token that the parties hang on. */
  readonly head: number;
  readonly tokens: readonly number[];
  readonly part: TriggerPart;
  readonly words: TriggerWords;
  /** The phrase that the trigger's own preposition introduces: "Lam" in "call on Lam". */
  readonly complement: readonly number[];
}

const NOMINAL = new Set([
  "nsubj",
  "obj",
  "obl",
  "nmod",
  "root",
  "conj",
  "appos",
  "compound",
  "parataxis",
  "iobj",
  "list",
]);
const PARTICLES = new Set(["compound", "advmod", "obj", "xcomp", "obl", "iobj", "case", "amod", "fixed"]);

/** How a word can tell a deed: as a verb, a noun (also a misread one that stands where nouns do), or a predicate. */
function partsOf(sentence: Sentence, token: Token): readonly TriggerPart[] {
  const relation = base(token.deprel);
  if (token.upos === "VERB" && relation === "amod") {
    return /^VB[DN]$/.test(token.xpos) && dependents(sentence, token.i, "nsubj").length > 0 ? ["verb"] : [];
  }
  if (token.upos === "VERB") return isNominal(sentence, token) ? ["noun"] : ["verb"];
  if (token.upos === "NOUN" || token.upos === "PROPN") return ["noun"];
  if (token.upos === "ADJ") {
    const standsAsNoun =
      (NOMINAL.has(relation) && relation !== "compound") || dependents(sentence, token.i, "det").length > 0;
    return standsAsNoun ? ["noun", "adjective"] : ["adjective"];
  }
  return [];
}

/** "The killing of", "the accused": a participle that is used as a noun. */
function isNominal(sentence: Sentence, token: Token): boolean {
  if (token.xpos !== "VBG" && token.xpos !== "VBN" && token.xpos !== "VBD") return false;
  return dependents(sentence, token.i, "det", "nmod:poss", "amod").some((found) => found.i < token.i);
}

/** Days and months: "called Merkel on Friday" is no call on anybody. */
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const lemmaAt = (sentence: Sentence, token: number) => sentence.tokens[token]!.lemma.toLowerCase();

function matchNoun(sentence: Sentence, head: number, { words, head: at }: TriggerWords): number[] | undefined {
  const tokens: number[] = [];
  let position = head;
  for (let k = at - 1; k >= 0; k--) {
    position--;
    while (position >= 0 && sentence.tokens[position]!.form === "-") position--;
    const token = sentence.tokens[position];
    if (!token || (token.lemma.toLowerCase() !== words[k] && token.form.toLowerCase() !== words[k])) return undefined;
    tokens.unshift(position);
  }
  tokens.push(head);
  position = head;
  for (let k = at + 1; k < words.length; k++) {
    position++;
    while (k > at + 1 && sentence.tokens[position]?.upos === "DET") position++;
    const token = sentence.tokens[position];
    if (!token || (token.lemma.toLowerCase() !== words[k] && token.form.toLowerCase() !== words[k])) return undefined;
    tokens.push(position);
  }
  return tokens;
}

/** What a word that only measures is "of": the borders in "parts of their borders". */
function measuredBy(sentence: Sentence, token: number, frames: Frames): number[] {
  if (!frames.isTransparent(lemmaAt(sentence, token))) return [];
  return dependents(sentence, token, "nmod").flatMap(({ i }) =>
    prepositionsOf(sentence, i).includes("of") ? [i] : [],
  );
}

/** "Delivers a speech after protests" delivers none: a phrase with a preposition that the trigger does not have. */
function standsApart(sentence: Sentence, token: number, words: readonly string[]): boolean {
  if (base(sentence.tokens[token]!.deprel) !== "obl") return false;
  const prepositions = prepositionsOf(sentence, token);
  return prepositions.length > 0 && !prepositions.some((word) => words.includes(word));
}

/** The rest of a verb phrase among what hangs on the verb: particles, objects, and prepositions with or without their noun. */
function matchVerb(
  sentence: Sentence,
  head: number,
  { words, head: at }: TriggerWords,
  takes: (preposition: string) => boolean,
  frames: Frames,
) {
  const tokens = [head];
  const complement: number[] = [];
  for (let k = 0; k < words.length; k++) {
    if (k === at) continue;
    const word = words[k]!;
    if (tokens.some((token) => token !== head && lemmaAt(sentence, token) === word)) continue;
    const children = sentence.children[head]!;
    const particles = children.filter(
      (one) => PARTICLES.has(base(sentence.tokens[one]!.deprel)) && !standsApart(sentence, one, words),
    );
    const child = [...particles, ...particles.flatMap((one) => measuredBy(sentence, one, frames))].find(
      (one) => !tokens.includes(one) && lemmaAt(sentence, one) === word,
    );
    if (child !== undefined) {
      tokens.push(child);
      // The rest of a noun phrase: "declare state of emergency".
      for (let next = child + 1; words[k + 1] !== undefined && k + 1 !== at; next++, k++) {
        if (sentence.tokens[next] === undefined || lemmaAt(sentence, next) !== words[k + 1]) break;
        tokens.push(next);
      }
      continue;
    }
    const introduced = children.find((one) => {
      const { deprel } = sentence.tokens[one]!;
      const isPhrase = base(deprel) === "obl" || base(deprel) === "advcl" || base(deprel) === "obj";
      const isDate = DAY.test(lemmaAt(sentence, one)) && /^(?:on|in)$/.test(word);
      return isPhrase && !isDate && one > head && prepositionsOf(sentence, one).includes(word);
    });
    if (introduced !== undefined) {
      const next = words[k + 1];
      if ((next === undefined || k + 1 === at) && takes(word)) {
        complement.push(introduced);
        continue;
      }
      // "Pulled out of the deal": two prepositions of one phrase.
      const isDouble = dependents(sentence, introduced, "case", "mark").some(
        ({ lemma }) => lemma.toLowerCase() === next,
      );
      if (isDouble && next !== undefined && takes(next)) {
        complement.push(introduced);
        k++;
        continue;
      }
      if (
        next !== undefined &&
        (lemmaAt(sentence, introduced) === next ||
          sentence.children[introduced]!.some((one) => lemmaAt(sentence, one) === next))
      ) {
        tokens.push(introduced);
        k++;
        continue;
      }
    }
    const beside = tokens.at(-1)! + 1;
    const adjacent = sentence.tokens[beside];
    if (!adjacent || adjacent.lemma.toLowerCase() !== word || adjacent.upos === "PUNCT") return undefined;
    const introduces = base(adjacent.deprel) === "case" && adjacent.head > beside;
    if (introduces && (!takes(word) || DAY.test(lemmaAt(sentence, adjacent.head)))) return undefined;
    if (introduces) complement.push(adjacent.head);
    else tokens.push(beside);
  }
  return { tokens: tokens.sort((a, b) => a - b), complement };
}

/** "Combat roles", "a talk show": a noun that says of what sort a thing is tells no deed, unless the thing is one or goes with one ("attack plot"). */
function isMereSort(sentence: Sentence, token: Token, frames: Frames): boolean {
  const above = sentence.tokens[token.head];
  if (token.deprel !== "compound" || above?.upos !== "NOUN" || above.i < token.i) return false;
  const lemma = above.lemma.toLowerCase();
  const isDeed = frames.triggers("noun", lemma).length > 0 || frames.status("nouns", lemma) !== undefined;
  return !isDeed && !frames.isTransparent(lemma) && !frames.inClass("violence", lemma);
}

/** Every way in which a token can tell a deed, those with more words first. */
export function triggersAt(sentence: Sentence, token: Token, frames: Frames): Trigger[] {
  const found: Trigger[] = [];
  if (token.upos === "NOUN" && isMereSort(sentence, token, frames)) return found;
  for (const part of partsOf(sentence, token)) {
    const lemmas = new Set([token.lemma.toLowerCase(), ...(part === "noun" ? [token.form.toLowerCase()] : [])]);
    for (const lemma of lemmas) {
      for (const words of frames.triggers(part, lemma)) {
        if (part === "verb") {
          const { verb, pattern } = frames.list[words.frame]!;
          const slots = [...verb.actor, ...verb.recipient, ...Object.keys(verb.requires ?? {})];
          const takes = (preposition: string) =>
            pattern !== "act" || slots.includes("object") || slots.includes(preposition);
          const match = matchVerb(sentence, token.i, words, takes, frames);
          if (match) found.push({ head: token.i, part, words, ...match });
        } else {
          const tokens = matchNoun(sentence, token.i, words);
          if (tokens) found.push({ head: token.i, part, words, tokens, complement: [] });
        }
      }
    }
  }
  return found;
}
