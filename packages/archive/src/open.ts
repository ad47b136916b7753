import { homedir } from "node:os";
import { join } from "node:path";
import type { Engine, Reading } from "@onrecord/record";
import type { Decision, DecisionInput } from "@onrecord/record/asking";
import type { Kysely } from "kysely";
import { asking } from "./ask/asking.ts";
import type { Asking } from "./asking.ts";
import { type ConnectOptions, connect } from "./database/connect.ts";
import { explained } from "./database/failures.ts";
import { migrate } from "./database/migrate.ts";
import { revisionOf } from "./database/revision.ts";
import { renewStatistics } from "./database/statistics.ts";
import type { Tables } from "./database/tables.ts";
import { inTurns } from "./database/turns.ts";
import { decide } from "./decide/decide.ts";
import {
  addFeed,
  dueFeeds,
  type Feed,
  type FeedPull,
  findFeed,
  keepPull,
  listFeeds,
  type NewFeed,
  removeFeed,
} from "./feeds/feeds.ts";
import { linkSome } from "./link/link.ts";
import type { ArchiveDocument, Provenance } from "./store/document.ts";
import { knows } from "./store/knows.ts";
import { type Item, type Stored, store, storeOne } from "./store/store.ts";
import { documentOf, type KeptDocument, toRead } from "./store/unread.ts";
import { type ArchiveCounts, countsOf } from "./work/counts.ts";
import { type ArchiveStatus, statusOf } from "./work/status.ts";
import { type Queues, queuesOf } from "./work/work.ts";

/** An open archive: what can be asked of it, and what can be put into it. */
export interface Archive extends Asking {
  /** Folder, or address without a password. */
  readonly location: string;
  readonly kind: "pglite" | "postgres";
  /** Keeps a document that is to be read later. Idempotent by address and text. */
  keep(document: ArchiveDocument, provenance: Provenance): Promise<Stored>;
  /** Whether a document is there already, just as it is given, and was read by this engine: nothing would change by storing it. */
  knows(document: ArchiveDocument, engine: Engine): Promise<boolean>;
  /**
   * Keeps a document with its reading: all of it or, whatever happens, nothing. The same text and reading at the same address are kept
   * once; another text of the same URL (or source id) is a new version of its report; another reading of the same text replaces the
   * rows of the one before, which stays kept. Decisions are replayed.
   *
   * @throws ArchiveError DOCUMENT_UNSTORABLE, READING_INVALID, READING_OTHER_TEXT
   */
  store(document: ArchiveDocument, reading: Reading, provenance: Provenance): Promise<Stored>;
  /** As `store` (and, without a reading, `keep`) for many at once, in one transaction: faster by far for large imports. */
  storeAll(items: readonly Item[]): Promise<readonly Stored[]>;
  /**
   * Appends a person's decision and applies it. Ids of the reading in a corrected value may be given; they are kept as archive ids.
   *
   * @throws ArchiveError DECISION_INVALID, DECISION_UNKNOWN
   */
  decide(decision: DecisionInput, by: string): Promise<Decision>;
  /** A version of a report as it came in; null where there is none. */
  document(report: string, version: string): Promise<KeptDocument | null>;
  /**
   * The newest texts of reports that no engine has read or, with `engine`, that this one has not: what is to be read (again). In
   * the order of the reports' ids, `limit` (100) at a time; `after` is the last report of the page before.
   */
  toRead(page?: { engine?: Engine; after?: string; limit?: number }): Promise<readonly KeptDocument[]>;
  /** Links what was stored since with the rest: copies, stories, happenings. Its result does not depend on the order of arrival. */
  link(): Promise<void>;
  /** Names the state of the archive: while it stays the same, every question has the answer that it had. Costs next to nothing. */
  revision(): Promise<string>;
  readonly feeds: Feeds;
  readonly queues: Queues;
  status(): Promise<ArchiveStatus>;
  counts(engine: Engine): Promise<ArchiveCounts>;
  close(): Promise<void>;
}

/** The feeds that an archive follows, by id or URL. */
export interface Feeds {
  list(): Promise<readonly Feed[]>;
  get(id: string): Promise<Feed | null>;
  add(feed: NewFeed): Promise<{ readonly feed: Feed; readonly known: boolean }>;
  /** False where it was not followed. Its reports stay. */
  remove(id: string): Promise<boolean>;
  /** Feeds whose time has come. */
  due(): Promise<readonly Feed[]>;
  /** Keeps what a pull left behind and sets the time of the next: ever later while it fails. */
  pulled(id: string, pull: FeedPull): Promise<void>;
}

/** The archive's folder where none is named: in the user's data folder (XDG Base Directory Specification). */
export function defaultFolder(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return join(env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "onrecord", "archive");
}

/**
 * Opens the archive in a folder (PGlite, one process at a time) or at a `postgres://` address, and brings its schema up to date.
 *
 * @throws ArchiveError ARCHIVE_LOCKED, ARCHIVE_MISSING, ARCHIVE_UNREACHABLE, ARCHIVE_UNREADABLE, SCHEMA_NEWER, SCHEMA_FOREIGN
 */
export async function openArchive(location: string, options: ConnectOptions = {}): Promise<Archive> {
  const connection = await connect(location, options);
  const { db } = connection;
  try {
    await explained(connection.location, () => migrate(db));
  } catch (error) {
    await connection.close();
    throw error;
  }
  const turn = inTurns(connection.connections);
  const run = <T>(work: (db: Kysely<Tables>) => Promise<T>) =>
    explained(connection.location, () => turn(() => work(db)));
  const together = <T>(work: (db: Kysely<Tables>) => Promise<T>) =>
    run(() => db.transaction().execute((transaction) => work(transaction)));
  const link = async () => {
    while ((await together(linkSome)) > 0);
    if (connection.kind === "pglite") await run((on) => renewStatistics(on));
  };
  const { queues, close } = queuesOf(connection, location, link);
  return {
    ...asking(run),
    location: connection.location,
    kind: connection.kind,
    keep: (document, provenance) => together((tx) => storeOne(tx, { document, provenance })),
    store: (document, reading, provenance) => together((tx) => storeOne(tx, { document, reading, provenance })),
    knows: (document, engine) => run((tx) => knows(tx, document, engine)),
    storeAll: (items) => together((tx) => store(tx, items)),
    decide: (decision, by) => together((tx) => decide(tx, decision, by)),
    document: (report, version) => run((tx) => documentOf(tx, report, version)),
    toRead: (page = {}) => run((tx) => toRead(tx, page)),
    link,
    revision: () => explained(connection.location, () => revisionOf(connection.aside)),
    feeds: {
      list: () => run(listFeeds),
      get: (id) => run((tx) => findFeed(tx, id)),
      add: (feed) => together((tx) => addFeed(tx, feed)),
      remove: (id) => together((tx) => removeFeed(tx, id)),
      due: () => run(dueFeeds),
      pulled: (id, pull) => together((tx) => keepPull(tx, id, pull)),
    },
    queues,
    status: () => run((tx) => statusOf(tx, connection)),
    counts: (engine) => run((tx) => countsOf(tx, engine)),
    close: async () => {
      await close();
      await connection.close();
    },
  };
}
