import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import { hasQueues } from "./boss.ts";
import { DEAD, QUEUE_NAMES, type QueueName, SCHEMA } from "./queues.ts";

export interface QueueStatus {
  readonly queue: QueueName;
  /** Jobs that wait, those that wait to be tried again among them. */
  readonly waiting: number;
  readonly retrying: number;
  readonly active: number;
  /** Done in the last minute and in the last hour. */
  readonly doneLastMinute: number;
  readonly doneLastHour: number;
  /** Jobs that failed for good. */
  readonly dead: number;
}

/** A job that failed for good. */
export interface DeadJob {
  readonly id: string;
  readonly queue: string;
  readonly at: string;
  readonly data: unknown;
  /** What the last try failed with. */
  readonly reason: string;
}

export interface ArchiveStatus {
  readonly location: string;
  readonly kind: "pglite" | "postgres";
  readonly reports: number;
  /** Texts that are kept and not read yet. */
  readonly unread: number;
  readonly unlinked: number;
  readonly feeds: number;
  readonly queues: readonly QueueStatus[];
  /** The latest jobs that failed for good, at most 20. */
  readonly dead: readonly DeadJob[];
}

const SHOWN = 20;

async function queueRows(db: Kysely<Tables>): Promise<QueueStatus[]> {
  const { rows } = await sql<QueueStatus>`
    select name as queue,
      count(*) filter (where state in ('created', 'retry'))::int as waiting,
      count(*) filter (where state = 'retry')::int as retrying,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state = 'completed' and completed_on > now() - interval '1 minute')::int as "doneLastMinute",
      count(*) filter (where state = 'completed' and completed_on > now() - interval '1 hour')::int as "doneLastHour",
      (select count(*)::int from ${sql.table(`${SCHEMA}.job`)} as gone where gone.name = ${DEAD} and gone.source_name = job.name) as dead
    from ${sql.table(`${SCHEMA}.job`)} as job where name <> ${DEAD} group by name`.execute(db);
  const none = { waiting: 0, retrying: 0, active: 0, doneLastMinute: 0, doneLastHour: 0, dead: 0 };
  return QUEUE_NAMES.map((queue) => rows.find((row) => row.queue === queue) ?? { queue, ...none });
}

function reasonOf(output: unknown): string {
  if (output === null || typeof output !== "object") return String(output ?? "unknown");
  const { code, message } = output as { code?: unknown; message?: unknown };
  return [code, message].filter((part) => typeof part === "string").join(": ") || JSON.stringify(output);
}

async function deadJobs(db: Kysely<Tables>): Promise<DeadJob[]> {
  const { rows } = await sql<{ id: string; queue: string; at: Date; data: unknown; output: unknown }>`
    select id, source_name as queue, created_on as at, data, source_output as output
    from ${sql.table(`${SCHEMA}.job`)} where name = ${DEAD} order by created_on desc, id limit ${SHOWN}`.execute(db);
  return rows.map(({ at, output, ...row }) => ({ ...row, at: at.toISOString(), reason: reasonOf(output) }));
}

/** How the archive and its queues stand. */
export async function statusOf(
  db: Kysely<Tables>,
  { location, kind }: Pick<ArchiveStatus, "location" | "kind">,
): Promise<ArchiveStatus> {
  const { rows } = await sql<{ reports: number; unread: number; unlinked: number; feeds: number }>`
    select (select count(*)::int from report where version is not null) as reports,
      (select count(*)::int from report_version where not exists (select 1 from reading
        where reading.report = report_version.report and reading.version = report_version.version)) as unread,
      (select count(*)::int from link_due) as unlinked, (select count(*)::int from feed) as feeds`.execute(db);
  const counts = rows[0] ?? { reports: 0, unread: 0, unlinked: 0, feeds: 0 };
  const queues = await hasQueues(db);
  return {
    location,
    kind,
    ...counts,
    queues: queues ? await queueRows(db) : [],
    dead: queues ? await deadJobs(db) : [],
  };
}
