import type { EntityPrint } from "../print.ts";
import type { Naming } from "../types.ts";
import { foldedName, isNamed } from "./key.ts";
import { isSingle } from "./offices.ts";

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join("");
const isAcronym = (name: string): boolean => /^[\p{Lu}\d.&-]{2,8}$/u.test(name);

/** Where the same actor may stand in other reports: surname, initials, or a post in a country. */
function blocksOf(entity: EntityPrint): string[] {
  const { kind, name, country, offices } = entity;
  const words = foldedName(name).split(" ").filter(Boolean);
  const posts = country === null ? [] : offices.filter(isSingle).map((office) => `o:${country}|${office}`);
  if (!isNamed(name)) {
    const office = words.join(" ");
    const post = kind === "person" && country !== null && isSingle(office) ? [`o:${country}|${office}`] : [];
    return [...new Set([...posts, ...post])];
  }
  if (kind === "person") return [`p:${words.at(-1)}`, ...posts];
  if (kind === "organization" || kind === "armed-group" || kind === "outlet") {
    if (isAcronym(name)) return [`i:${words.join("")}`];
    const own = [`n:${words.join(" ")}`];
    return words.length > 1 ? [...own, `i:${initials(words)}`] : own;
  }
  return [];
}

/** The entities of a report under every block in which the same actor may stand in other reports. */
export function namingsOf({
  report,
  day,
  entities,
}: {
  readonly report: string;
  readonly day: number | null;
  readonly entities: readonly EntityPrint[];
}): Naming[] {
  return entities.flatMap((entity) => blocksOf(entity).map((block) => ({ block, report, day, entity })));
}
