import { readFile, writeFile } from "node:fs/promises";
import type { Archive, Feed } from "@onrecord/archive";
import { discoverFeeds, exportOpml, type Fetcher, importOpml, type ListedFeed, SourceError } from "@onrecord/sources";
import { withArchive } from "../archive/open.ts";
import { print, warn } from "../commands/print.ts";
import { EXIT } from "../errors.ts";
import { type FetchOptions, fetcherOf, type TakeOptions } from "./options.ts";
import { newsOf } from "./pull.ts";
import { run } from "./run.ts";
import { type Intake, take } from "./take.ts";

/** Feeds that are pulled at the same time: most of the time goes into waiting for hosts. */
const TOGETHER = 8;

interface Place {
  readonly archive?: string;
}

async function add(archive: Archive, feed: ListedFeed, every: number | undefined): Promise<void> {
  const { known } = await archive.feeds.add({ ...feed, ...(every !== undefined && { everyMinutes: every }) });
  await print(`${known ? "known" : "added"} ${feed.url}${feed.title ? ` (${feed.title})` : ""}\n`);
}

function fail(error: unknown): void {
  if (!(error instanceof SourceError)) throw error;
  warn(`error ${error.code}: ${error.message}`);
}

/** Follows feeds: each address is a feed, or a page that names one. Gives the exit status. */
export function addFeeds(
  urls: readonly string[],
  options: Place & FetchOptions & { every?: number; folder?: string },
): Promise<number> {
  return withArchive(
    options.archive,
    async (archive) => {
      const fetcher = await fetcherOf(options);
      let status: number = EXIT.ok;
      for (const url of urls) {
        try {
          const [first, ...others] = await discoverFeeds(url, fetcher);
          for (const other of others) warn(`${url} also names ${other.url}${other.title ? ` (${other.title})` : ""}`);
          const folders = options.folder ? { folders: [options.folder] } : {};
          if (first)
            await add(archive, { ...first, ...(first.url !== url && { home: url }), ...folders }, options.every);
        } catch (error) {
          fail(error);
          status = EXIT.failed;
        }
      }
      fetcher.close();
      return status;
    },
    { create: true },
  );
}

function line(feed: Feed): string {
  const pulled = feed.pulledAt ? `pulled ${feed.pulledAt.slice(0, 16)}Z` : "never pulled";
  const problem = feed.problem ? `, ${feed.problem.code}: ${feed.problem.message}` : "";
  return `${feed.url}\n  ${[feed.title, ...feed.folders].filter(Boolean).join(" · ") || "no title"}\n  ${feed.reports} reports, ${pulled}, every ${feed.everyMinutes} min${problem}\n`;
}

/** Lists the feeds that are followed. */
export function listFeeds(options: Place & { format: "text" | "json" }): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const feeds = await archive.feeds.list();
    if (options.format === "json") await print(`${JSON.stringify(feeds, null, 2)}\n`);
    else if (feeds.length === 0) warn("no feeds yet; follow some with: onrecord feeds add URL...");
    else await print(feeds.map(line).join(""));
    return EXIT.ok;
  });
}

/** Stops following feeds, by id or address; their reports stay. */
export function removeFeeds(ids: readonly string[], options: Place): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    let status: number = EXIT.ok;
    for (const id of ids) {
      if (await archive.feeds.remove(id)) await print(`removed ${id}\n`);
      else {
        warn(`error FEED_UNKNOWN: ${id}: is not followed. \`onrecord feeds list\` shows those that are.`);
        status = EXIT.failed;
      }
    }
    return status;
  });
}

async function pullOne(feed: Feed, intake: Intake, fetcher: Fetcher): Promise<void> {
  const { archive, tally, signal } = intake;
  try {
    const news = await newsOf(feed, fetcher, signal);
    await take(news.items, intake, feed.id);
    await archive.feeds.pulled(feed.id, news.after());
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    tally.fail(error);
    await archive.feeds.pulled(feed.id, { problem: { code: error.code, message: error.message } });
  }
}

/** Pulls feeds and takes in what is new in them: those that are named, those that are due, or all. */
export function pullFeeds(ids: readonly string[], options: TakeOptions & { due: boolean }): Promise<number> {
  return run(options, {}, async (intake, fetcher) => {
    const { feeds } = intake.archive;
    const named = await Promise.all(ids.map(async (id) => (await feeds.get(id)) ?? id));
    for (const id of named) {
      if (typeof id !== "string") continue;
      const message = `${id}: is not followed. \`onrecord feeds list\` shows those that are.`;
      intake.tally.fail({ code: "FEED_UNKNOWN", message });
    }
    const all = ids.length > 0 ? named : options.due ? await feeds.due() : await feeds.list();
    const waiting = all.filter((feed) => typeof feed !== "string");
    const worker = async () => {
      for (let feed = waiting.shift(); feed && !intake.signal.aborted; feed = waiting.shift()) {
        await pullOne(feed, intake, fetcher);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, worker));
  });
}

/** Follows the feeds of OPML lists. */
export function importFeeds(paths: readonly string[], options: Place & { every?: number }): Promise<number> {
  return withArchive(
    options.archive,
    async (archive) => {
      let status: number = EXIT.ok;
      for (const path of paths) {
        try {
          const source = await readFile(path, "utf8").catch((cause) => {
            const problem = `cannot be read (${cause.code}).`;
            throw new SourceError("INPUT_UNREADABLE", path, problem, "Check the path.", { cause });
          });
          const { feeds, problems } = importOpml(source, path);
          for (const feed of feeds) await add(archive, feed, options.every);
          for (const problem of problems) fail(problem);
          if (problems.length > 0) status = EXIT.failed;
        } catch (error) {
          fail(error);
          status = EXIT.failed;
        }
      }
      return status;
    },
    { create: true },
  );
}

/** Writes the feeds that are followed as OPML, to a file or to standard output. */
export function exportFeeds(path: string | undefined, options: Place): Promise<number> {
  return withArchive(options.archive, async (archive) => {
    const listed = (await archive.feeds.list()).map(({ url, title, home, folders }) => ({
      url,
      folders,
      ...(title !== null && { title }),
      ...(home !== null && { home }),
    }));
    const opml = exportOpml(listed);
    if (path === undefined) await print(opml);
    else await writeFile(path, opml);
    return EXIT.ok;
  });
}
