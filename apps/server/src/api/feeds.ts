import type { Feed as KeptFeed } from "@onrecord/archive";
import { discoverFeeds, exportOpml, type Fetcher, importOpml, type ListedFeed } from "@onrecord/sources";
import { foreignProblem } from "../http/answer.ts";
import type { On } from "../http/endpoint.ts";
import { found, Refused } from "../http/refused.ts";
import { ROUTES } from "../routes/index.ts";
import type { Feed } from "../wire/feeds.ts";
import type { Jobs, Ledger } from "../work/jobs.ts";
import { pull } from "../work/pull.ts";
import { takeItem, type Works } from "../work/take.ts";

const TRIED_AGAIN = "It is tried again by itself; pull it now to try at once.";

const shown = ({ id, url, title, addedAt, pulledAt, nextAt, reports, problem }: KeptFeed): Feed => ({
  id,
  url,
  title,
  addedAt,
  pulledAt,
  nextAt,
  reports,
  problem: problem && foreignProblem(problem.code, problem.message, url, TRIED_AGAIN),
});

const listed = ({ url, title, home, folders }: KeptFeed): ListedFeed => ({
  url,
  folders,
  ...(title !== null && { title }),
  ...(home !== null && { home }),
});

async function pullOne(feed: KeptFeed, works: Works, fetcher: Fetcher, ledger: Ledger): Promise<void> {
  const { cause, ...kept } = await pull(feed, fetcher, works.closing, async (item) => {
    const problem = await takeItem(item, works, ledger, feed.url);
    return problem?.code ?? null;
  });
  if (cause !== undefined) ledger.failed(works.asProblem(cause));
  await works.archive.feeds.pulled(feed.id, kept);
}

/** Feeds that are followed, and OPML in and out. */
export function feedsApi(on: On, works: Works, jobs: Jobs, fetcher: Fetcher): void {
  const { feeds } = works.archive;
  on(ROUTES.listFeeds, async (c) => c.json((await feeds.list()).map(shown), 200));
  on(ROUTES.addFeed, async (c) => {
    const { url, title } = c.req.valid("json");
    const [first] = await discoverFeeds(url, fetcher);
    const name = title ?? first?.title;
    const { feed, known } = await feeds.add({ url: first?.url ?? url, ...(name !== undefined && { title: name }) });
    if (known) throw new Refused("TAKEN", "This feed is followed already.", feed.url);
    return c.json(shown(feed), 201);
  });
  on(ROUTES.removeFeed, async (c) => {
    const { id } = c.req.valid("param");
    found((await feeds.remove(id)) || null, "feed", id);
    return c.body(null, 204);
  });
  on(ROUTES.pullFeeds, async (c) => {
    const { feeds: ids } = c.req.valid("json");
    const all = ids
      ? await Promise.all(ids.map(async (id) => found(await feeds.get(id), "feed", id)))
      : await feeds.list();
    const work = async (ledger: Ledger) => {
      for (const feed of all) await pullOne(feed, works, fetcher, ledger);
      await works.archive.link();
    };
    return c.json(jobs.start("pull", work, works.asProblem), 202);
  });
  on(ROUTES.exportOpml, async (c) => {
    const opml = exportOpml((await feeds.list()).map(listed));
    return c.body(opml, 200, {
      "content-type": "text/x-opml; charset=utf-8",
      "content-disposition": 'attachment; filename="onrecord-feeds.opml"',
    });
  });
  on(ROUTES.importOpml, async (c) => {
    const list = importOpml(await c.req.text(), "the list");
    const outcomes = [];
    for (const feed of list.feeds) outcomes.push(await feeds.add(feed));
    const added = outcomes.filter(({ known }) => !known).map(({ feed }) => shown(feed));
    const problems = list.problems.map(works.asProblem);
    return c.json({ added, known: outcomes.length - added.length, problems }, 200);
  });
}
