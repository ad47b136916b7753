import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { documentsOf } from "../documents-of.ts";
import { answer, openSite, type Site } from "../testing/server.ts";
import { page, SENTENCE } from "../testing/text.ts";
import { warcGz } from "../testing/warc.ts";
import { createFetcher } from "./fetcher.ts";
import { fetchPage, type PageOptions } from "./page.ts";

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
const items = (url: string, options: PageOptions = {}) => Array.fromAsync(fetchPage(url, fetcher, options));

describe("fetchPage", () => {
  test("a page, with where and when it was had", async () => {
    const { url } = await site({ "/a": answer(200, { "content-type": "text/html", etag: '"1"' }, page()) });
    const [item] = await items(`${url}/a`);
    expect(item).toMatchObject({
      kind: "document",
      origin: `${url}/a`,
      document: { title: "Ministers meet", url: `${url}/a`, fetched: { url: `${url}/a`, etag: '"1"' } },
    });
    expect(item?.kind === "document" && item.document.fetched?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  test("a page as it was", async () => {
    const { url } = await site({
      "/a": (request, response) => response.writeHead(request.headers["if-none-match"] ? 304 : 500).end(),
    });
    expect(await items(`${url}/a`, { etag: '"1"' })).toEqual([{ kind: "unchanged", origin: `${url}/a` }]);
  });

  const umlauts = page({ title: "Talks in München" });
  const latin = Buffer.from(umlauts, "latin1");
  test.each([
    ["stated in the header", "text/html; charset=ISO-8859-1", latin],
    [
      "stated in the page",
      "text/html",
      Buffer.from(umlauts.replace("<head>", '<head><meta charset="latin1">'), "latin1"),
    ],
    ["not stated", "text/html", latin],
    ["stated wrongly as UTF-8", "text/html; charset=utf-8", latin],
    ["stated wrongly as Latin-1", "text/html; charset=iso-8859-1", Buffer.from(umlauts)],
    ["unknown", "text/html; charset=none", Buffer.from(umlauts)],
    ["UTF-16 with a mark", "text/html", Buffer.from(`\uFEFF${umlauts}`, "utf16le")],
  ])("a character set that is %s", async (_, type, body) => {
    const { url } = await site({ "/a": answer(200, { "content-type": type }, body) });
    expect(await items(`${url}/a`)).toMatchObject([{ document: { title: "Talks in München" } }]);
  });

  test.each([
    ["plain text", "text/plain", SENTENCE],
    ["JSON", "application/json", JSON.stringify({ text: SENTENCE })],
    ["lines of JSON", "application/x-ndjson", `${JSON.stringify({ text: SENTENCE })}\n`],
    ["a table", "text/csv", `text\n"${SENTENCE}"\n`],
  ])("%s, by its media type", async (_, type, body) => {
    const { url } = await site({ "/a": answer(200, { "content-type": type }, body) });
    expect(await items(`${url}/a`)).toMatchObject([{ kind: "document", document: { text: SENTENCE } }]);
  });

  test("an archive, and goes on in it without fetching what came before", async () => {
    const parts = warcGz([{ body: page({ title: "First" }) }, { body: page({ title: "Second" }) }]);
    const ranges: (string | undefined)[] = [];
    const { url } = await site({
      "/a.warc.gz": (request, response) => {
        ranges.push(request.headers.range);
        const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
        response.writeHead(from ? 206 : 200).end(Buffer.concat(parts).subarray(from));
      },
    });
    const all = await items(`${url}/a.warc.gz`);
    expect(all).toMatchObject([{ document: { title: "First" } }, { document: { title: "Second" } }]);
    const from = all[1]?.kind === "document" ? all[1].position : undefined;
    expect(await items(`${url}/a.warc.gz`, from ? { from } : {})).toEqual([all[1]]);
    expect(ranges).toEqual([undefined, `bytes=${parts[0]?.length}-`]);
  });

  test.each([
    [
      "a picture",
      answer(200, { "content-type": "image/png" }, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])),
      "INPUT_BINARY",
    ],
    ["nothing", answer(200, { "content-type": "text/html" }), "INPUT_EMPTY"],
    ["a page without an article", answer(200, {}, "<html><body></body></html>"), "INPUT_NO_TEXT"],
    [
      "half a compressed page",
      answer(200, { "content-encoding": "gzip" }, gzipSync(page()).subarray(0, -30)),
      "INPUT_TRUNCATED",
    ],
    ["an error", answer(404), "FETCH_STATUS"],
  ])("%s is a problem", async (_, route, code) => {
    const { url } = await site({ "/a": route });
    expect(await items(`${url}/a`)).toMatchObject([{ kind: "problem", origin: `${url}/a`, error: { code } }]);
  });
});

test.each([
  ["ftp://example.org/a", "URL_FORBIDDEN"],
  ["http://127.0.0.1:1/", "ADDRESS_FORBIDDEN"],
  ["https://[::1]/", "ADDRESS_FORBIDDEN"],
])("documentsOf %s", async (source, code) => {
  expect(await Array.fromAsync(documentsOf(source))).toMatchObject([{ kind: "problem", error: { code } }]);
});
