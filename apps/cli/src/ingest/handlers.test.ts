import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { ArchiveDocument, Feed, Provenance } from "@onrecord/archive";
import { createFetcher, type SourceError } from "@onrecord/sources";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sourceHandlers } from "./handlers.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-handlers-"));
const fetcher = createFetcher({ allowAddresses: ["127.0.0.1"] });
const { signal } = new AbortController();

const routes: Record<string, { status?: number; headers?: Record<string, string>; body?: string }> = {};
let site: string;
const server = http.createServer((request, response) => {
  const { status = 200, headers = {}, body = "" } = routes[request.url ?? ""] ?? { status: 404 };
  response.writeHead(status, { "content-type": "text/html", ...headers });
  response.end(body);
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  fetcher.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const taken: { document: ArchiveDocument; provenance: Provenance }[] = [];
const said: SourceError[] = [];
beforeEach(() => {
  taken.length = 0;
  said.length = 0;
});
const take = async (document: ArchiveDocument, provenance: Provenance) => {
  taken.push({ document, provenance });
  return { report: `rp-${taken.length}`, version: "v", outcome: "new" } as const;
};
const handlers = sourceHandlers(fetcher, (error) => said.push(error));

const words = (n: number) =>
  `Norway expelled ${n} diplomats of Sweden on Monday. The minister said that the talks would go on in Oslo.`;
const page = (n: number) =>
  `<html><body><article><h1>Item</h1>${`<p>${words(n)}</p>`.repeat(4)}</article></body></html>`;

describe("ingest", () => {
  test("hands over what can be had, says what cannot, and goes on", async () => {
    const file = join(folder, "some.ndjson");
    writeFileSync(
      file,
      [JSON.stringify({ id: "1", text: words(1) }), "{", JSON.stringify({ text: words(2) })].join("\n"),
    );
    await handlers.ingest({ source: file }, take, signal);
    expect(taken.map(({ document }) => document.text)).toEqual([words(1), words(2)]);
    expect(taken[0]).toMatchObject({
      document: { id: "1" },
      provenance: { origin: expect.stringContaining("some.ndjson") },
    });
    expect(taken[0]!.document).not.toHaveProperty("notes");
    expect(said.map(({ code }) => code)).toEqual(["INPUT_NOT_JSON"]);
  });

  test.each([
    ["a file that is not there", () => join(folder, "none.txt"), "INPUT_UNREADABLE", true],
    ["a page that is not there", () => `${site}/none`, "FETCH_STATUS", true],
    ["a host in trouble", () => `${site}/trouble`, "FETCH_FAILED", false],
  ])("%s fails the job, and is tried again only where that may help", async (_, source, code, permanent) => {
    routes["/trouble"] = { status: 500 };
    await expect(handlers.ingest({ source: source() }, take, signal)).rejects.toMatchObject({ code, permanent });
    expect(taken).toEqual([]);
  });

  test("a compressed file that ends too early gives what came before the break", async () => {
    const lines = Array.from({ length: 400 }, (_, n) =>
      JSON.stringify({ text: `${words(n)} ${Math.sin(n)} ${Math.cos(n)}` }),
    );
    const packed = gzipSync(lines.join("\n"));
    const file = join(folder, "cut.ndjson.gz");
    writeFileSync(file, packed.subarray(0, Math.floor(packed.length / 2)));
    await handlers.ingest({ source: file }, take, signal);
    expect(taken.length).toBeGreaterThan(10);
    expect(taken.length).toBeLessThan(400);
    expect(said.map(({ code }) => code)).toContain("INPUT_TRUNCATED");
  });

  test("what the archive fails with is the job's failure", async () => {
    const file = join(folder, "one.txt");
    writeFileSync(file, words(1));
    const full = Object.assign(new Error("full"), { code: "ARCHIVE_FULL" });
    await expect(handlers.ingest({ source: file }, () => Promise.reject(full), signal)).rejects.toBe(full);
  });
});

describe("pull", () => {
  const feed = (path: string, state: object = {}) => ({ id: "fd-1", url: `${site}${path}`, state }) as Feed;
  const rss = (...items: number[]) =>
    `<rss version="2.0"><channel><title>The Example</title>${items
      .map((n) => `<item><guid>${n}</guid><title>Item ${n}</title><link>${site}/item/${n}</link></item>`)
      .join("")}</channel></rss>`;

  test("hands over new entries under their feed, and lets what may do better come again", async () => {
    routes["/feed"] = { body: rss(1, 2, 3) };
    routes["/item/1"] = { body: page(1) };
    routes["/item/2"] = { status: 500 };
    const after = await handlers.pull(feed("/feed"), take, signal);
    expect(taken.map(({ provenance }) => provenance.feed)).toEqual(["fd-1"]);
    expect(said.map(({ code }) => code)).toEqual(["FETCH_FAILED", "FETCH_STATUS"]);
    expect(after).toMatchObject({ title: "The Example" });
    routes["/item/2"] = { body: page(2) };
    taken.length = 0;
    await handlers.pull(feed("/feed", after.state), take, signal);
    // The first is known, the third is not there: neither is asked for again.
    expect(taken.map(({ document }) => document.url)).toEqual([`${site}/item/2`]);
  });

  test.each([
    ["a malformed feed", { body: "<rss><channel><item>" }, "FEED_MALFORMED"],
    ["a page in place of a feed", { body: "<html>moved away</html>" }, "FEED_MALFORMED"],
    [
      "a feed that leads to a cloud's metadata",
      { status: 302, headers: { location: "http://169.254.169.254/latest/meta-data/" } },
      "ADDRESS_FORBIDDEN",
    ],
    ["a feed that leads inside", { status: 301, headers: { location: "http://10.0.0.1/feed" } }, "ADDRESS_FORBIDDEN"],
  ])("%s is refused with a code, and nothing is taken", async (_, answer, code) => {
    routes["/bad"] = answer;
    await expect(handlers.pull(feed("/bad"), take, signal)).rejects.toMatchObject({ code });
    expect(taken).toEqual([]);
  });
});
