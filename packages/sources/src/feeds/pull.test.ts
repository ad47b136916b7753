import { afterEach, describe, expect, test } from "vitest";
import type { SourceItem } from "../document.ts";
import { createFetcher } from "../fetch/fetcher.ts";
import { answer, openSite, redirect, type Site } from "../testing/server.ts";
import { page, SENTENCE } from "../testing/text.ts";
import { discoverFeeds } from "./discover.ts";
import { documentsOfEntry } from "./entries.ts";
import type { FeedEntry, ParsedFeed } from "./parse.ts";
import { forgetting, pullFeed } from "./pull.ts";

const fetcher = createFetcher({ allowAddresses: ["127.0.0.1"], delayMs: 0 });
const open: Site[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
async function site(routes: Site["routes"]): Promise<Site> {
  const opened = await openSite(routes);
  open.push(opened);
  return opened;
}

const item = (id: string, title: string) =>
  `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>/${id}</link></item>`;
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>The Example</title>${items.join("")}</channel></rss>`;
const ids = ({ entries }: { readonly entries: readonly FeedEntry[] }) => entries.map(({ id }) => id);

describe("pullFeed", () => {
  test("gives what is new and what has changed, and nothing twice", async () => {
    let body = rss(item("1", "One"), item("2", "Two"));
    const { url } = await site({ "/feed": (_, response) => response.end(body) });
    const first = await pullFeed(`${url}/feed`, {}, fetcher);
    expect([first.status, ids(first), first.entries[0]?.url]).toEqual(["changed", ["1", "2"], `${url}/1`]);
    const same = await pullFeed(`${url}/feed`, first.state, fetcher);
    expect([same.status, ids(same)]).toEqual(["unchanged", []]);
    body = rss(item("2", "Two, corrected"), item("3", "Three"));
    const next = await pullFeed(`${url}/feed`, JSON.parse(JSON.stringify(same.state)), fetcher);
    expect([next.status, ids(next)]).toEqual(["changed", ["2", "3"]]);
    expect(Object.keys(next.state.seen ?? {})).toEqual(["2", "3"]);
  });

  test("asks with the validators of the last answer", async () => {
    const asked: (string | undefined)[] = [];
    const { url } = await site({
      "/feed": (request, response) => {
        asked.push(request.headers["if-none-match"]);
        const known = request.headers["if-none-match"] === 'W/"1"';
        response.writeHead(known ? 304 : 200, { etag: 'W/"1"', "last-modified": "Thu, 02 May 2024 10:00:00 GMT" });
        response.end(known ? undefined : rss(item("1", "One")));
      },
    });
    const first = await pullFeed(`${url}/feed`, {}, fetcher);
    const second = await pullFeed(`${url}/feed`, first.state, fetcher);
    expect(asked).toEqual([undefined, 'W/"1"']);
    expect(second).toEqual({ status: "unchanged", entries: [], state: first.state });
  });

  test("does not ask while the last answer is fresh", async () => {
    const { url, asked } = await site({
      "/feed": answer(200, { "cache-control": "max-age=600", date: new Date().toUTCString() }, rss(item("1", "One"))),
    });
    const first = await pullFeed(`${url}/feed`, {}, fetcher);
    expect(Date.parse(first.state.freshUntil ?? "")).toBeGreaterThan(Date.now() + 500_000);
    expect(await pullFeed(`${url}/feed`, first.state, fetcher)).toEqual({
      status: "fresh",
      entries: [],
      state: first.state,
    });
    expect(asked).toEqual(["/feed"]);
  });

  test("keeps what it knows where the host asks for patience, and does not ask before", async () => {
    const { url, asked } = await site({ "/feed": answer(429, { "retry-after": "7200" }) });
    const own = createFetcher({ allowAddresses: ["127.0.0.1"], delayMs: 0 });
    const state = { seen: { "1": "x" } };
    const first = await pullFeed(`${url}/feed`, state, own);
    expect(first).toMatchObject({ status: "later", state });
    expect(Date.parse(first.state.notBefore ?? "")).toBeGreaterThan(Date.now() + 7_000_000);
    expect((await pullFeed(`${url}/feed`, first.state, own)).status).toBe("later");
    expect(asked).toEqual(["/feed"]);
    own.close();
  });

  test("a feed that has moved for good says where to", async () => {
    const { url } = await site({ "/old": redirect("/feed", 301), "/feed": rss(item("1", "One")) });
    expect((await pullFeed(`${url}/old`, {}, fetcher)).movedTo).toBe(`${url}/feed`);
  });

  test("entries that could not be taken in come again, though the feed has not changed", async () => {
    const { url } = await site({
      "/feed": (request, response) => {
        response.writeHead(request.headers["if-none-match"] ? 304 : 200, {
          etag: '"1"',
          "cache-control": "max-age=600",
        });
        response.end(request.headers["if-none-match"] ? undefined : rss(item("1", "One"), item("2", "Two")));
      },
    });
    const { state } = await pullFeed(`${url}/feed`, {}, fetcher);
    expect(ids(await pullFeed(`${url}/feed`, forgetting(state, ["2"]), fetcher))).toEqual(["2"]);
  });

  test("in another character set", async () => {
    const body = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${rss(item("1", "München"))}`, "latin1");
    const { url } = await site({ "/feed": answer(200, { "content-type": "application/rss+xml" }, body) });
    expect((await pullFeed(`${url}/feed`, {}, fetcher)).entries[0]?.title).toBe("München");
  });

  test.each([
    ["a page", page(), "FEED_MALFORMED"],
    ["half a feed", rss(item("1", "One")).slice(0, 60), "FEED_MALFORMED"],
    ["to the metadata service", redirect("http://169.254.169.254/feed"), "ADDRESS_FORBIDDEN"],
    ["nothing", answer(200), "INPUT_EMPTY"],
  ])("a feed that gives %s", async (_, route, code) => {
    const { url } = await site({ "/feed": route });
    await expect(pullFeed(`${url}/feed`, {}, fetcher)).rejects.toMatchObject({ code });
  });
});

describe("documentsOfEntry", () => {
  const feed: ParsedFeed = { format: "rss", title: "The Example", language: "en", entries: [] };
  const items = (entry: FeedEntry): Promise<SourceItem[]> => Array.fromAsync(documentsOfEntry(entry, feed, fetcher));
  const whole = `<p>${SENTENCE}</p>`.repeat(15);

  test("the page, with the feed's word for what it leaves unsaid", async () => {
    const { url } = await site({ "/1": page({ title: "The page's title" }) });
    const entry = { id: "1", url: `${url}/1`, title: "The feed's title", published: "2024-05-02", summary: "Short" };
    expect(await items(entry)).toMatchObject([
      {
        document: {
          id: "1",
          title: "The page's title",
          outlet: "The Example",
          published: "2024-05-02",
          url: `${url}/1`,
        },
      },
    ]);
  });

  test("the feed's own content where that is all, and no page is asked for", async () => {
    const { url, asked } = await site({});
    expect(await items({ id: "1", url: `${url}/1`, title: "Talks", content: whole })).toMatchObject([
      { kind: "document", document: { title: "Talks", text: expect.stringContaining(SENTENCE) } },
    ]);
    expect(asked).toEqual([]);
  });

  test("the feed's content stands in for a page that cannot be had, its summary does not", async () => {
    const { url } = await site({ "/1": answer(404) });
    const entry = { id: "1", url: `${url}/1`, title: "Talks" };
    expect(await items({ ...entry, content: `<p>${SENTENCE}</p>` })).toMatchObject([{ kind: "document" }]);
    expect(await items({ ...entry, summary: SENTENCE })).toMatchObject([
      { kind: "problem", error: { code: "FETCH_STATUS" } },
    ]);
  });

  test("neither text nor address", async () => {
    expect(await items({ id: "1" })).toMatchObject([{ kind: "problem", error: { code: "INPUT_NO_TEXT" } }]);
  });
});

describe("discoverFeeds", () => {
  const link = (href: string, type = "application/rss+xml") =>
    `<link rel="alternate" type="${type}" title="News" href="${href}">`;

  test("a feed is itself", async () => {
    const { url } = await site({ "/feed": rss() });
    expect(await discoverFeeds(`${url}/feed`, fetcher)).toEqual([{ url: `${url}/feed`, title: "The Example" }]);
  });

  test("a page names its feeds", async () => {
    const head = [
      link("/a"),
      link("/a"),
      link("https://example.org/b", "application/atom+xml"),
      link("/de", "text/html"),
      link("data:x"),
    ];
    const { url } = await site({ "/": page({ head: head.join("") }) });
    expect(await discoverFeeds(url, fetcher)).toEqual([
      { url: `${url}/a`, title: "News" },
      { url: "https://example.org/b", title: "News" },
    ]);
  });

  test("a page that names none", async () => {
    const { url } = await site({ "/": page() });
    await expect(discoverFeeds(url, fetcher)).rejects.toMatchObject({ code: "FEED_NOT_FOUND" });
  });
});
