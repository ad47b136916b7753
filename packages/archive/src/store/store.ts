import { Reading } from "@onrecord/record";
import type { Kysely } from "kysely";
import { v7 } from "uuid";
import type { Tables } from "../database/tables.ts";
import { ArchiveError } from "../errors.ts";
import { compact } from "./compact.ts";
import { type Address, type ArchiveDocument, addressOf, Provenance, storedDocument } from "./document.ts";
import { sha256 } from "./hash.ts";
import { rebuild } from "./rebuild.ts";
import { instantOf, now, UNDATED } from "./time.ts";

/** What became of a document or reading that was given to the archive. */
export interface Stored {
  readonly report: string;
  /** SHA-256 of the text. */
  readonly version: string;
  /**
   * `new`: a report that was not there. `version`: another text of a known report. `reread`: another reading of a known text. `same`:
   * nothing that was not known.
   */
  readonly outcome: "new" | "version" | "reread" | "same";
}

function checkedReading(reading: unknown, address: Address): Reading {
  const parsed = Reading.safeParse(reading);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ArchiveError(
      "READING_INVALID",
      issue?.path.join(".") ?? address.report,
      `is not as a reading has it: ${issue?.message ?? "wrong form"}.`,
      "Give what `read` of @onrecord/reading returns.",
    );
  }
  if (parsed.data.report.id !== address.version) {
    throw new ArchiveError(
      "READING_OTHER_TEXT",
      parsed.data.report.id,
      `is the text that was read, but the document's text is ${address.version}.`,
      "Read the document's text exactly as it is stored.",
    );
  }
  return parsed.data;
}

function checkedProvenance(provenance: unknown): Provenance & { fetchedAt: string } {
  const parsed = Provenance.parse(provenance);
  return { ...parsed, fetchedAt: instantOf(parsed.fetchedAt) ?? now() };
}

const EMPTY = { versions: 0, events: 0, claims: 0, agreements: 0, words: 0, language: "en", published_at: UNDATED };

/** Keeps the text under its report's address, which it locks until the transaction ends. */
async function keepText(
  db: Kysely<Tables>,
  document: ArchiveDocument,
  { report, key, version }: Address,
  provenance: Provenance & { fetchedAt: string },
) {
  const nothing = { feed: provenance.feed ?? null, url: document.url ?? null, title: document.title ?? null };
  const made = await db
    .insertInto("report")
    .values({ id: report, key, ...EMPTY, ...nothing })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .executeTakeFirst();
  const row = await db
    .selectFrom("report")
    .select(["version", "versions"])
    .where("id", "=", report)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await db
    .insertInto("report_text")
    .values({ hash: version, text: document.text })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
  const seen = provenance.fetchedAt;
  const { numInsertedOrUpdatedRows: added = 0n } = await db
    .insertInto("report_version")
    .values({
      ...{ report, version, fetched_at: seen, seen_at: seen },
      document: JSON.stringify(storedDocument(document)),
      provenance: JSON.stringify(provenance),
    })
    .onConflict((conflict) => conflict.columns(["report", "version"]).doNothing())
    .executeTakeFirst();
  if (added > 0n)
    await db
      .updateTable("report")
      .set({ versions: row.versions + 1 })
      .where("id", "=", report)
      .execute();
  return { isNew: made !== undefined, isVersion: added > 0n, before: row.version };
}

/**
 * Keeps a document that is not read yet. The same text at the same address is kept once.
 * Runs inside the caller's transaction.
 */
export async function keep(db: Kysely<Tables>, document: ArchiveDocument, provenance: Provenance): Promise<Stored> {
  const address = addressOf(document);
  const kept = await keepText(db, document, address, checkedProvenance(provenance));
  const outcome = kept.isNew ? "new" : kept.isVersion ? "version" : "same";
  return { report: address.report, version: address.version, outcome };
}

/**
 * Keeps a document with its reading, and makes this the report's present text and reading. Runs inside the caller's transaction.
 * Throws {@link ArchiveError} `DOCUMENT_UNSTORABLE`, `READING_INVALID`, `READING_OTHER_TEXT`.
 */
export async function store(
  db: Kysely<Tables>,
  document: ArchiveDocument,
  given: Reading,
  provenance: Provenance,
): Promise<Stored> {
  const address = addressOf(document);
  const { report, version } = address;
  const reading = checkedReading(given, address);
  const source = checkedProvenance(provenance);
  const { before } = await keepText(db, document, address, source);
  const text = JSON.stringify(compact(reading));
  const digest = sha256(text);
  const last = await db
    .selectFrom("reading")
    .select("digest")
    .where("report", "=", report)
    .where("version", "=", version)
    .orderBy("read_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (before === version && last?.digest === digest) return { report, version, outcome: "same" };
  const readAt = now();
  const engine = JSON.stringify(reading.engine);
  if (last?.digest !== digest) {
    await db
      .insertInto("reading")
      .values({ id: v7(), report, version, engine, digest, read_at: readAt, reading: text })
      .execute();
  }
  await db
    .updateTable("report_version")
    .set({ seen_at: source.fetchedAt, document: JSON.stringify(storedDocument(document)) })
    .where("report", "=", report)
    .where("version", "=", version)
    .execute();
  await rebuild(db, { report, version, before, reading, readAt });
  return { report, version, outcome: before === null ? "new" : before === version ? "reread" : "version" };
}
