import type { Name, NameType, Sentence, Token } from "@onrecord/language";
import type { Actors, NameEntry } from "../lexicon/actors.ts";

/** A proper name in a sentence: tokens first..last, both inclusive, with what the lexicon and the language layer know of it. */
export interface KnownName {
  readonly first: number;
  readonly last: number;
  /** As the language layer types it; undefined for a name of the lexicon alone. */
  readonly type?: NameType;
  readonly entries: readonly NameEntry[];
}

const LONGEST = 10;
const NOMINAL = new Set(["PROPN", "NOUN", "ADJ"]);

function isUpper(form: string): boolean {
  const first = form.charAt(0);
  return first !== first.toLowerCase() || (first >= "0" && first <= "9");
}

/** Demonyms and parties are written as adjectives and nouns too ("Turkish", "Republicans"); other names are proper nouns. */
function fits(tokens: readonly Token[], entries: readonly NameEntry[]): boolean {
  if (tokens.some((token) => token.upos === "PROPN")) return true;
  const loose = entries.some(({ use, actor }) => use === "adjective" || use === "people" || actor.sector === "PTY");
  const head = tokens.at(-1)!;
  if (tokens.length > 1) return tokens.every((token) => isUpper(token.form) || token.form.length < 4);
  if (!NOMINAL.has(head.upos)) return false;
  return loose ? isUpper(head.form) : head.form === head.form.toUpperCase() && head.form.length > 1;
}

function lookUp(text: string, tokens: readonly Token[], actors: Actors): readonly NameEntry[] {
  const slice = text.slice(tokens[0]!.start, tokens.at(-1)!.end);
  const exact = actors.name(slice);
  if (exact.length > 0 || !slice.startsWith("the ")) return exact;
  const titled = actors.name(`T${slice.slice(1)}`);
  return tokens.slice(1).every((token) => token.upos === "PROPN") ? titled : [];
}

/** Names of the lexicon, longest first from left to right. */
function fromLexicon(text: string, sentence: Sentence, actors: Actors): KnownName[] {
  const found: KnownName[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const start = tokens[i]!;
    const reach = Math.max(actors.reach(start.form), start.form === "the" ? actors.reach("The") : 0);
    if (reach === 0) continue;
    for (let j = Math.min(tokens.length - 1, i + LONGEST); j >= i; j--) {
      if (tokens[j]!.end - start.start > reach + 2) continue;
      const words = tokens.slice(i, j + 1);
      const entries = lookUp(text, words, actors);
      if (entries.length === 0 || !fits(words, entries)) continue;
      found.push({ first: i, last: j, entries });
      i = j;
      break;
    }
  }
  return found;
}

function isTitle(word: Token, actors: Actors): boolean {
  return (
    actors.title(word.form) !== undefined || actors.noun(word.lemma.toLowerCase()).some((noun) => noun.use === "role")
  );
}

/** A person's name begins after the titles: "President Putin" is the name "Putin". */
function withoutTitles(name: KnownName, sentence: Sentence, actors: Actors): KnownName {
  let first = name.first;
  while (first < name.last && isTitle(sentence.tokens[first]!, actors)) first++;
  return first === name.first ? name : { ...name, first };
}

/** Whether the words of a name are no name but a post or body written in capitals ("Prime Minister", "Foreign Ministry"). */
function isPhrase(name: KnownName, sentence: Sentence, actors: Actors): boolean {
  const words = sentence.tokens.slice(name.first, name.last + 1).filter((token) => token.form !== "-");
  const phrase = words.map((token, i) => (i === words.length - 1 ? token.lemma : token.form).toLowerCase()).join(" ");
  return actors.noun(phrase).length > 0;
}

function overlaps(a: KnownName, b: KnownName): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** A demonym or state before a title, or after "ambassador to", is no part of the name: "US President Trump". */
function cutAtFront(name: KnownName, known: KnownName, sentence: Sentence, actors: Actors): KnownName | undefined {
  const after = sentence.tokens[known.last + 1];
  if (known.first !== name.first || !after || known.last >= name.last) return undefined;
  const post = sentence.tokens[known.first - 1]?.upos === "ADP" ? sentence.tokens[known.first - 2] : undefined;
  const linked = post !== undefined && known.entries[0]!.actor.type === "state" && isTitle(post, actors);
  if (!linked && !isTitle(after, actors)) return undefined;
  return withoutTitles({ ...name, first: known.last + 1 }, sentence, actors);
}

/**
 * The proper names of a sentence, none overlapping, left to right. A name that the language layer finds gives way to a known name of
 * the same words or more; a known name inside a longer one is part of it ("Jordan" in "Jordan Peele").
 */
export function namesOf(text: string, sentence: Sentence, names: readonly Name[], actors: Actors): KnownName[] {
  const lexical = fromLexicon(text, sentence, actors);
  const kept: KnownName[] = [];
  const dropped = new Set<KnownName>();
  for (const found of names) {
    const { first, last, type } = found;
    let name: KnownName | undefined = { first, last, type, entries: [] };
    if (type === "person") name = withoutTitles(name, sentence, actors);
    for (const known of lexical) {
      if (!name || !overlaps(name, known)) continue;
      if (known.first <= name.first && known.last >= name.last) {
        if (known.entries.length === 1 && known.entries[0]!.use === "adjective" && type === "person")
          dropped.add(known);
        else name = undefined;
      } else if (known.first < name.first) {
        name = known.last + 1 <= name.last ? { ...name, first: known.last + 1 } : undefined;
      } else {
        const cut = cutAtFront(name, known, sentence, actors);
        if (cut) name = cut;
        else if (known.last > name.last)
          name = known.first > name.first ? { ...name, last: known.first - 1 } : undefined;
        else dropped.add(known);
      }
    }
    if (name && !isPhrase(name, sentence, actors)) kept.push(name);
  }
  kept.push(...lexical.filter((known) => !dropped.has(known)));
  kept.sort((a, b) => a.first - b.first);
  return kept.filter((name, i) => i === 0 || name.first > kept[i - 1]!.last);
}
