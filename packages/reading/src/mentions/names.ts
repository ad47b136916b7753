import type { Name, Sentence } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { KnownName } from "./known-name.ts";
import { knownNamesOf } from "./lexical.ts";
import { withComplements } from "./of-names.ts";
import { runsOf } from "./runs.ts";
import { isCalendar, isPhrase, isTitle, withoutTitles } from "./titles.ts";

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

/** A demonym with a post or body in capitals is no name: "Hungarian Government". */
function opensPhrase(name: KnownName, known: KnownName, sentence: Sentence, actors: Actors): boolean {
  if (known.first !== name.first || known.last >= name.last) return false;
  return (
    known.entries[0]!.actor.type === "state" && isPhrase(sentence, { first: known.last + 1, last: name.last }, actors)
  );
}

/** After "minister of" a name begins where the portfolio ends or a given name stands: "Information Jane Doe" is "Jane Doe". */
function cutAfterPost(name: KnownName, sentence: Sentence, actors: Actors): KnownName {
  const { tokens } = sentence;
  if (tokens[name.first - 1]?.form !== "of" || !tokens[name.first - 2] || !isTitle(tokens[name.first - 2]!, actors))
    return name;
  let first = name.first;
  while (first < name.last && (tokens[first]!.upos === "CCONJ" || actors.namePart(tokens[first]!.form) === "portfolio"))
    first++;
  if (first > name.first && first < name.last) return { ...name, first, type: "person" };
  for (let i = name.first + 1; i < name.last; i++)
    if (actors.gender(tokens[i]!.form)) return { ...name, first: i, type: "person" };
  return name;
}

/** A name of the language layer as it stands beside the known names of its sentence; the known names that it swallows are noted. */
function besideKnown(
  found: KnownName,
  lexical: readonly KnownName[],
  swallowed: Set<KnownName>,
  sentence: Sentence,
  actors: Actors,
): KnownName | undefined {
  let name: KnownName | undefined = found;
  for (const known of lexical) {
    if (!name || !overlaps(name, known)) continue;
    if (known.first <= name.first && known.last >= name.last) {
      const demonym = known.entries.length === 1 && known.entries[0]!.use === "adjective";
      if (demonym && name.type === "person") swallowed.add(known);
      else name = undefined;
    } else if (known.first < name.first) {
      name = known.last < name.last ? { ...name, first: known.last + 1 } : undefined;
    } else {
      if (opensPhrase(name, known, sentence, actors)) return undefined;
      const cut = cutAtFront(name, known, sentence, actors);
      if (cut) name = cut;
      else if (known.last > name.last) name = known.first > name.first ? { ...name, last: known.first - 1 } : undefined;
      else swallowed.add(known);
    }
  }
  return name;
}

/** First token of a name that goes on from the proper nouns before it, by the tree or a particle: "Yun-hee" before "Oh", "Faisal bin" before "Farhan". */
function tiedFrom(name: KnownName, { tokens }: Sentence, isTaken: (token: number) => boolean, actors: Actors): number {
  const isOpen = (i: number) => /^NNPS?$/.test(tokens[i]?.xpos ?? "") && !isTaken(i);
  const openFrom = (start: number) => {
    let first = start;
    while (isOpen(first - 1)) first--;
    return first;
  };
  const { deprel, head } = tokens[name.first]!;
  if (deprel === "flat" && head >= 0 && head < name.first) {
    const between = tokens.slice(head, name.first);
    if (between.every(({ i, form }) => isOpen(i) || (i > head && /^[-–]$/.test(form)))) return openFrom(head);
  }
  const isParticle = (i: number) => actors.namePart(tokens[i]?.form ?? "") === "particle";
  const tie = isParticle(name.first) ? name.first : name.first - 1;
  return isParticle(tie) && isOpen(tie - 1) ? openFrom(tie - 1) : name.first;
}

/** A name goes on with the proper nouns right behind it that no other name holds: "Jose dela Cruz", "Yun-hee Oh". */
function extended(
  found: KnownName,
  sentence: Sentence,
  isTaken: (token: number) => boolean,
  actors: Actors,
): KnownName {
  const name = { ...found, first: tiedFrom(found, sentence, isTaken, actors) };
  const { tokens } = sentence;
  const goesOn = (i: number) => /^NNPS?$/.test(tokens[i]?.xpos ?? "") && !isTaken(i) && !isCalendar(tokens[i]!);
  let { last } = name;
  for (;;) {
    if (goesOn(last + 1)) last++;
    else if (/^[-–]$/.test(tokens[last + 1]?.form ?? "") && goesOn(last + 2)) last += 2;
    else return last === name.last ? name : { ...name, last };
  }
}

/** Names that a particle ties together are one, and two persons' names side by side: "Faisal bin" and "Farhan", "Yun-hee" and "Oh". */
function tied(names: readonly Name[], { tokens }: Sentence, actors: Actors): Name[] {
  const whole: Name[] = [];
  for (const name of names) {
    const before = whole.at(-1);
    const gap = before ? tokens.slice(before.last, name.first) : [];
    const particle =
      gap.length < 3 && gap.some(({ form }, i) => (i > 0 || gap.length === 1) && actors.namePart(form) === "particle");
    const beside = before?.last === name.first - 1 && before.type === "person" && name.type === "person";
    if (!before || !(particle || beside)) whole.push(name);
    else whole[whole.length - 1] = { ...before, last: name.last, end: name.end };
  }
  return whole;
}

/** A name less the days at its ends: "Friday Ford Motor" is no company. */
function withoutDays(name: KnownName, { tokens }: Sentence): KnownName {
  let { first, last } = name;
  while (first < last && isCalendar(tokens[first]!)) first++;
  while (last > first && (isCalendar(tokens[last]!) || /^\d/.test(tokens[last]!.form))) last--;
  return { ...name, first, last };
}

function tidied(found: KnownName, sentence: Sentence, actors: Actors): KnownName {
  const name = withoutDays(found, sentence);
  const cut = cutAfterPost(name, sentence, actors);
  if (cut.type === "person") return withoutTitles(cut, sentence, actors);
  const bare = withoutTitles(cut, sentence, actors);
  const given = actors.gender(sentence.tokens[bare.first]!.form) !== undefined;
  const plain = sentence.tokens
    .slice(bare.first, bare.last + 1)
    .every(({ lemma }) => !actors.inNouns(lemma.toLowerCase()));
  return bare.first > cut.first && (given || plain) ? { ...bare, type: "person" } : cut;
}

/**
 * The proper names of a sentence, none overlapping, left to right. A name that the language layer finds gives way to a known name of
 * the same words or more; a known name inside a longer one is part of it ("Jordan" in "Jordan Peele"). What proper nouns are left
 * make names of their own.
 */
export function namesOf(text: string, sentence: Sentence, names: readonly Name[], actors: Actors): KnownName[] {
  const lexical = knownNamesOf(text, sentence, actors);
  const swallowed = new Set<KnownName>();
  const held = new Uint8Array(sentence.tokens.length);
  for (const { first, last } of [...lexical, ...names]) held.fill(1, first, last + 1);
  const kept: KnownName[] = [];
  for (const { first, last, type } of tied(names, sentence, actors)) {
    const whole = extended({ first, last, type, entries: [] }, sentence, (i) => held[i] === 1, actors);
    const beside = besideKnown(whole, lexical, swallowed, sentence, actors);
    if (!beside) continue;
    const name = tidied(beside, sentence, actors);
    const day = name.first === name.last && isCalendar(sentence.tokens[name.first]!);
    if (!day && !isPhrase(sentence, name, actors)) kept.push(name);
  }
  kept.push(...lexical.filter((known) => !swallowed.has(known)));
  kept.sort((a, b) => a.first - b.first);
  const apart = kept.filter((name, i) => i === 0 || name.first > kept[i - 1]!.last);
  const taken = new Uint8Array(sentence.tokens.length);
  for (const { first, last } of apart) taken.fill(1, first, last + 1);
  for (const run of runsOf(sentence, taken, actors))
    apart.push(cutAfterPost({ ...run, entries: [] }, sentence, actors));
  apart.sort((a, b) => a.first - b.first);
  return withComplements(apart, sentence, actors);
}
