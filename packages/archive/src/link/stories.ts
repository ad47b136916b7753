import type { Contradiction, Happening, Member, Origin, Story } from "@onrecord/compare";
import type { Contradiction as ShownContradiction, Origin as ShownOrigin } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";

type Ids = (members: readonly Member[]) => string[];

const REASONS: Readonly<Record<Origin["kind"], string>> = {
  actor: "a source that is named",
  outlet: "the outlet's own voice",
  wire: "a wire that is credited",
  anonymous: "a source without a name",
  collective: "several that are not told apart",
  unstated: "no source is stated",
};

const originOf = (origin: Origin, ids: Ids): ShownOrigin => ({
  name: origin.name,
  reason: `${REASONS[origin.kind]}${origin.isParty ? ", itself a party" : ""}`,
  events: ids(origin.members),
});

const FIELDS = { status: "status", actor: "actor", number: "number", place: "place", date: "time" } as const;

/** A version in words: keys of actors without their kind. */
const sideOf = (value: string, of: string | null): string =>
  [value.replace(/(^|\+)[a-z-]+:/g, "$1").replaceAll("+", ", "), of].filter((part) => part !== null).join(" ");

const contradictionOf = ({ aspect, of, versions }: Contradiction, ids: Ids): ShownContradiction => ({
  field: FIELDS[aspect],
  sides: versions.map((version) => ({ value: sideOf(version.value, of), events: ids(version.members) })),
});

/** Drops stories with their happenings, whose events keep their marks until they get others: see {@link markEvents}. */
async function dropStories(db: Kysely<Tables>, gone: readonly string[]): Promise<void> {
  await sql`update report set copy_group = null, copies = 0 where copy_group is not null
    and id in (select unnest(reports) from story where id = any(${texts(gone)}))`.execute(db);
  await sql`delete from happening where story = any(${texts(gone)})`.execute(db);
  await sql`delete from story where id = any(${texts(gone)})`.execute(db);
}

/** Archive ids of events, by report and id within the reading. */
async function eventIds(db: Kysely<Tables>, reports: readonly string[]): Promise<Ids> {
  const { rows } = await sql<{ id: string; report: string; mark: string }>`
    select id, report, mark from event where report = any(${texts(reports)})`.execute(db);
  const ids = new Map(rows.map((row) => [`${row.report} ${row.mark}`, row.id]));
  return (members) => members.flatMap(({ report, event }) => ids.get(`${report} ${event}`) ?? []);
}

const idOf = (happening: Happening): string => `hp-${happening.id}`;

/** Marks events with their happenings, and takes the marks of dropped happenings off the others. A row that would stay as it is is not written. */
async function markEvents(
  db: Kysely<Tables>,
  dropped: readonly string[],
  happenings: readonly Happening[],
  ids: Ids,
): Promise<void> {
  const rows = happenings.flatMap((happening) =>
    ids(happening.members).map((id) => ({
      id,
      happening: idOf(happening),
      origins: Math.max(1, happening.origins.length),
      contradicted: happening.contradictions.length > 0,
    })),
  );
  await sql`
    update event set happening = now.happening, origins = now.origins, contradicted = now.contradicted
    from json_to_recordset(${JSON.stringify(rows)}::json) as now (id text, happening text, origins int, contradicted boolean)
    where event.id = now.id and (event.happening, event.origins, event.contradicted)
      is distinct from (now.happening, now.origins, now.contradicted)`.execute(db);
  await sql`
    update event set happening = null, origins = 1, contradicted = false
    where happening = any(${texts(dropped)}) and not id = any(${texts(rows.map(({ id }) => id))})`.execute(db);
}

/** Drops stories and what hangs on them, then keeps these: their happenings on the events, their copies on the reports. */
export async function keepStories(db: Kysely<Tables>, gone: readonly string[], made: readonly Story[]): Promise<void> {
  const replaced = [...gone, ...made.map((story) => story.id)];
  const { rows: before } = await sql<{ id: string }>`
    select id from happening where story = any(${texts(replaced)})`.execute(db);
  await dropStories(db, replaced);
  await insertRows(
    db,
    "story",
    made.map(({ id, reports, merges }) => ({ id, reports, merges })),
  );
  const ids = await eventIds(
    db,
    made.flatMap((story) => story.reports),
  );
  const rows = made.flatMap((story) =>
    story.happenings.map((happening) => ({
      id: idOf(happening),
      type: happening.type,
      story: story.id,
      origins: happening.origins.map((origin) => originOf(origin, ids)),
      contradictions: happening.contradictions.map((one) => contradictionOf(one, ids)),
    })),
  );
  await insertRows(db, "happening", rows);
  await markEvents(
    db,
    before.map(({ id }) => id),
    made.flatMap((story) => story.happenings),
    ids,
  );
  for (const { id, reports } of made.flatMap((story) => story.copies)) {
    await sql`update report set copy_group = ${id}, copies = ${reports.length - 1} where id = any(${texts(reports)})`.execute(
      db,
    );
  }
}
