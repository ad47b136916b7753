import type { Sentence, Token } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import type { KnownName } from "./names.ts";
import { type Bounds, phraseOf } from "./phrase.ts";

type Head = Bounds & Pick<Mention, "head" | "form" | "name" | "rule">;

const NOMINAL_RELATIONS = new Set([
  "nsubj",
  "obj",
  "iobj",
  "obl",
  "nmod",
  "root",
  "conj",
  "appos",
  "ccomp",
  "parataxis",
  "vocative",
]);
const ARGUMENTS = new Set(["nsubj", "obj", "iobj", "obl", "nmod"]);
const INSIDE = new Set(["flat", "fixed", "goeswith", "reparandum", "compound"]);
/** Days and months name times, which are read elsewhere. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)$/;

/** The token of a name that the rest of it hangs on. */
function topOf(sentence: Sentence, { first, last }: Bounds): number {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < first || head > last) return i;
  }
  return first;
}

function hasComma(sentence: Sentence, from: number, to: number): boolean {
  return sentence.tokens
    .slice(from, to)
    .some((token) => token.upos === "PUNCT" && /^[,;:()–—"“”]|^--$/.test(token.form));
}

/** The noun that a name follows directly as its name ("the newspaper Kommersant", "President" over "Putin"), or -1. */
function titleOver(sentence: Sentence, name: Bounds, top: number): number {
  const { head, deprel } = sentence.tokens[top]!;
  if (head < 0 || head >= name.first) return -1;
  const relation = base(deprel);
  if (relation !== "appos" && relation !== "flat" && relation !== "compound") return -1;
  const title = sentence.tokens[head]!;
  if (title.upos !== "NOUN" && title.upos !== "PROPN") return -1;
  return hasComma(sentence, head + 1, name.first) || name.first - head > 6 ? -1 : head;
}

/** The post whose complement stands between it and the name: "ambassador to Russia Kazem Jalili". */
function postBefore(sentence: Sentence, names: readonly KnownName[], at: number, actors: Actors): number {
  const name = names[at]!;
  const between = names[at - 1];
  if (name.entries.length > 0 || !between || between.last !== name.first - 1) return -1;
  let i = between.first - 1;
  while (i > 0 && sentence.tokens[i]!.upos === "DET") i--;
  if (sentence.tokens[i]?.upos !== "ADP" || i === 0) return -1;
  const post = sentence.tokens[i - 1]!;
  return actors.noun(post.lemma.toLowerCase()).some((noun) => noun.use === "role") ? post.i : -1;
}

/** The singular noun of a post, outlet or group right before a name: "newspaper The Times", "the militant group Hamas". */
function nounBefore(sentence: Sentence, name: KnownName, actors: Actors): number {
  const before = sentence.tokens[name.first - 1];
  if (before?.upos !== "NOUN" || before.xpos !== "NN") return -1;
  const nouns = actors.noun(before.lemma.toLowerCase());
  const told = nouns.some(
    ({ use, kind }) =>
      use === "role" || (use === "body" && (kind === "outlet" || kind === "armed-group" || kind === "organization")),
  );
  const modifier =
    name.entries.some(({ use }) => use === "adjective") || sentence.tokens[name.last]!.deprel === "nmod:poss";
  return told && !modifier ? before.i : -1;
}

function isPersonal(token: Token): boolean {
  return token.upos === "PRON" && /PronType=(?:Prs|Rel|Rcp|Dem)|^PRP|^WP|^WDT/.test(`${token.feats} ${token.xpos}`);
}

function formOf(token: Token): Mention["form"] | undefined {
  const relation = base(token.deprel);
  if (token.upos === "PRON") {
    if (relation === "expl") return undefined;
    return isPersonal(token) || /^(?:PRP|WP|WDT)/.test(token.xpos) ? "pronoun" : "nominal";
  }
  if (INSIDE.has(relation) || token.deprel === "nmod:desc") return undefined;
  if (token.upos === "NOUN" || token.upos === "PROPN")
    return NOMINAL_RELATIONS.has(relation) || relation === "dep" || relation === "list" ? "nominal" : undefined;
  if (token.upos === "DET" || token.upos === "NUM" || token.upos === "ADJ" || token.upos === "SYM")
    return ARGUMENTS.has(relation) && token.deprel !== "nmod:unmarked" && token.deprel !== "obl:unmarked"
      ? "nominal"
      : undefined;
  return undefined;
}

/** Proper nouns that no name covers: the run of them around the head, or none if the run is a post or body in capitals. */
function runOf(
  sentence: Sentence,
  head: number,
  phrase: Bounds,
  taken: Int32Array,
  actors: Actors,
): Bounds | undefined {
  let first = head;
  let last = head;
  const free = (i: number) => sentence.tokens[i]!.upos === "PROPN" && taken[i] === -1;
  while (first - 1 >= phrase.first && free(first - 1)) first--;
  while (last + 1 <= phrase.last && free(last + 1)) last++;
  const words = sentence.tokens.slice(first, last + 1);
  if (words.some((word) => CALENDAR.test(word.form))) return undefined;
  while (
    words.length > 1 &&
    (actors.title(words[0]!.form) || actors.noun(words[0]!.lemma.toLowerCase()).some((noun) => noun.use === "role"))
  ) {
    if (actors.noun(words.map((word) => word.form.toLowerCase()).join(" ")).length > 0) break;
    words.shift();
    first++;
  }
  const spoken = words.map((word, i) => (i === words.length - 1 ? word.lemma : word.form).toLowerCase()).join(" ");
  if (actors.noun(spoken).length > 0 || (words.length === 1 && actors.title(words[0]!.form))) return undefined;
  return { first, last };
}

function nameHead(sentence: Sentence, name: KnownName, title: number, merged: boolean): Head {
  const head =
    title < 0 ? topOf(sentence, name) : topOf(sentence, { first: Math.min(title, name.first), last: name.last });
  const phrase =
    title < 0 || title === head
      ? phraseOf(sentence, head, true)
      : { ...phraseOf(sentence, title, true), last: phraseOf(sentence, head, true).last };
  const { deprel, upos } = sentence.tokens[head]!;
  const relation = base(deprel);
  const modifier =
    title < 0 && (relation === "compound" || (relation === "amod" && upos !== "PROPN") || deprel === "nmod:desc");
  const first = modifier ? name.first : Math.min(name.first, phrase.first);
  const last = modifier ? name.last : Math.max(name.last, phrase.last);
  const rule = merged ? "mention.title-before-name" : modifier ? "mention.name-as-modifier" : "mention.name";
  return { head, first, last, form: "name", name: { first: name.first, last: name.last }, rule };
}

/** The heads of a sentence's noun phrases, in text order of their heads, each with its phrase. */
export function headsOf(sentence: Sentence, names: readonly KnownName[], actors: Actors): Head[] {
  const taken = new Int32Array(sentence.tokens.length).fill(-1);
  const found: Head[] = [];
  const titles = new Set<number>();
  for (const [i, name] of names.entries()) taken.fill(i, name.first, name.last + 1);
  for (const [i, name] of names.entries()) {
    const post = postBefore(sentence, names, i, actors);
    const above = titleOver(sentence, name, topOf(sentence, name));
    const over = post >= 0 ? post : above >= 0 ? above : nounBefore(sentence, name, actors);
    const title = over >= 0 && taken[over] === -1 && !titles.has(over) ? over : -1;
    if (title >= 0) titles.add(title);
    found.push(nameHead(sentence, name, title, title >= 0));
  }
  for (const token of sentence.tokens) {
    if (taken[token.i] !== -1 || titles.has(token.i)) continue;
    const form = formOf(token);
    if (form === undefined || (CALENDAR.test(token.form) && token.upos === "PROPN")) continue;
    if (form === "pronoun") {
      found.push({ head: token.i, first: token.i, last: token.i, form, rule: "mention.pronoun" });
      continue;
    }
    const proper = token.upos === "PROPN";
    const phrase = phraseOf(sentence, token.i, proper);
    const name = proper ? runOf(sentence, token.i, phrase, taken, actors) : undefined;
    if (name) found.push({ ...phrase, head: token.i, form: "name", name, rule: "mention.proper-noun" });
    else found.push({ ...phraseOf(sentence, token.i, false), head: token.i, form, rule: "mention.noun" });
  }
  return found.sort((a, b) => a.head - b.head);
}
