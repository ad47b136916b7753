import type { Sentence } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { Bounds } from "./known-name.ts";
import { isCalendar, isPhrase, isTitle, withoutTitles } from "./titles.ts";

/** Words of other kinds within names are tagged as proper: "National Weather Service", "New Orleans". */
function isNamed(sentence: Sentence, i: number): boolean {
  const { upos, xpos, form } = sentence.tokens[i]!;
  if (xpos === "NNP" || xpos === "NNPS") return true;
  return (
    i > 0 &&
    (upos === "ADJ" || upos === "NOUN") &&
    /^\p{Lu}\p{Ll}/u.test(form) &&
    /^NNPS?$/.test(sentence.tokens[i + 1]?.xpos ?? "")
  );
}

function isFree(sentence: Sentence, i: number, taken: Uint8Array): boolean {
  const token = sentence.tokens[i];
  return (
    token !== undefined &&
    (token.upos === "PROPN" || isNamed(sentence, i)) &&
    taken[i] === 0 &&
    !isCalendar(token) &&
    /\p{L}/u.test(token.form)
  );
}

/** The names in a run of proper nouns: a person after titles, or a body before a post ("Harbour Authority director"). */
function namesIn(sentence: Sentence, run: Bounds, beforeName: boolean, actors: Actors): Bounds[] {
  if (isPhrase(sentence, run, actors)) return [];
  if (!beforeName) {
    const name = withoutTitles(run, sentence, actors);
    const rest = sentence.tokens.slice(name.first, name.last + 1);
    const given =
      actors.gender(rest[0]!.form) !== undefined || rest.every(({ lemma }) => !actors.inNouns(lemma.toLowerCase()));
    if (name.first === run.first) return [run];
    if (given || isTitle(sentence.tokens[run.first]!, actors)) {
      const before = { first: run.first, last: name.first - 1 };
      return isPhrase(sentence, name, actors) && name.first === name.last
        ? []
        : [...namesIn(sentence, before, true, actors), name];
    }
    return [run];
  }
  let last = run.last;
  while (last >= run.first && isTitle(sentence.tokens[last]!, actors)) last--;
  if (last < run.first) return [];
  const body = { first: run.first, last };
  return isPhrase(sentence, body, actors) ? [] : [body];
}

/** Runs of proper nouns that no name covers yet, less titles and days. */
export function runsOf(sentence: Sentence, taken: Uint8Array, actors: Actors): Bounds[] {
  const found: Bounds[] = [];
  const { tokens } = sentence;
  for (let first = 0; first < tokens.length; first++) {
    if (!isFree(sentence, first, taken)) continue;
    let last = first;
    for (;;) {
      if (isFree(sentence, last + 1, taken)) last++;
      else if (/^[-–]$/.test(tokens[last + 1]?.form ?? "") && isFree(sentence, last + 2, taken)) last += 2;
      else break;
    }
    found.push(...namesIn(sentence, { first, last }, taken[last + 1] === 1, actors));
    first = last;
  }
  return found;
}
