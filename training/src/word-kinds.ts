import { normalise } from "@onrecord/language/tag/word.ts";
import { readLexicon } from "./known-names.ts";

/** Kinds of words, as bits. */
const GIVEN_NAME = 1;
const TITLE = 2;
const ROLE = 4;
const BODY = 8;
const GROUP = 16;

interface Words {
  readonly words: readonly string[];
  readonly named?: boolean;
}

/** What the lexicon of actors knows of single words: given names, titles, posts, and what bodies and groups are called. */
export function wordKinds(): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): void => {
    if (word.includes(" ")) return;
    const key = normalise(word);
    kinds.set(key, (kinds.get(key) ?? 0) | kind);
  };
  const people = readLexicon<{ titles: Words[]; givenNames: { names: string[] }[] }>("actors", "people.yaml");
  for (const { names } of people.givenNames) for (const name of names) add(name, GIVEN_NAME);
  for (const { words } of people.titles) for (const word of words) add(word, TITLE);
  for (const { words } of readLexicon<{ roles: Words[] }>("actors", "roles.yaml").roles)
    for (const word of words) add(word, ROLE);
  const { bodies, groups } = readLexicon<{ bodies: Words[]; groups: Words[] }>("actors", "bodies.yaml");
  for (const { words, named } of bodies) if (named) for (const word of words) add(word, BODY);
  for (const { words } of groups) for (const word of words) add(word, GROUP);
  return kinds;
}
