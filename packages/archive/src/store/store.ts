import type { Reading } from "@onrecord/record";
import { type Kysely, sql } from "kysely";
import { v7 } from "uuid";
import { insertRows, texts } from "../database/rows.ts";
import type { Tables } from "../database/tables.ts";
import { checkedProvenance, checkedReading } from "./check.ts";
import { compact } from "./compact.ts";
import { type Address, type ArchiveDocument, addressOf, type Provenance, storedDocument } from "./document.ts";
import { sha256 } from "./hash.ts";
import { type Rebuild, rebuild } from "./rebuild.ts";
import { now, UNDATED } from "./time.ts";

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

/** A document, its reading if there is one, and how it came. */
export interface Item {
  readonly document: ArchiveDocument;
  readonly reading?: Reading;
  readonly provenance: Provenance;
}

type Addressed = Item & Address & { readonly seen: string };

const EMPTY = { versions: 0, events: 0, claims: 0, agreements: 0, words: 0, language: "en", published_at: UNDATED };

const any = (ids: readonly string[]) => sql<string>`any(${texts(ids)})`;
const at = ({ report, version }: { report: string; version: string }): string => `${report} ${version}`;

/** Keeps the texts under their reports' addresses, which it locks, in one order, until the transaction ends. */
async function keepTexts(db: Kysely<Tables>, items: readonly Addressed[]) {
  const reports = items.map(({ report: id, key, document, provenance }) => {
    const { url = null, title = null } = document;
    return { id, key, ...EMPTY, url, title, feed: provenance.feed ?? null };
  });
  const ids = reports.map((report) => report.id).sort();
  await insertRows(
    db,
    "report",
    reports.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    { ignore: ["id"] },
  );
  const rows = await db
    .selectFrom("report")
    .select(["id", "version", "versions"])
    .where("id", "=", any(ids))
    .orderBy("id")
    .forUpdate()
    .execute();
  const kept = items.map(({ version: hash, document }) => ({ hash, text: document.text }));
  await insertRows(
    db,
    "report_text",
    kept.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    { ignore: ["hash"] },
  );
  const versions = items.map(({ report, version, document, provenance, seen }) => ({
    ...{ report, version, fetched_at: seen, seen_at: seen },
    ...{ document: storedDocument(document), provenance },
  }));
  const added = new Set(
    (
      await insertRows<{ report: string; version: string }>(db, "report_version", versions, {
        ignore: ["report", "version"],
      })
    ).map(at),
  );
  return { before: new Map(rows.map((row) => [row.id, row])), added };
}

/** Hash of the last reading of each of these texts. */
async function lastReadings(db: Kysely<Tables>, items: readonly Addressed[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ report: string; version: string; digest: string }>`
    select distinct on (report, version) report, version, digest from reading
    where report = any(${texts(items.map((item) => item.report))}) order by report, version, read_at desc`.execute(db);
  return new Map(rows.map((row) => [at(row), row.digest]));
}

/** Stores items of which no two are of one report. */
async function storeApart(db: Kysely<Tables>, items: readonly Addressed[]): Promise<Stored[]> {
  const { before, added } = await keepTexts(db, items);
  const last = await lastReadings(db, items);
  const readAt = now();
  const readings = [];
  const changed: (Rebuild & { seen: string; document: ArchiveDocument })[] = [];
  const outcomes: Stored[] = [];
  for (const item of items) {
    const { report, version, reading, seen, document } = item;
    const known = before.get(report)?.version ?? null;
    const say = (outcome: Stored["outcome"]) => outcomes.push({ report, version, outcome });
    if (!reading) {
      say(!added.has(at(item)) ? "same" : before.get(report)?.versions === 0 ? "new" : "version");
      continue;
    }
    const compacted = compact(reading);
    const digest = sha256(JSON.stringify(compacted));
    const isKnown = last.get(at(item)) === digest;
    say(known === version ? (isKnown ? "same" : "reread") : known === null ? "new" : "version");
    if (known === version && isKnown) continue;
    if (!isKnown)
      readings.push({ id: v7(), report, version, engine: reading.engine, digest, read_at: readAt, reading: compacted });
    changed.push({ report, version, before: known, reading, readAt, seen, document });
  }
  await insertRows(db, "reading", readings);
  if (changed.length > 0) {
    await sql`update report_version set seen_at = now.seen_at, document = now.document
      from json_populate_recordset(null::report_version, ${JSON.stringify(
        changed.map(({ report, version, seen, document }) => ({
          report,
          version,
          seen_at: seen,
          document: storedDocument(document),
        })),
      )}::json) as now where report_version.report = now.report and report_version.version = now.version`.execute(db);
  }
  const ids = [...new Set([...added].map((key) => key.split(" ")[0] ?? ""))];
  if (ids.length > 0) {
    await sql`update report set versions = (select count(*)::int from report_version where report = report.id)
      where id = any(${texts(ids)})`.execute(db);
  }
  await rebuild(db, changed);
  return outcomes;
}

/**
 * Keeps documents with their readings, and makes these their reports' present texts and readings; a document without a reading is
 * kept to be read. Runs inside the caller's transaction: all of it or nothing.
 * Throws {@link ArchiveError} `DOCUMENT_UNSTORABLE`, `READING_INVALID`, `READING_OTHER_TEXT`.
 */
export async function store(db: Kysely<Tables>, items: readonly Item[]): Promise<Stored[]> {
  const addressed = items.map((item): Addressed => {
    const address = addressOf(item.document);
    const reading = item.reading && { reading: checkedReading(item.reading, address) };
    const provenance = checkedProvenance(item.provenance);
    return { ...item, ...reading, ...address, provenance, seen: provenance.fetchedAt };
  });
  const stored: Stored[] = [];
  let waiting = addressed;
  while (waiting.length > 0) {
    const first = new Map(waiting.toReversed().map((item) => [item.report, item]));
    const now = waiting.filter((item) => first.get(item.report) === item);
    stored.push(...(await storeApart(db, now)));
    waiting = waiting.filter((item) => first.get(item.report) !== item);
  }
  return stored;
}

/** As {@link store}, for one. */
export async function storeOne(db: Kysely<Tables>, item: Item): Promise<Stored> {
  const [stored] = await store(db, [item]);
  if (!stored) throw new Error("nothing was stored");
  return stored;
}
