import type { ReportDetail, ReportRef } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { OPEN, replay } from "../decide/replay.ts";
import { loadReading } from "../store/load.ts";
import { claimRows, selectClaims } from "./claims.ts";
import { eventRows, selectEvents } from "./events.ts";
import { knownActors } from "./gaps.ts";
import { reportRow, selectReports } from "./reports.ts";

const MARKS = 100_000;

async function versionsOf(db: Kysely<Tables>, report: string): Promise<ReportDetail["allVersions"]> {
  const { rows } = await sql<{ version: string; fetched_at: Date; engine: never }>`
    select distinct on (report_version.version) report_version.version, report_version.fetched_at, reading.engine
    from report_version join reading using (report, version) where report = ${report}
    order by report_version.version, reading.read_at desc`.execute(db);
  return rows
    .toSorted((a, b) => b.fetched_at.getTime() - a.fetched_at.getTime())
    .map((row) => ({ version: row.version, fetchedAt: row.fetched_at.toISOString(), engine: row.engine }));
}

async function copiesOf(db: Kysely<Tables>, report: string, group: string | null): Promise<ReportRef[]> {
  if (group === null) return [];
  const rows = await db
    .selectFrom("report")
    .select(["id", "version", "title", "outlet", "url", "published"])
    .where("copy_group", "=", group)
    .where("id", "<>", report)
    .orderBy("published_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, version: row.version ?? "" }));
}

/** The archive's agreements by the ids of their mentions in a report, with what people decided on them. */
async function agreementReviews(db: Kysely<Tables>, report: string): Promise<ReportDetail["agreementRows"]> {
  const mentions = await db
    .selectFrom("agreement_mention")
    .select(["agreement", "mention"])
    .where("report", "=", report)
    .execute();
  if (mentions.length === 0) return {};
  const decisions = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input"])
    .where("kind", "=", "agreement")
    .where("subject", "in", [...new Set(mentions.map(({ agreement }) => agreement))])
    .execute();
  const verdicts = replay(decisions.map((row) => ({ ...row, at: row.at.toISOString() })));
  return Object.fromEntries(
    mentions.map(({ agreement: id, mention }) => {
      const { review, fields, notes } = verdicts.get(id) ?? OPEN;
      return [mention.id, { id, review, corrected: [...fields.keys()], notes: [...notes] }];
    }),
  );
}

/** The actors that a report names, by the ids of the entities that are held to be them. */
async function actorRefs(db: Kysely<Tables>, report: string): Promise<ReportDetail["actorRefs"]> {
  const { rows } = await sql<{ mark: string; actor: string; version: number }>`
    select mark, actor, (select version from actor_change) as version from entity where report = ${report}`.execute(db);
  const actors = await knownActors(
    db,
    rows.map(({ actor }) => actor),
    rows[0]?.version ?? 0,
  );
  return Object.fromEntries(
    rows.flatMap(({ mark, actor }) => {
      const ref = actors.get(actor);
      return ref ? [[mark, ref]] : [];
    }),
  );
}

/**
 * One report with its reading. The marks of its present version have people's corrections and archive rows; an earlier version is
 * shown as it was read.
 */
export async function report(db: Kysely<Tables>, id: string, version?: string): Promise<ReportDetail | null> {
  const [row] = await selectReports(db, sql`report.id = ${id}`, 1, undefined);
  if (!row?.version) return null;
  const loaded = await loadReading(db, id, version ?? row.version);
  if (!loaded) return null;
  const own = {
    ...reportRow(row),
    version: version ?? row.version,
    allVersions: await versionsOf(db, id),
    copiedBy: await copiesOf(db, id, row.copy_group),
  };
  const { reading } = loaded;
  if (version !== undefined && version !== row.version) {
    return { ...own, reading, eventRows: {}, claimRows: {}, agreementRows: {}, actorRefs: {} };
  }
  const events = await selectEvents(db, sql`event.report = ${id}`, "position", MARKS);
  const claims = await selectClaims(db, sql`claim.report = ${id}`, MARKS);
  const refs = await actorRefs(db, id);
  const eventItems = await eventRows(db, events);
  const claimItems = await claimRows(db, claims);
  const corrected = <M extends { id: string }>(marks: readonly M[], now: readonly M[]): M[] => {
    const byId = new Map(now.map((mark) => [mark.id, mark]));
    return marks.map((mark) => byId.get(mark.id) ?? mark);
  };
  return {
    ...own,
    reading: {
      ...reading,
      events: corrected(
        reading.events,
        eventItems.map((item) => item.event),
      ),
      claims: corrected(
        reading.claims,
        claimItems.map((item) => item.claim),
      ),
    },
    eventRows: Object.fromEntries(eventItems.map((item) => [item.event.id, item])),
    claimRows: Object.fromEntries(claimItems.map((item) => [item.claim.id, item])),
    agreementRows: await agreementReviews(db, id),
    actorRefs: refs,
  };
}
