import type { DecisionInput } from "@onrecord/record/asking";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { ArchiveError } from "../errors.ts";
import { type Anchor, claimAnchor, eventAnchor } from "../store/marks.ts";

type Subject = Extract<DecisionInput, { subject: unknown }>["subject"];

/** What a decision speaks of, as it is now. */
export interface Found {
  /** The report whose rows change with it; null for what stands above reports. */
  readonly report: string | null;
  readonly anchor: Anchor | null;
}

function unknown({ kind, id }: Subject): ArchiveError {
  return new ArchiveError("DECISION_UNKNOWN", id, `the archive has no ${kind} with this id.`, "Check the id.");
}

/** Finds the mark that a decision speaks of. Throws {@link ArchiveError} `DECISION_UNKNOWN`. */
export async function findSubject(db: Kysely<Tables>, subject: Subject): Promise<Found> {
  const { kind, id } = subject;
  if (kind === "event" || kind === "claim") {
    const row = await db
      .selectFrom(kind)
      .innerJoin("report", "report.id", `${kind}.report`)
      .select([`${kind}.report`, "report.version"])
      .select((eb) => eb.ref(`${kind}.${kind}` as "event.event").as("mark"))
      .where(`${kind}.id`, "=", id)
      .executeTakeFirst();
    if (!row) throw unknown(subject);
    const version = row.version ?? "";
    const anchor = kind === "event" ? eventAnchor(row.mark as never, version) : claimAnchor(row.mark as never, version);
    return { report: row.report, anchor };
  }
  const row = await db.selectFrom(kind).select("id").where("id", "=", id).executeTakeFirst();
  if (!row) throw unknown(subject);
  return { report: kind === "report" ? id : null, anchor: null };
}
