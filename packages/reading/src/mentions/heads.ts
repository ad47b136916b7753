import type { Sentence, Token } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import type { Bounds, KnownName } from "./known-name.ts";
import { phraseOf } from "./phrase.ts";
import { titleNounOf, titleStart } from "./title-span.ts";
import { isCalendar, isPhrase, isTitle } from "./titles.ts";

type Head = Bounds & Pick<Mention, "head" | "form" | "name" | "rule">;

const NOMINAL =
  /^(?:nsubj|obj|iobj|obl|nmod|root|conj|appos|ccomp|xcomp|advcl|acl|parataxis|vocative|dep|list|dislocated|orphan)$/;
const ARGUMENTS = new Set(["nsubj", "obj", "iobj", "obl", "nmod"]);

/** The token of a name that the rest of it hangs on. */
function topOf(sentence: Sentence, { first, last }: Bounds): number {
  for (let i = first; i <= last; i++) {
    const { head } = sentence.tokens[i]!;
    if (head < first || head > last) return i;
  }
  return first;
}

function formOf(token: Token): Mention["form"] | undefined {
  const relation = base(token.deprel);
  if (token.upos === "PRON") {
    if (relation === "expl") return undefined;
    return /^(?:PRP|WP|WDT)|PronType=(?:Prs|Rel|Rcp|Dem)/.test(`${token.xpos} ${token.feats}`) ? "pronoun" : "nominal";
  }
  if (token.upos === "NOUN" || token.upos === "PROPN")
    return NOMINAL.test(relation) && token.deprel !== "nmod:desc" ? "nominal" : undefined;
  if (/^(?:DET|NUM|ADJ|SYM)$/.test(token.upos))
    return ARGUMENTS.has(relation) && !token.deprel.endsWith(":unmarked") ? "nominal" : undefined;
  return undefined;
}

/** Whether "of" and what follows belong to a name: "Ministry of Trade", "President Rouhani of Iran", but not "Reuters of the talks". */
function keepsComplement(sentence: Sentence, name: KnownName, names: readonly KnownName[], actors: Actors): boolean {
  const after = names.find(({ first }) => first > name.last && first <= name.last + 3);
  if (after?.entries.some(({ actor, use }) => actor.type === "state" && use === "name")) return true;
  return (
    isPhrase(sentence, { first: name.last, last: name.last }, actors) && !isTitle(sentence.tokens[name.last]!, actors)
  );
}

/** The end of the short form in brackets after a name: "Syrian Democratic Forces (SDF)". */
function bracketEnd(sentence: Sentence, last: number): number {
  const [open, short, close] = sentence.tokens.slice(last + 1, last + 4);
  const fits = open?.form === "(" && close?.form === ")" && /^[\p{Lu}\d.&-]{2,9}$/u.test(short!.form);
  return fits ? last + 3 : last;
}

function nameHead(
  sentence: Sentence,
  name: KnownName,
  title: number,
  names: readonly KnownName[],
  actors: Actors,
): Head {
  const { first, last } = name;
  const head = topOf(sentence, title < 0 ? name : { first: Math.min(title, first), last });
  const { deprel, upos } = sentence.tokens[head]!;
  const relation = base(deprel);
  const demonym =
    name.entries.some(({ use }) => use === "adjective") && /^[NJ]/.test(sentence.tokens[last + 1]?.xpos ?? "");
  const bare =
    relation === "compound" || (relation === "amod" && upos !== "PROPN") || deprel === "nmod:desc" || demonym;
  if (title < 0 && bare)
    return { head, first, last, form: "name", name: { first, last }, rule: "mention.name-as-modifier" };
  const phrase = phraseOf(sentence, head, true);
  const start = Math.min(first, phrase.first, title < 0 ? first : phraseOf(sentence, title, true).first);
  const end = phrase.last > last && keepsComplement(sentence, name, names, actors) ? phrase.last : last;
  return {
    head,
    first: titleStart(sentence, start, name, names, actors),
    last: bracketEnd(sentence, end),
    form: "name",
    name: { first, last },
    rule: title < 0 ? "mention.name" : "mention.title-before-name",
  };
}

/** A name that stands before another within one phrase only modifies it: "Germany" is not all of "German Chancellor Merkel". */
function shrunk(head: Head, others: readonly Head[]): Head {
  const { name } = head;
  if (!name || head.rule === "mention.name-as-modifier") return head;
  const swallowed = others.some((other) => {
    if (other === head || !other.name || other.name.first <= name.last) return false;
    return (other.name.last <= head.last && other.first <= name.first) || other.first === head.first;
  });
  return swallowed ? { ...head, ...name, rule: "mention.name-as-modifier" } : head;
}

/** The heads of a sentence's noun phrases, in text order of their heads, each with its phrase. */
export function headsOf(sentence: Sentence, names: readonly KnownName[], actors: Actors): Head[] {
  const taken = new Uint8Array(sentence.tokens.length);
  const titles = new Set<number>();
  for (const { first, last } of names) taken.fill(1, first, last + 1);
  const named: Head[] = [];
  for (const name of names) {
    const over = titleNounOf(sentence, name, topOf(sentence, name), names, actors);
    const title = over >= 0 && taken[over] === 0 && !titles.has(over) ? over : -1;
    if (title >= 0) titles.add(title);
    named.push(nameHead(sentence, name, title, names, actors));
  }
  const found = named.map((head) => shrunk(head, named));
  for (const { first, name, rule } of found)
    if (name && rule !== "mention.name-as-modifier")
      for (let i = first; i < name.first; i++) if (isTitle(sentence.tokens[i]!, actors)) titles.add(i);
  for (const token of sentence.tokens) {
    if (taken[token.i] === 1 || titles.has(token.i)) continue;
    const form = formOf(token);
    if (form === undefined || (token.upos === "PROPN" && isCalendar(token))) continue;
    if (form === "pronoun") found.push({ head: token.i, first: token.i, last: token.i, form, rule: "mention.pronoun" });
    else found.push({ ...phraseOf(sentence, token.i, false), head: token.i, form, rule: "mention.noun" });
  }
  return found.sort((a, b) => a.head - b.head);
}
