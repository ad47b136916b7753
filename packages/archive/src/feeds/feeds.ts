import { type Kysely, type Selectable, sql } from "kysely";
import type { FeedProblem, FeedState, Tables } from "../database/tables.ts";
import { sha256 } from "../store/hash.ts";
import { now } from "../store/time.ts";

/** A feed that the archive follows. */
export interface Feed {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  /** Page that the feed belongs to. */
  readonly home: string | null;
  readonly folders: readonly string[];
  readonly addedAt: string;
  readonly pulledAt: string | null;
  /** When it is to be pulled next. */
  readonly nextAt: string;
  readonly everyMinutes: number;
  /** Plain JSON, as who pulled it last left it: validators for conditional GET, entries that were seen. */
  readonly state: FeedState;
  /** What went wrong the last time, null if nothing did. */
  readonly problem: FeedProblem | null;
  /** Reports that came by it. */
  readonly reports: number;
}

export interface NewFeed {
  readonly url: string;
  readonly title?: string;
  readonly home?: string;
  readonly folders?: readonly string[];
  /** Minutes between two pulls; 15 if not said. */
  readonly everyMinutes?: number;
}

/** What a pull left behind. */
export interface FeedPull {
  readonly state?: FeedState;
  /** The feed's new address, where it has moved for good. */
  readonly movedTo?: string;
  readonly title?: string;
  readonly problem?: FeedProblem;
}

const EVERY_MINUTES = 15;
/** A feed that fails is asked ever more rarely, at last once in this time. */
const LONGEST_MINUTES = 24 * 60;

const idOf = (url: string): string => `fd-${sha256(url).slice(0, 20)}`;

type Row = Selectable<Tables["feed"]> & { reports: number };

const feedOf = (row: Row): Feed => ({
  id: row.id,
  url: row.url,
  title: row.title,
  home: row.home,
  folders: row.folders,
  addedAt: row.added_at.toISOString(),
  pulledAt: row.pulled_at?.toISOString() ?? null,
  nextAt: row.next_at.toISOString(),
  everyMinutes: row.every_minutes,
  state: row.state,
  problem: row.problem,
  reports: row.reports,
});

async function select(db: Kysely<Tables>, condition: ReturnType<typeof sql<boolean>>): Promise<Feed[]> {
  const { rows } = await sql<Row>`
    select feed.*, (select count(*)::int from report where report.feed in (feed.id, feed.url)) as reports
    from feed where ${condition} order by coalesce(title, url), id`.execute(db);
  return rows.map(feedOf);
}

export const listFeeds = (db: Kysely<Tables>): Promise<Feed[]> => select(db, sql<boolean>`true`);

/** A feed by its id or URL. */
export async function findFeed(db: Kysely<Tables>, id: string): Promise<Feed | null> {
  const [feed] = await select(db, sql<boolean>`id = ${id} or url = ${id}`);
  return feed ?? null;
}

/** Feeds whose time has come, the longest overdue first. */
export async function dueFeeds(db: Kysely<Tables>): Promise<Feed[]> {
  const feeds = await select(db, sql<boolean>`next_at <= ${now()}::timestamptz`);
  return feeds.toSorted((a, b) => (a.nextAt < b.nextAt ? -1 : 1));
}

/** Follows a feed; `known` where it was followed already. */
export async function addFeed(db: Kysely<Tables>, given: NewFeed): Promise<{ feed: Feed; known: boolean }> {
  const { url, title = null, home = null, folders = [], everyMinutes = EVERY_MINUTES } = given;
  const made = await db
    .insertInto("feed")
    .values({
      ...{ id: idOf(url), url, title, home, folders: sql<string[]>`${[...folders]}::text[]` },
      ...{ added_at: now(), next_at: now(), every_minutes: everyMinutes, failures: 0, state: "{}" },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  const feed = await findFeed(db, url);
  if (!feed) throw new Error(`the feed ${url} was not kept`);
  return { feed, known: made === undefined };
}

/** Stops following a feed; its reports stay. False where it was not followed. */
export async function removeFeed(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("feed")
    .where((eb) => eb.or([eb("id", "=", id), eb("url", "=", id)]))
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps what a pull left behind and sets the time of the next. */
export async function keepPull(db: Kysely<Tables>, id: string, pull: FeedPull): Promise<void> {
  const row = await db.selectFrom("feed").select(["failures", "every_minutes"]).where("id", "=", id).executeTakeFirst();
  if (!row) return;
  const failures = pull.problem ? row.failures + 1 : 0;
  const minutes = Math.min(
    row.every_minutes * 2 ** Math.min(failures, 16),
    Math.max(LONGEST_MINUTES, row.every_minutes),
  );
  const taken =
    pull.movedTo && (await db.selectFrom("feed").select("id").where("url", "=", pull.movedTo).executeTakeFirst());
  await db
    .updateTable("feed")
    .set({ pulled_at: now(), failures, next_at: new Date(Date.now() + minutes * 60_000).toISOString() })
    .set({ problem: pull.problem ? JSON.stringify(pull.problem) : null })
    .$if(pull.state !== undefined, (query) => query.set({ state: JSON.stringify(pull.state) }))
    .$if(pull.title !== undefined, (query) =>
      query.set((eb) => ({ title: eb.fn.coalesce("title", eb.val(pull.title ?? null)) })),
    )
    .$if(pull.movedTo !== undefined && !taken, (query) => query.set({ url: pull.movedTo ?? "" }))
    .where("id", "=", id)
    .execute();
}
