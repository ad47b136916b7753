import type { Reading } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { replay, type Verdict } from "../decide/replay.ts";
import { type LinkedActor, linksByName } from "./actors.ts";
import { derive, publishedAt } from "./derive.ts";
import { effective, type MarkIds } from "./effective.ts";
import { type KnownMarks, knownMarks } from "./known.ts";
import { assignIds, claimAnchor, eventAnchor, mentionAnchor } from "./marks.ts";
import { due } from "./tally.ts";

export interface Rebuild {
  readonly report: string;
  /** Hash of the text that the reading is of. */
  readonly version: string;
  /** Hash of the text that the present rows are of; null where there are none. */
  readonly before: string | null;
  readonly reading: Reading;
  readonly readAt: string;
}

function idsFor({ report, version, reading }: Rebuild, known: KnownMarks): MarkIds {
  const events = reading.events.map((event) => eventAnchor(event, version));
  const claims = reading.claims.map((claim) => claimAnchor(claim, version));
  const mentions = reading.agreements.map((agreement) => mentionAnchor(agreement, version));
  const zip = (marks: readonly { id: string }[], ids: readonly string[]) =>
    new Map(marks.map((mark, index) => [mark.id, ids[index]!]));
  return {
    events: zip(reading.events, assignIds("event", report, events, known.events)),
    claims: zip(reading.claims, assignIds("claim", report, claims, known.claims)),
    mentions: zip(reading.agreements, assignIds("mention", report, mentions, known.mentions)),
  };
}

/** Actors that corrections name and that the report itself does not. */
async function outsiders(db: Kysely<Tables>, verdicts: ReadonlyMap<string, Verdict>): Promise<LinkedActor[]> {
  const values = [...verdicts.values()].flatMap(({ fields }) => JSON.stringify([...fields.values()]));
  const ids = values.flatMap((value) => value.match(/\bac-[0-9a-f]+/g) ?? []);
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("actor").selectAll().where("id", "in", ids).execute();
  return rows.map(({ id, name, kind, country, sector }) => ({
    ...{ id, name, country, sector, reason: "correction" },
    kind: kind as LinkedActor["kind"],
  }));
}

/** Makes the actors that are not there yet; sorted, so that two writers wait for each other in one order only. */
async function makeActors(db: Kysely<Tables>, actors: Iterable<LinkedActor>): Promise<void> {
  const byId = new Map([...actors].map((actor) => [actor.id, actor]));
  const ids = [...byId.keys()].sort();
  const known = await db
    .selectFrom("actor")
    .select("id")
    .where("id", "=", sql<string>`any(${texts(ids)})`)
    .execute();
  const there = new Set(known.map((row) => row.id));
  const rows = ids.flatMap((id) => {
    const actor = byId.get(id);
    if (!actor || there.has(id)) return [];
    const { name, kind, country, sector } = actor;
    return [{ id, name, kind, country, sector, canonical: id, names: texts([name]), search_names: name.toLowerCase() }];
  });
  if (rows.length === 0) return;
  await db
    .insertInto("actor")
    .values(rows)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

const CHILDREN = ["pair_event", "event", "claim", "agreement_mention", "entity"] as const;

/**
 * Writes the rows of a report from a reading of it, in place of those that are there: ids of marks found again are kept, decisions
 * are replayed. Runs inside the caller's transaction.
 */
export async function rebuild(db: Kysely<Tables>, given: Rebuild): Promise<void> {
  const { report, version, readAt } = given;
  const known = await knownMarks(db, report, given.before);
  const ids = idsFor(given, known);
  const verdicts = replay(known.decisions);
  const links = linksByName(given.reading);
  for (const actor of await outsiders(db, verdicts)) links.set(actor.id, actor);
  const reading = effective(given.reading, report, ids, links, verdicts);
  const rows = derive({ report, reading, readAt, ids, links, verdicts, kept: known.kept });
  await makeActors(db, links.values());
  for (const table of CHILDREN) await db.deleteFrom(table).where("report", "=", report).execute();
  await insertRows(db, "entity", rows.entities);
  await insertRows(db, "claim", rows.claims);
  await insertRows(db, "event", rows.events);
  await insertRows(db, "agreement_mention", rows.mentions);
  await insertRows(db, "pair_event", rows.pairs);
  const { title = null, outlet = null, author = null, published = null, url = null, language, text } = reading.report;
  const searched = sql<string>`setweight(to_tsvector('english', ${title ?? ""}::text), 'A') || to_tsvector('english', left(${text}::text, ${SEARCHED}::int))`;
  await db
    .updateTable("report")
    .set({ version, title, outlet, author, published, url, language })
    .set({ published_at: publishedAt(reading), read_at: readAt, words: text.match(/\S+/g)?.length ?? 0 })
    .set({ events: rows.events.length, claims: rows.claims.length, agreements: rows.mentions.length })
    .set({ search: searched })
    .where("id", "=", report)
    .execute();
  await db
    .insertInto("link_due")
    .values({ report })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const actors = new Set([...known.actors, ...[...links.values()].map((actor) => actor.id)]);
  await due(db, "actor", actors);
  await due(db, "pair", [...known.pairs, ...rows.pairs.map(({ a, b }) => `${a},${b}`)]);
  await due(db, "agreement", [...known.agreements, ...rows.mentions.map((row) => row.agreement)]);
}

/** A tsvector holds a megabyte at most: words beyond these characters of a text are not searched. */
const SEARCHED = 500_000;
