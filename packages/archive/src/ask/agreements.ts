import { type AgreementDossier, AgreementFilter, type AgreementRow, type Page } from "@onrecord/record/asking";
import { type Kysely, type Selectable, sql } from "kysely";
import type { PageOf } from "../asking.ts";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { UNDATED } from "../store/time.ts";
import { checked } from "./check.ts";
import { pageOf, pagingOf } from "./cursor.ts";
import { eventRows, selectEvents } from "./events.ts";
import { actorsOf, ladderOf, type ReportColumns, refsOf, reportColumns, reportRef } from "./refs.ts";
import { all, type Condition, reportConditions } from "./where.ts";
import { keysIn, pattern } from "./who.ts";

type Row = Selectable<Tables["agreement"]>;

const EVENTS = 50;
const STEPS = 500;

async function select(db: Kysely<Tables>, condition: Condition, limit: number): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from agreement where ${condition} order by published_at desc, id desc limit ${limit}`.execute(db);
  return rows;
}

async function shown(db: Kysely<Tables>, rows: readonly Row[]): Promise<AgreementRow[]> {
  const actors = await actorsOf(
    db,
    rows.flatMap((row) => row.parties),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: row.kind,
    parties: refsOf(actors, row.parties),
    subjects: row.subjects,
    stage: row.stage as AgreementRow["stage"],
    reports: row.reports,
    lastPublished: row.published_at > new Date(UNDATED) ? row.published_at.toISOString() : null,
  }));
}

/** Agreements under a condition on table `agreement`, those of the newest reports first. */
export async function agreementRows(db: Kysely<Tables>, condition: Condition, limit: number): Promise<AgreementRow[]> {
  return shown(db, await select(db, condition, limit));
}

export async function agreements(
  db: Kysely<Tables>,
  given: AgreementFilter,
  page?: PageOf,
): Promise<Page<AgreementRow>> {
  const { limit, after } = pagingOf(page);
  const filter = checked(AgreementFilter, given);
  const conditions: Condition[] = [];
  const mentioned = reportConditions("agreement_mention", filter);
  if (filter.party) mentioned.push(sql`agreement_mention.keys && ${await keysIn(db, filter.party, ["a"])}`);
  if (mentioned.length > 0) {
    conditions.push(sql`agreement.id in (select agreement from agreement_mention where ${all(mentioned)})`);
  }
  if (filter.name) {
    conditions.push(sql`(lower(agreement.name) like ${pattern(filter.name)} or agreement.id in (
      select agreement from agreement_mention where lower(name) like ${pattern(filter.name)}))`);
  }
  if (filter.kind) conditions.push(sql`agreement.kind = any(${texts(filter.kind)})`);
  if (filter.stage) conditions.push(sql`agreement.stage = any(${texts(filter.stage)})`);
  if (after) conditions.push(sql`(agreement.published_at, agreement.id) < (${after.key}::timestamptz, ${after.id})`);
  const rows = await select(db, all(conditions), limit + 1);
  const items = await shown(db, rows.slice(0, limit));
  return pageOf(rows, limit, items, (row) => ({ key: row.published_at.toISOString(), id: row.id }));
}

type Mention = Selectable<Tables["agreement_mention"]> & ReportColumns;

/** An agreement with every report's telling of its stage, in order of the time stated or else of publication. */
export async function agreement(db: Kysely<Tables>, id: string): Promise<AgreementDossier | null> {
  const [row] = await agreementRows(db, sql`agreement.id = ${id}`, 1);
  if (!row) return null;
  const { rows } = await sql<Mention>`
    select agreement_mention.*, ${reportColumns} from agreement_mention join report on report.id = agreement_mention.report
    where agreement = ${id} order by agreement_mention.published_at, agreement_mention.id limit ${STEPS}`.execute(db);
  const actors = await actorsOf(
    db,
    rows.flatMap((mention) => mention.ladder.map((step) => step.who)),
  );
  const when = (mention: Mention) => mention.time ?? mention.published_at.toISOString();
  const told = sql<boolean>`event.id in (select unnest(events) from agreement_mention where agreement = ${id})`;
  return {
    agreement: row,
    stages: rows
      .toSorted((a, b) => (when(a) < when(b) ? -1 : 1))
      .map((mention) => ({
        stage: mention.stage as AgreementRow["stage"],
        time: mention.time,
        report: reportRef(mention),
        mention: mention.mention,
        ladder: ladderOf(actors, mention.ladder),
      })),
    events: await eventRows(db, await selectEvents(db, told, "published_at", EVENTS)),
  };
}
