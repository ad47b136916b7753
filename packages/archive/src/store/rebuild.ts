import type { Reading } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { replay, type Verdict } from "../decide/replay.ts";
import { type LinkedActor, linksByName } from "./actors.ts";
import { derive, publishedAt } from "./derive.ts";
import { effective, type MarkIds } from "./effective.ts";
import { type KnownMarks, knownMarks, UNKNOWN } from "./known.ts";
import { list, unlist } from "./lists.ts";
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
async function makeActors(db: Kysely<Tables>, actors: readonly LinkedActor[]): Promise<void> {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const ids = [...byId.keys()].sort();
  const known = await db
    .selectFrom("actor")
    .select("id")
    .where("id", "=", sql<string>`any(${texts(ids)})`)
    .execute();
  for (const { id } of known) byId.delete(id);
  const rows = [...byId.values()].map(({ id, name, kind, country, sector }) => ({
    ...{ id, name, kind, country, sector, canonical: id, names: [name], search_names: name.toLowerCase() },
    ...{ reports: 0, events: 0, claims: 0 },
  }));
  await insertRows(
    db,
    "actor",
    rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    { ignore: ["id"] },
  );
}

const CHILDREN = ["pair_event", "event", "claim", "agreement_mention", "entity"] as const;

/** A tsvector holds a megabyte at most: words beyond these characters of a text are not searched. */
const SEARCHED = 500_000;

/** What a report's own row says of its present reading. */
function reportRow({ report: id, version, readAt }: Rebuild, reading: Reading) {
  const { title = null, outlet = null, author = null, published = null, url = null, language, text } = reading.report;
  return {
    ...{ id, version, title, outlet, author, published, url, language, read_at: readAt },
    ...{ published_at: publishedAt(reading), words: text.match(/\S+/g)?.length ?? 0 },
    ...{ events: reading.events.length, claims: reading.claims.length, agreements: reading.agreements.length },
  };
}

async function updateReports(db: Kysely<Tables>, rows: readonly ReturnType<typeof reportRow>[]): Promise<void> {
  const set = sql.join(
    Object.keys(rows[0] ?? {}).flatMap((column) =>
      column === "id" ? [] : [sql`${sql.ref(column)} = now.${sql.ref(column)}`],
    ),
  );
  await sql`
    update report set ${set}, search = setweight(to_tsvector('english', coalesce(now.title, '')), 'A')
      || to_tsvector('english', left(report_text.text, ${SEARCHED}::int))
    from json_populate_recordset(null::report, ${JSON.stringify(rows)}::json) as now
      join report_text on report_text.hash = now.version
    where report.id = now.id`.execute(db);
}

/** The rows of one report, from its reading and what is known of it. */
async function derived(db: Kysely<Tables>, given: Rebuild) {
  const { report, version, readAt, before } = given;
  const known = before === null ? UNKNOWN : await knownMarks(db, report, before);
  const ids = idsFor(given, known);
  const verdicts = replay(known.decisions);
  const links = linksByName(given.reading);
  for (const actor of await outsiders(db, verdicts)) links.set(actor.id, actor);
  const reading = effective(given.reading, report, ids, links, verdicts);
  const rows = derive({ report, version, reading, readAt, ids, links, verdicts, kept: known.kept });
  return { known, rows, row: reportRow(given, reading), actors: [...links.values()] };
}

/**
 * Writes the rows of reports from readings of them, in place of those that are there: ids of marks found again are kept, decisions
 * are replayed. Runs inside the caller's transaction, which has the reports locked.
 */
export async function rebuild(db: Kysely<Tables>, reports: readonly Rebuild[]): Promise<void> {
  if (reports.length === 0) return;
  const all: Awaited<ReturnType<typeof derived>>[] = [];
  for (const given of reports) all.push(await derived(db, given));
  await makeActors(
    db,
    all.flatMap((one) => one.actors),
  );
  const old = reports.filter((given) => given.before !== null).map((given) => given.report);
  if (old.length > 0) {
    await unlist(db, old);
    for (const table of CHILDREN) await db.deleteFrom(table).where("report", "in", old).execute();
  }
  await insertRows(
    db,
    "entity",
    all.flatMap(({ rows }) => rows.entities),
  );
  await insertRows(
    db,
    "claim",
    all.flatMap(({ rows }) => rows.claims),
  );
  await insertRows(
    db,
    "event",
    all.flatMap(({ rows }) => rows.events),
  );
  await list(
    db,
    reports.map(({ report }) => report),
  );
  await insertRows(
    db,
    "agreement_mention",
    all.flatMap(({ rows }) => rows.mentions),
  );
  await insertRows(
    db,
    "pair_event",
    all.flatMap(({ rows }) => rows.pairs),
  );
  await updateReports(
    db,
    all.map((one) => one.row),
  );
  await insertRows(
    db,
    "link_due",
    reports.map(({ report }) => ({ report })),
    { ignore: ["report"] },
  );
  await due(db, {
    actor: all.flatMap(({ known, actors }) => [...known.actors, ...actors.map((actor) => actor.id)]),
    pair: all.flatMap(({ known, rows }) => [...known.pairs, ...rows.pairs.map(({ a, b }) => `${a},${b}`)]),
    agreement: all.flatMap(({ known, rows }) => [...known.agreements, ...rows.mentions.map((row) => row.agreement)]),
  });
}
