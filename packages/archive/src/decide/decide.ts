import { type Decision, DecisionInput } from "@onrecord/record/asking";
import { type Kysely, sql } from "kysely";
import { v7 } from "uuid";
import { texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { ArchiveError } from "../errors.ts";
import { rebuildAgain } from "../store/again.ts";
import { due } from "../store/tally.ts";
import { now } from "../store/time.ts";
import { mergeActors } from "./merge.ts";
import { findSubject } from "./subject.ts";

function checked(input: unknown): DecisionInput {
  const parsed = DecisionInput.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ArchiveError(
    "DECISION_INVALID",
    issue?.path.join(".") || "decision",
    `is not as a decision has it: ${issue?.message ?? "wrong form"}.`,
    "docs/guides/archive.md shows the form of each decision.",
  );
}

/** Ids of entities and claims of one reading shift with the next: they are kept as ids of the archive. */
async function lasting(db: Kysely<Tables>, input: DecisionInput, report: string | null): Promise<DecisionInput> {
  if (input.action !== "correct" || report === null) return input;
  const entities = await db.selectFrom("entity").select(["mark", "actor as id"]).where("report", "=", report).execute();
  const claims = await db.selectFrom("claim").select(["mark", "id"]).where("report", "=", report).execute();
  const ids = new Map([...entities, ...claims].map((row) => [row.mark, row.id]));
  const swap = (value: unknown): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value;
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "text" ? item : swap(item)]));
  };
  return { ...input, value: swap(input.value) as typeof input.value };
}

async function undone(db: Kysely<Tables>, id: string) {
  const row = await db
    .selectFrom("decision")
    .select(["kind", "subject", "report"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (row) return { ...row, anchor: null };
  throw new ArchiveError("DECISION_UNKNOWN", id, "there is no decision with this id.", "List them to find its id.");
}

async function target(db: Kysely<Tables>, input: DecisionInput) {
  if (input.action === "undo") return undone(db, input.decision);
  if ((input.action === "merge" || input.action === "split") && input.subject.kind !== "actor") {
    throw new ArchiveError("DECISION_INVALID", input.subject.kind, "cannot be merged or split.", "Give an actor.");
  }
  if (input.action === "merge") await findSubject(db, { kind: "actor", id: input.into });
  return { kind: input.subject.kind, subject: input.subject.id, ...(await findSubject(db, input.subject)) };
}

/**
 * Appends a decision and applies it. Runs inside the caller's transaction.
 * Throws {@link ArchiveError} `DECISION_INVALID` where a value does not fit its field, `DECISION_UNKNOWN` for what is not there.
 */
export async function decide(db: Kysely<Tables>, given: DecisionInput, by: string): Promise<Decision> {
  const { kind, subject, report, anchor } = await target(db, checked(given));
  const input = await lasting(db, checked(given), report);
  const decision = { id: v7(), by, at: now() };
  await db
    .insertInto("decision")
    .values({
      ...decision,
      kind,
      subject,
      report,
      input: JSON.stringify(input),
      anchor: anchor && JSON.stringify(anchor),
    })
    .execute();
  if (report !== null) await rebuildAgain(db, report);
  if (kind === "actor") await mergeActors(db, []);
  if (kind === "agreement" && subject !== null) await due(db, { agreement: [subject] });
  return { ...decision, input, orphaned: false };
}

/** Which of these marks the archive has at present. */
export async function present(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from event where id = any(${texts(ids)}) union all select id from claim where id = any(${texts(ids)})
    union all select id from report where id = any(${texts(ids)}) union all select id from actor where id = any(${texts(ids)})
    union all select id from agreement where id = any(${texts(ids)})`.execute(db);
  return new Set(rows.map((row) => row.id));
}
