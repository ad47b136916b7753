import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { KeptDecision } from "../decide/active.ts";
import type { Kept } from "./derive.ts";
import { type Anchor, claimAnchor, eventAnchor, type Known, mentionAnchor } from "./marks.ts";

/** The marks that a report has now, and those that it lost but people decided on. */
export interface KnownMarks {
  readonly events: readonly Known[];
  readonly claims: readonly Known[];
  readonly mentions: readonly Known[];
  readonly kept: ReadonlyMap<string, Kept>;
  readonly decisions: readonly KeptDecision[];
  /** Actors that the present rows name. */
  readonly actors: readonly string[];
  /** Pairs and agreements that they count for. */
  readonly pairs: readonly string[];
  readonly agreements: readonly string[];
}

/** Of a report that is not read yet. */
export const UNKNOWN: KnownMarks = {
  ...{ events: [], claims: [], mentions: [], kept: new Map(), decisions: [] },
  ...{ actors: [], pairs: [], agreements: [] },
};

/** Decisions on a report and its marks, each with the anchor of its mark. */
async function decisionsOn(db: Kysely<Tables>, report: string) {
  const rows = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input", "anchor", "subject"])
    .where("report", "=", report)
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString(), anchor: row.anchor as Anchor | null }));
}

/** Reads what is known of a report's marks; `version` is that of its present rows. */
export async function knownMarks(db: Kysely<Tables>, report: string, version: string | null): Promise<KnownMarks> {
  const decisions = await decisionsOn(db, report);
  const from = version ?? "";
  const events = await db
    .selectFrom("event")
    .select(["id", "event", "read_at", "happening", "origins", "contradicted"])
    .where("report", "=", report)
    .execute();
  const claims = await db.selectFrom("claim").select(["id", "claim", "read_at"]).where("report", "=", report).execute();
  const mentions = await db
    .selectFrom("agreement_mention")
    .select(["id", "mention", "read_at", "agreement"])
    .where("report", "=", report)
    .execute();
  const actors = await db.selectFrom("entity").select("actor").distinct().where("report", "=", report).execute();
  const pairs = await db.selectFrom("pair_event").select(["a", "b"]).where("report", "=", report).execute();
  const present = new Set([...events, ...claims].map((row) => row.id));
  const lost = (kind: Anchor["kind"]): Known[] =>
    decisions.flatMap(({ subject, anchor }) =>
      subject !== null && anchor?.kind === kind && !present.has(subject) ? [{ id: subject, anchor }] : [],
    );
  const alone = { happening: null, origins: 1, contradicted: false };
  return {
    events: [...events.map((row) => ({ id: row.id, anchor: eventAnchor(row.event, from) })), ...lost("event")],
    claims: [...claims.map((row) => ({ id: row.id, anchor: claimAnchor(row.claim, from) })), ...lost("claim")],
    mentions: mentions.map((row) => ({ id: row.id, anchor: mentionAnchor(row.mention, from) })),
    kept: new Map([
      ...events.map(({ id, read_at, ...row }): [string, Kept] => [id, { ...row, readAt: read_at.toISOString() }]),
      ...[...claims, ...mentions].map((row): [string, Kept] => [
        row.id,
        { ...alone, readAt: row.read_at.toISOString() },
      ]),
    ]),
    decisions,
    actors: actors.map((row) => row.actor),
    pairs: pairs.map(({ a, b }) => `${a},${b}`),
    agreements: mentions.map((row) => row.agreement),
  };
}
