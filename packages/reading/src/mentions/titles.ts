import type { Sentence, Token } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { Bounds } from "./known-name.ts";

/** Days and months name times, which are read elsewhere. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)$/;

/** Months that are persons' names as well, unless they stand as a time does. */
const ALSO_PERSONS = /^(?:May|Jan)$/;
const AS_PERSONS = /^(?:nsubj|obj|iobj|appos|flat)/;

/** A day or month; "May" and "Jan" are persons where they stand as one. */
export function isCalendar({ form, deprel }: Token): boolean {
  return CALENDAR.test(form) && !(ALSO_PERSONS.test(form) && AS_PERSONS.test(deprel));
}

/** Whether a word stands before names as a title or post: "Dr", "President", "spokesman". */
export function isTitle(word: Token, actors: Actors): boolean {
  if (actors.title(word.form)) return true;
  return actors.noun(word.lemma.toLowerCase()).some((noun) => noun.use === "role");
}

/** The words of tokens first..last as the noun lexicon has them. */
function spoken(sentence: Sentence, { first, last }: Bounds): string {
  const words = sentence.tokens.slice(first, last + 1).filter((token) => token.form !== "-" && token.form !== "–");
  return words.map((token, i) => (i === words.length - 1 ? token.lemma : token.form).toLowerCase()).join(" ");
}

/** Whether the words are no name but a post or body written in capitals: "Prime Minister", "Foreign Ministry". */
export function isPhrase(sentence: Sentence, bounds: Bounds, actors: Actors): boolean {
  // "Wings" says what it is of no more than a name does.
  return actors.noun(spoken(sentence, bounds)).some(({ partOf, sector }) => !partOf || sector !== undefined);
}

/**
 * A person's name begins after the last title in it: "President Putin" is the name "Putin". A title that is part of the name ("Queen
 * Elizabeth") stays.
 */
export function withoutTitles<T extends Bounds>(name: T, sentence: Sentence, actors: Actors): T {
  let first = name.first;
  for (let i = name.first; i < name.last; i++) {
    const word = sentence.tokens[i]!;
    if (!isTitle(word, actors) || actors.title(word.form)?.partOfName) continue;
    if (sentence.tokens[i + 1]!.form !== "-") first = i + 1;
  }
  return first === name.first ? name : { ...name, first };
}
