import type { NameType } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { Resources } from "../resources.ts";
import { nameWords } from "./person-name.ts";

const TYPES = { state: "place", region: "place", organization: "organization", outlet: "organization" } as const;
/** Places less prominent than this share their names with too many people and companies. */
const PROMINENT = 5;

/** What the lexicon takes a name for, with or without its article. */
function known(name: string, actors: Actors): NameType | undefined {
  const bare = name.replace(/^the\s+/i, "");
  const entries = [name, `The ${bare}`, bare].map((form) => actors.name(form)).find((found) => found.length > 0) ?? [];
  const entry = entries.find(({ use }) => use !== "adjective" && use !== "people");
  return entry && TYPES[entry.actor.type];
}

/** Whether the last word of a name, or the one before its "of", is that of a body: "Homeland Party", "Bank of Norland". */
function namesBody(name: string, actors: Actors): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const tie = words.findIndex((word, i) => i > 0 && /^(?:of|for|on)$/.test(word));
  const head = words[(tie > 0 ? tie : words.length) - 1] ?? "";
  return words.length > 1 && actors.noun(head).some(({ use, named }) => use === "body" && named);
}

/**
 * The type of a proper name, judged by its words: the actor lexicon decides, then the word for a body in it, then the gazetteer and
 * given names; `found`, the type that the language layer gave it from its place in the sentence, stands where these say nothing.
 */
export function typeOfName(name: string, found: NameType | undefined, { lexicon, gazetteer }: Resources): NameType {
  const { actors } = lexicon;
  const listed = known(name, actors);
  if (listed) return listed;
  if (namesBody(name, actors)) return "organization";
  const words = nameWords(name);
  const given = words.length > 0 && words.length < 5 && actors.gender(words[0]!) !== undefined;
  if (given && words.length > 1 && found !== "organization") return "person";
  const place = gazetteer.lookup(name)[0];
  if (place && !given && found !== "person" && (found === "place" || place.prominence >= PROMINENT)) return "place";
  return found ?? "other";
}
