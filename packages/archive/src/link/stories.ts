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

/** Writes happenings in place of those of these stories. One that would stay as it is is not written. Gives the ids of those before. */
async function keepHappenings(
  db: Kysely<Tables>,
  stories: readonly string[],
  rows: readonly { readonly id: string }[],
): Promise<string[]> {
  const { rows: before } = await sql<{ id: string }>`
    select id from happening where story = any(${texts(stories)})`.execute(db);
  const staying = new Set(rows.map(({ id }) => id));
  const gone = before.filter(({ id }) => !staying.has(id)).map(({ id }) => id);
  await sql`delete from happening where id = any(${texts(gone)})`.execute(db);
  await sql`
    insert into happening (id, type, story, origins, contradictions)
    select id, type, story, origins, contradictions from json_populate_recordset(null::happening, ${JSON.stringify(rows)}::json)
    on conflict (id) do update set type = excluded.type, story = excluded.story, origins = excluded.origins,
      contradictions = excluded.contradictions
    where (happening.type, happening.story, happening.origins, happening.contradictions)
      is distinct from (excluded.type, excluded.story, excluded.origins, excluded.contradictions)`.execute(db);
  return before.map(({ id }) => id);
}

/** Writes stories in place of those with the ids `replaced`. Gives all reports that stood in those. */
async function replaceRows(db: Kysely<Tables>, replaced: readonly string[], made: readonly Story[]): Promise<string[]> {
  const { rows } = await sql<{ reports: string[] }>`
    delete from story where id = any(${texts(replaced)}) returning reports`.execute(db);
  await insertRows(
    db,
    "story",
    made.map(({ id, reports, merges }) => ({ id, reports, merges })),
  );
  return rows.flatMap(({ reports }) => reports);
}

/** Marks reports with the copies of their texts; a row that would stay as it is is not written. */
async function markCopies(db: Kysely<Tables>, concerned: readonly string[], made: readonly Story[]): Promise<void> {
  const groups = made.flatMap((story) => story.copies);
  const groupOf = new Map(groups.flatMap((group) => group.reports.map((report) => [report, group] as const)));
  const rows = concerned.map((id) => {
    const group = groupOf.get(id);
    return { id, copy_group: group?.id ?? null, copies: group ? group.reports.length - 1 : 0 };
  });
  await sql`
    update report set copy_group = now.copy_group, copies = now.copies
    from json_to_recordset(${JSON.stringify(rows)}::json) as now (id text, copy_group text, copies int)
    where report.id = now.id and (report.copy_group, report.copies) is distinct from (now.copy_group, now.copies)`.execute(
    db,
  );
}

/**
 * Drops stories and what hangs on them, then keeps these: their happenings on the events, their copies on the reports. Events keep the marks of
 * dropped happenings until they get others: see {@link markEvents}.
 */
export async function keepStories(db: Kysely<Tables>, gone: readonly string[], made: readonly Story[]): Promise<void> {
  const replaced = [...gone, ...made.map((story) => story.id)];
  const reports = made.flatMap((story) => story.reports);
  const left = await replaceRows(db, replaced, made);
  const ids = await eventIds(db, reports);
  const rows = made.flatMap((story) =>
    story.happenings.map((happening) => ({
      id: idOf(happening),
      type: happening.type,
      story: story.id,
      origins: happening.origins.map((origin) => originOf(origin, ids)),
      contradictions: happening.contradictions.map((one) => contradictionOf(one, ids)),
    })),
  );
  const before = await keepHappenings(db, replaced, rows);
  await markEvents(
    db,
    before,
    made.flatMap((story) => story.happenings),
    ids,
  );
  await markCopies(db, [...new Set([...left, ...reports])], made);
}
