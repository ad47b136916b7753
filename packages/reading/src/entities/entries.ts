import type { Actors, NameEntry } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { initialsOf, isAcronym } from "./acronym.ts";
import { nameText, type Scene } from "./scene.ts";

type Entries = readonly NameEntry[];

/** What the lexicon says that a name can stand for; "the Bahamas" is listed with a capital letter. */
function known(actors: Actors, name: string): Entries {
  const exact = actors.name(name);
  return exact.length === 0 && name.startsWith("the ") ? actors.name(`T${name.slice(1)}`) : exact;
}

/** The first name of three words or more for its initials. */
function longerNames(names: ReadonlyMap<number, string>): Map<string, number> {
  const longer = new Map<string, number>();
  for (const [index, name] of names) {
    const initials = initialsOf(name);
    if (initials.length > 2 && !longer.has(initials)) longer.set(initials, index);
  }
  return longer;
}

/**
 * What each name of a report can stand for. Letters that the lexicon gives to another than the longer name that they are short for in the report
 * stand for that: "RSF" beside the Rapid Support Forces.
 */
export function entriesOfNames(scene: Scene): (mention: Mention) => Entries {
  const names = new Map<number, string>();
  for (const mention of scene.mentions) if (mention.name) names.set(mention.index, nameText(scene, mention));
  const found = new Map([...names].map(([index, name]) => [index, known(scene.actors, name)] as const));
  const longer = longerNames(names);
  for (const [index, name] of names) {
    const entries = found.get(index)!;
    const full = entries.length > 0 && isAcronym(name) ? longer.get(name.replaceAll(".", "")) : undefined;
    const meant = full === undefined ? undefined : found.get(full);
    if (meant && !meant.some(({ actor }) => entries.some((entry) => entry.actor === actor))) found.set(index, meant);
  }
  return ({ index }) => found.get(index) ?? [];
}
