import { type Kysely, sql } from "kysely";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";

/** Actors whose names hold a word are at most this many; the ones in most reports are taken. */
const NAMED = 100;

/** A pattern for `like` of names, in small letters, that hold the words. */
export const pattern = (words: string): string => `%${words.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;

async function members(db: Kysely<Tables>, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from actor where canonical = (select canonical from actor where id = ${id})`.execute(db);
  return rows.map((row) => row.id);
}

async function named(db: Kysely<Tables>, words: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with found as (
      select canonical from actor where search_names like ${pattern(words)} order by reports desc limit ${NAMED}
    )
    select id from actor where canonical in (select canonical from found)`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether a `who` is the code of a country. */
export const isCountry = (who: string): boolean => /^[A-Z]{3}$/.test(who);

/** The keys that a filter's `who` stands for: a country's code as it is, an actor with all that were merged with it, or names. */
async function whoKeys(db: Kysely<Tables>, who: string): Promise<string[]> {
  if (isCountry(who)) return [who];
  return who.startsWith("ac-") ? members(db, who) : named(db, who);
}

/** Keys of a `who` in the given parts, as an array parameter; none at all finds nothing. */
export async function keysIn(db: Kysely<Tables>, who: string, parts: readonly string[]) {
  const keys = await whoKeys(db, who);
  return texts(parts.flatMap((part) => keys.map((key) => `${part}:${key}`)));
}
