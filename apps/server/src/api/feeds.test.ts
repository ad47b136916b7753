import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { parseOpml } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";
import type { Feed } from "../wire/feeds.ts";
import type { Job } from "../wire/jobs.ts";

const STORY =
  "The foreign ministers of Ghana and Togo signed an agreement on fishing on Monday. A spokesman said that both sides had been talking since the spring, and that the parliaments would vote on it before the end of the year.";
const page = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>${STORY}</p>`.repeat(4)}</article></body></html>`;

let host: Server;
let site: string;
let server: TestServer;

beforeAll(async () => {
  host = createServer((request, response) => {
    const send = (type: string, body: string, status = 200) =>
      response.writeHead(status, { "content-type": type }).end(body);
    if (request.url === "/feed.xml") {
      const item = (n: number) =>
        `<item><title>Story ${n}</title><link>${site}/story-${n}</link><guid>${n}</guid></item>`;
      return send(
        "application/rss+xml",
        `<rss version="2.0"><channel><title>The Coast</title>${item(1)}${item(2)}</channel></rss>`,
      );
    }
    if (request.url === "/") {
      const link = '<link rel="alternate" type="application/rss+xml" title="The Coast" href="/feed.xml">';
      return send("text/html", `<!doctype html><html><head>${link}</head><body></body></html>`);
    }
    if (request.url?.startsWith("/story-"))
      return send("text/html", page(`Story ${request.url.slice(-1)} of the coast`));
    return send("text/plain", "none", 404);
  });
  await new Promise<void>((done) => host.listen(0, "127.0.0.1", done));
  site = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  server = await openServer();
}, PATIENCE);
afterAll(async () => {
  await server?.close();
  host?.closeAllConnections();
  host?.close();
});

async function ended(id: string): Promise<Job> {
  for (;;) {
    const job = await server.json<Job>(`/api/jobs/${id}`);
    if (job.finishedAt !== null) return job;
    await new Promise((go) => setTimeout(go, 100));
  }
}

const code = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];

describe("feeds", () => {
  test("no feeds are an empty list, in OPML as well", async () => {
    expect(await server.json("/api/feeds")).toEqual([]);
    expect(await (await server.fetch("/api/feeds.opml")).text()).toContain("<opml");
  });

  test("a page's feed is found, followed once, pulled, and left again", async () => {
    const made = await server.fetch("/api/feeds", post({ url: site }));
    const feed = (await made.json()) as Feed;
    expect([made.status, feed.url, feed.title, feed.reports]).toEqual([201, `${site}/feed.xml`, "The Coast", 0]);
    expect(await code(await server.fetch("/api/feeds", post({ url: `${site}/feed.xml` })))).toEqual([409, "TAKEN"]);

    const job = await ended((await server.json<Job>("/api/feeds/pull", post({ feeds: [feed.id] }))).id);
    expect([job.state, job.done, job.problems]).toEqual(["done", 2, []]);
    const { items } = await server.json<{ items: { outlet: string }[] }>("/api/reports");
    expect(items.map(({ outlet }) => outlet)).toEqual(["The Coast", "The Coast"]);
    expect((await server.json<Feed[]>("/api/feeds"))[0]?.reports).toBe(2);
    const again = await ended((await server.json<Job>("/api/feeds/pull", post({}))).id);
    expect([again.state, again.done]).toEqual(["done", 0]);

    expect((await server.fetch(`/api/feeds/${feed.id}`, { method: "DELETE" })).status).toBe(204);
    expect((await server.fetch(`/api/feeds/${feed.id}`, { method: "DELETE" })).status).toBe(404);
    expect((await server.json<{ items: unknown[] }>("/api/reports")).items).toHaveLength(2);
  });

  test("OPML goes in and comes out", async () => {
    const list = `<opml version="2.0"><head/><body><outline text="Coasts"><outline text="One" xmlUrl="${site}/one.xml"/><outline text="Two" xmlUrl="ftp://nowhere/two.xml"/></outline></body></opml>`;
    const send = () =>
      server.json("/api/feeds.opml", { method: "POST", body: list, headers: { "content-type": "text/x-opml" } });
    expect(await send()).toMatchObject({ added: [{ title: "One" }], known: 0, problems: [{ code: "URL_FORBIDDEN" }] });
    expect(await send()).toMatchObject({ added: [], known: 1 });
    const response = await server.fetch("/api/feeds.opml");
    expect(response.headers.get("content-type")).toBe("text/x-opml; charset=utf-8");
    expect(parseOpml(await response.text()).body?.outlines?.[0]?.outlines?.[0]?.xmlUrl).toBe(`${site}/one.xml`);
  });

  test("a feed that fails says so in the list", async () => {
    const feed = (await server.json<Feed[]>("/api/feeds")).find(({ title }) => title === "One");
    const job = await ended((await server.json<Job>("/api/feeds/pull", post({ feeds: [feed?.id] }))).id);
    expect(job.problems).toMatchObject([{ code: "FETCH_STATUS", status: 422 }]);
    expect((await server.json<Feed[]>("/api/feeds"))[0]?.problem).toMatchObject({ code: "FETCH_STATUS" });
  });

  test.each([
    [{ url: "file:///etc/passwd" }, [400, "INVALID_BODY"]],
    [{ url: "http://169.254.169.254/feed" }, [422, "ADDRESS_FORBIDDEN"]],
    [{ url: "http://[::1]/feed" }, [422, "ADDRESS_FORBIDDEN"]],
  ])("refuses %j", async (body, expected) => {
    expect(await code(await server.fetch("/api/feeds", post(body)))).toEqual(expected);
  });

  test("a list that is no OPML, and a body of another kind", async () => {
    const send = (type: string) =>
      server.fetch("/api/feeds.opml", { method: "POST", body: "hello", headers: { "content-type": type } });
    expect(await code(await send("text/xml"))).toEqual([422, "OPML_MALFORMED"]);
    expect(await code(await send("text/plain"))).toEqual([415, "MEDIA_TYPE_UNSUPPORTED"]);
  });
});

test("a page is fetched and read", async () => {
  const job = await server.json<Job>("/api/reports/url?wait=60", post({ url: `${site}/story-9` }));
  expect([job.state, job.done]).toEqual(["done", 1]);
  const { title } = await server.json<{ title: string }>(`/api/reports/${job.reports[0]}`);
  expect(title).toBe("Story 9 of the coast");
  const missing = await server.json<Job>("/api/reports/url?wait=60", post({ url: `${site}/nothing` }));
  expect(missing.problems).toMatchObject([{ code: "FETCH_STATUS", value: `${site}/nothing` }]);
  const inside = await server.json<Job>("/api/reports/url?wait=60", post({ url: "http://10.0.0.1/" }));
  expect(inside.problems).toMatchObject([{ code: "ADDRESS_FORBIDDEN" }]);
});
