import type { Entity } from "@onrecord/record";
import type { EntityPrint } from "../print.ts";
import { wordsOf } from "../text/words.ts";

const LEADING = new Set(["the", "a", "an"]);
const PART_OF_STATE = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "SPY"]);

/** A name as compared: small letters, no marks, no accents, no article. */
export function foldedName(name: string): string {
  const words = wordsOf(name.normalize("NFD").replace(/\p{M}/gu, "")).map((word) => word.replace(/[.'-]/g, ""));
  return (LEADING.has(words[0] ?? "") ? words.slice(1) : words).join(" ");
}

/** Whether an entity goes by a name, not by a description. */
export const isNamed = (name: string): boolean => /^\p{Lu}/u.test(name.replace(/^(?:the|an?)\s+/iu, ""));

/** Whether a name is of two words or more, each with a capital, and not all in capitals. */
export const isFullName = (name: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(name) && /\p{Ll}/u.test(name);

/**
 * Key of an actor across reports as far as one report tells: a state by its code, who has a name by the name, who has none by country and
 * sector and the words.
 */
export function actorKey({
  kind,
  name,
  country,
  sector,
}: Pick<Entity, "kind" | "name" | "country" | "sector">): string {
  const folded = foldedName(name);
  if (kind === "government" && country !== undefined && (sector === undefined || sector === "GOV"))
    return `state:${country}`;
  if (kind === "person" && isNamed(name)) return `person:${folded}`;
  if (kind === "place") return `place:${folded}`;
  if (isNamed(name)) return `${kind}:${folded}`;
  const known = [country, sector].filter((part) => part !== undefined).join(" ");
  if (country !== undefined && sector !== undefined && PART_OF_STATE.has(sector)) return `part:${known}`;
  return `some:${known ? `${known} ` : ""}${folded}`;
}

/** Posts in small letters, without the words of the country that they are held in. */
function officesOf({ roles = [] }: Entity): string[] {
  const posts = roles.map(({ text }) =>
    text
      .replace(/\p{Lu}[\p{L}.-]*['’]s?\s+/gu, "")
      .replace(/\s+(?:of|for)\s+(?:the\s+)?\p{Lu}.*$/u, "")
      .split(/\s+/)
      .filter((word) => !/^(?:the|a|an|his|her|its|their|new|former|late)$/i.test(word))
      .join(" "),
  );
  const bare = posts.map((post) => post.replace(/^(?:\p{Lu}\p{L}+(?:an|ian|ish|ese|i|ch)\s+)+/u, "").toLowerCase());
  const isPast = (text: string) => /\b(?:former|late|ex|then)\b/i.test(text);
  return [...new Set(bare.filter((post, i) => post !== "" && !isPast(roles[i]!.text)))].sort();
}

/** What is kept of an entity. */
export function entityPrint(entity: Entity): EntityPrint {
  const { id, kind, name, country = null, sector = null } = entity;
  return { id, actor: actorKey(entity), kind, name, country, sector, offices: officesOf(entity) };
}
