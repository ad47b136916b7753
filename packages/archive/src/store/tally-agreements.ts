import { AGREEMENT_KINDS, STAGES } from "@onrecord/record";
import { type Kysely, type Selectable, sql } from "kysely";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { replay, type Verdict } from "../decide/replay.ts";

type Mention = Pick<
  Selectable<Tables["agreement_mention"]>,
  "agreement" | "report" | "published_at" | "name" | "kind" | "stage" | "parties" | "mention"
>;

const BATCH = 500;
const SUBJECTS = 20;

/** The commonest name, the longest of those that are equally common. */
function nameOf(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const { name } of mentions) counts.set(name, (counts.get(name) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
  return ranked[0]?.[0] ?? "";
}

/** The stage that the newest report tells; of one day's reports, the furthest. */
function stageOf(mentions: readonly Mention[]): string {
  const rank = (stage: string) => (STAGES as readonly string[]).indexOf(stage);
  const newest = mentions.toSorted(
    (a, b) => b.published_at.getTime() - a.published_at.getTime() || rank(b.stage) - rank(a.stage),
  );
  return newest[0]?.stage ?? "";
}

const isKind = (kind: unknown): kind is string => (AGREEMENT_KINDS as readonly unknown[]).includes(kind);
const isStage = (stage: unknown): stage is string => (STAGES as readonly unknown[]).includes(stage);

function rowOf(id: string, mentions: readonly Mention[], verdict: Verdict | undefined) {
  const fields = verdict?.fields;
  const given = { name: fields?.get("name"), kind: fields?.get("kind"), stage: fields?.get("stage") };
  const widest = mentions.toSorted((a, b) => b.parties.length - a.parties.length)[0];
  const subjects = new Set(mentions.flatMap((row) => row.mention.subjects.map((subject) => subject.text)));
  return {
    id,
    name: typeof given.name === "string" ? given.name : nameOf(mentions),
    kind: isKind(given.kind) ? given.kind : (mentions[0]?.kind ?? ""),
    parties: [...new Set(widest?.parties)],
    subjects: [...subjects].slice(0, SUBJECTS),
    stage: isStage(given.stage) ? given.stage : stageOf(mentions),
    reports: new Set(mentions.map((row) => row.report)).size,
    published_at:
      mentions
        .map((row) => row.published_at.toISOString())
        .sort()
        .at(-1) ?? "",
  };
}

/** Sums up agreements from their mentions, with people's corrections. */
export async function tallyAgreements(db: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom("decision")
    .select(["id", "by", "at", "input"])
    .where("kind", "=", "agreement")
    .execute();
  const verdicts = replay(rows.map((row) => ({ ...row, at: row.at.toISOString() })));
  for (let start = 0; start < ids.length; start += BATCH) {
    const part = texts(ids.slice(start, start + BATCH));
    const { rows: mentions } = await sql<Mention>`
      select agreement, report, published_at, name, kind, stage, parties, mention
      from agreement_mention where agreement = any(${part}) order by id`.execute(db);
    await sql`delete from agreement where id = any(${part})`.execute(db);
    const byId = Map.groupBy(mentions, (row) => row.agreement);
    await insertRows(
      db,
      "agreement",
      [...byId].map(([id, group]) => rowOf(id, group, verdicts.get(id))),
    );
  }
}
