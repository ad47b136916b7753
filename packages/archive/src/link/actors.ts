import { type ActorLink, linkActors } from "@onrecord/compare";
import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { ActorLinkTable, Tables } from "../database/tables.ts";
import { mergeActors } from "../decide/merge.ts";
import { actorId } from "../store/actors.ts";
import { type ActorPrint, actorsById, actorsByKey, namingsOfActors } from "./sightings.ts";

const NAMED = /^(?:state|person|organization|armed-group|outlet|agreement|equipment|group):/;

async function column(db: Kysely<Tables>, query: ReturnType<typeof sql<{ value: string }>>): Promise<string[]> {
  return (await query.execute(db)).rows.map(({ value }) => value);
}

/** Keeps under which blocks actors are found. */
async function keepBlocks(db: Kysely<Tables>, actors: readonly ActorPrint[], blocks: readonly [string, string][]) {
  await sql`update actor set key = now.key from unnest(${texts(actors.map(({ id }) => id))}, ${texts(
    actors.map(({ key }) => key),
  )}) as now (id, key) where actor.id = now.id and actor.key is distinct from now.key`.execute(db);
  await insertRows(
    db,
    "actor_block",
    blocks.map(([block, actor]) => ({ block, actor })),
    { ignore: ["block", "actor"] },
  );
}

const blocksOf = (namings: Awaited<ReturnType<typeof namingsOfActors>>): [string, string][] => {
  const pairs = new Map(namings.map(({ block, entity }) => [`${block}\n${entity.id}`, [block, entity.id] as const]));
  return [...pairs.values()].map(([block, id]) => [block, id]);
};

/** Actors that stand in one of the blocks. */
const inBlocks = (db: Kysely<Tables>, blocks: readonly string[]) =>
  column(db, sql`select distinct actor as value from actor_block where block = any(${texts(blocks)})`);

const blocksWith = (db: Kysely<Tables>, actors: readonly string[]) =>
  column(db, sql`select distinct block as value from actor_block where actor = any(${texts(actors)})`);

interface Verdict {
  readonly key: string;
  readonly reason: string;
  readonly reports: readonly string[];
}

/** What all sightings of an actor agree on; an actor that is now this one and now that stays itself. */
function verdictsOf(links: readonly ActorLink[]): Map<string, Verdict> {
  const found = new Map<string, Verdict>();
  for (const [id, list] of Map.groupBy(links, ({ entity }) => entity)) {
    const keys = new Set(list.map(({ actor }) => actor));
    const { actor: key, reason } = list[0]!;
    if (keys.size === 1) found.set(id, { key, reason: reason.text, reports: reason.reports });
  }
  return found;
}

/** A place under the name of its state is the state. */
async function statesOfPlaces(db: Kysely<Tables>, actors: readonly ActorPrint[]): Promise<Map<string, Verdict>> {
  const places = actors.filter(({ kind, country }) => kind === "place" && country !== null);
  const stateOf = new Map(places.map(({ id, name, country }) => [id, actorId("government", country, name)]));
  const states = new Map((await actorsById(db, [...stateOf.values()])).map((state) => [state.id, state]));
  return new Map(
    places.flatMap(({ id, name }) => {
      const state = states.get(stateOf.get(id) ?? "");
      if (!state?.key.startsWith("state:")) return [];
      return [[id, { key: state.key, reason: `${name}: the state of this name`, reports: [] }] as const];
    }),
  );
}

/** The places that may go by the name of one of these states. */
const placesOfStates = (actors: readonly ActorPrint[]): string[] =>
  actors.flatMap(({ key, name, country }) => (key.startsWith("state:") ? [actorId("place", country, name)] : []));

/** Who of those with one key stands for all: the one that has the key by itself and a country, is in most reports, has the first id. */
function mainOf(group: readonly ActorPrint[], key: string): ActorPrint {
  const rank = (actor: ActorPrint) =>
    (actor.key === key ? 4 : 0) + (actor.country !== null ? 2 : 0) + (actor.sector === "GOV" ? 1 : 0);
  return group.toSorted((a, b) => rank(b) - rank(a) || b.reports - a.reports || (a.id < b.id ? -1 : 1))[0]!;
}

/** Groups of one key; those of different countries are apart, and one without a country is with none of several. */
function apart(group: readonly ActorPrint[]): ActorPrint[][] {
  const byCountry = Map.groupBy(group, ({ country }) => country);
  const without = byCountry.get(null) ?? [];
  byCountry.delete(null);
  const known = [...byCountry.values()];
  if (known.length === 1) return [[...known[0]!, ...without]];
  return [...known, ...(without.length > 0 ? [without] : [])];
}

/** The links of actors: each to the one that stands for its group. */
function linksAmong(actors: readonly ActorPrint[], verdicts: ReadonlyMap<string, Verdict>): ActorLinkTable[] {
  const keyOf = (actor: ActorPrint) => verdicts.get(actor.id)?.key ?? actor.key;
  const groups = Map.groupBy(
    actors.filter((actor) => NAMED.test(keyOf(actor))),
    keyOf,
  );
  return [...groups].flatMap(([key, all]) =>
    apart(all).flatMap((group) => {
      const main = mainOf(group, key);
      return group.flatMap((actor) => {
        if (actor === main) return [];
        const verdict = verdicts.get(actor.id);
        const same = actor.key === key ? `${actor.name}: the same name as ${main.name}` : "";
        const state = key.startsWith("state:") ? `${actor.name}: the state ${main.country}` : same;
        const reason = verdict && actor.key !== key ? verdict.reason : state;
        return [{ actor: actor.id, main: main.id, reason, reports: [...(verdict?.reports ?? [])] }];
      });
    }),
  );
}

const written = (link: ActorLinkTable) => [link.actor, link.main, link.reason].join("\n");

/** Writes the links of these actors in place of those they had. Gives the actors at both ends of those that changed. */
async function keepLinks(
  db: Kysely<Tables>,
  actors: readonly string[],
  links: readonly ActorLinkTable[],
): Promise<string[]> {
  const { rows: before } = await sql<ActorLinkTable>`
    select actor, main, reason, reports from actor_link where actor = any(${texts(actors)})`.execute(db);
  const [known, wanted] = [new Set(before.map(written)), new Set(links.map(written))];
  const gone = before.filter((link) => !wanted.has(written(link)));
  const made = links.filter((link) => !known.has(written(link)));
  await sql`delete from actor_link where actor = any(${texts(gone.map(({ actor }) => actor))})`.execute(db);
  await insertRows(db, "actor_link", made as unknown as { [column: string]: unknown }[]);
  return [...new Set([...gone, ...made].flatMap(({ actor, main }) => [actor, main]))];
}

/**
 * Finds which actors of these reports are one with others of the archive: a state by its code, a name by itself, a surname, initials or a
 * post where one alone fits. It is told why, a person's merges and splits go before it, and no row is moved. Depends on what the archive
 * holds, not on the order in which it came.
 */
export async function linkActorsOf(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const named = await column(db, sql`select distinct actor as value from entity where report = any(${texts(reports)})`);
  const fresh = await actorsById(db, named);
  await keepBlocks(db, fresh, blocksOf(await namingsOfActors(db, fresh)));
  // Those in a block with what is new may be decided otherwise now, and so may those whose key they share.
  const near = [...(await inBlocks(db, await blocksWith(db, named))), ...placesOfStates(fresh)];
  const around = await inBlocks(db, await blocksWith(db, near));
  const inReach = await actorsById(db, [...new Set([...named, ...near, ...around])]);
  const sharing = await actorsByKey(db, [...new Set(inReach.map(({ key }) => key))]);
  const all = [...new Map([...inReach, ...sharing].map((actor) => [actor.id, actor])).values()];
  const verdicts = new Map([
    ...verdictsOf(linkActors(await namingsOfActors(db, all))),
    ...(await statesOfPlaces(db, all)),
  ]);
  const decided = new Set([...named, ...near]);
  const keys = new Set(
    all.filter(({ id }) => decided.has(id)).map((actor) => verdicts.get(actor.id)?.key ?? actor.key),
  );
  const states = await actorsByKey(db, [...keys]);
  const group = [...new Map([...all, ...states].map((actor) => [actor.id, actor])).values()].filter(
    (actor) => decided.has(actor.id) || keys.has(actor.key),
  );
  const changed = await keepLinks(
    db,
    group.map(({ id }) => id),
    linksAmong(group, verdicts),
  );
  if (changed.length > 0) await mergeActors(db, changed);
}
