import type { NameType, Sentence } from "@onrecord/language";
import type { NameEntry } from "../lexicon/actors.ts";

const TYPES = { state: "place", region: "place", organization: "organization", outlet: "organization" } as const;

/** What the lexicon takes a name for; undefined if it does not know it. */
export function typeOfEntries(entries: readonly NameEntry[]): NameType | undefined {
  const entry = entries.find(({ use }) => use !== "adjective" && use !== "people");
  return entry && TYPES[entry.actor.type];
}

/** Whether a sentence is written in capitals, where capitals tell nothing. */
export function isShouted(sentence: Sentence): boolean {
  const words = sentence.tokens.filter((token) => /\p{L}{2}/u.test(token.form));
  return words.length > 2 && words.every((token) => token.form === token.form.toUpperCase());
}
