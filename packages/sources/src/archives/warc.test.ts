import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Position, SourceItem } from "../document.ts";
import { documentsOfFile } from "../files/file.ts";
import { page, SENTENCE } from "../testing/text.ts";
import { type TestRecord, warcGz, warcRecord } from "../testing/warc.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-warc-"));
});

async function items(name: string, bytes: Uint8Array, from?: Position): Promise<SourceItem[]> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return Array.fromAsync(documentsOfFile(path, from ? { from } : {}));
}

const shown = (found: readonly SourceItem[]) =>
  found.map((item) => (item.kind === "problem" ? item.error.code : item.document.title));
const titled = (title: string, more: Partial<TestRecord> = {}): TestRecord => ({ ...more, body: page({ title }) });
const INFO: TestRecord = { type: "warcinfo", body: "software: none\r\n", contentType: "application/warc-fields" };

describe("web archives", () => {
  test("compressed by record: pages alone, with their address, their date and where to go on", async () => {
    const parts = warcGz([
      INFO,
      { type: "request", body: "GET / HTTP/1.1\r\n\r\n", contentType: "application/http; msgtype=request" },
      titled("First", {
        url: "https://example.org/1",
        http: 'Content-Type: text/html; charset=utf-8\r\nETag: "1"\r\n',
      }),
      titled("Missing", { status: 404 }),
      titled("A picture", { http: "Content-Type: image/png\r\n" }),
      titled("Second", { url: "https://example.org/2" }),
    ]);
    const found = await items("a.warc.gz", Buffer.concat(parts));
    expect(shown(found)).toEqual(["First", "Second"]);
    const offset = Buffer.concat(parts.slice(0, 2)).length;
    expect(found[0]).toMatchObject({
      origin: `${join(folder, "a.warc.gz")}@${offset}`,
      position: { offset, record: 2 },
      document: {
        url: "https://example.org/1",
        fetched: { url: "https://example.org/1", at: "2024-05-02T10:00:00Z", etag: '"1"' },
      },
    });
  });

  test("goes on where it is told", async () => {
    const parts = warcGz([titled("First"), titled("Second"), titled("Third")]);
    const all = await items("b.warc.gz", Buffer.concat(parts));
    const second = all[1]?.position;
    expect(second).toEqual({ offset: parts[0]?.length, record: 1 });
    const rest = await items("b.warc.gz", Buffer.concat(parts), second);
    expect(shown(rest)).toEqual(["Second", "Third"]);
    expect(rest.map(({ position }) => position)).toEqual(all.slice(1).map(({ position }) => position));
  });

  test("uncompressed, and goes on there too", async () => {
    const bytes = Buffer.concat([INFO, titled("First"), titled("Second")].map(warcRecord));
    const all = await items("c.warc", bytes);
    expect(shown(all)).toEqual(["First", "Second"]);
    expect(shown(await items("c.warc", bytes, all[1]?.position))).toEqual(["Second"]);
  });

  test("plain text of pages (WET)", async () => {
    const body = `Ministers meet\n${SENTENCE}`;
    const found = await items("d.warc.wet.gz", Buffer.concat(warcGz([{ type: "conversion", body }])));
    expect(found).toMatchObject([{ document: { text: body, url: "https://example.org/a" } }]);
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["gzip", (body: Uint8Array) => body],
  ])("pages as they came over the wire, or with the header left behind (%s)", async (encoding, compress) => {
    const http = `Content-Type: text/html\r\nContent-Encoding: ${encoding}\r\n`;
    const record = { http, body: compress(Buffer.from(page())) };
    expect(shown(await items("e.warc.gz", Buffer.concat(warcGz([record]))))).toEqual(["Ministers meet"]);
  });

  test("pages in chunks", async () => {
    const body = page();
    const chunked = `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
    const http = "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n";
    expect(shown(await items("f.warc", warcRecord({ http, body: chunked })))).toEqual(["Ministers meet"]);
  });

  test("a page without an article is a problem, and the next is read", async () => {
    const records = [{ body: "<html></html>" }, titled("Second")];
    expect(shown(await items("g.warc.gz", Buffer.concat(warcGz(records))))).toEqual(["INPUT_NO_TEXT", "Second"]);
  });

  test("a page that is a decompression bomb is a problem, and the next is read", async () => {
    const http = "Content-Type: text/html\r\nContent-Encoding: gzip\r\n";
    const records = [{ http, body: gzipSync(Buffer.alloc(30_000_000)) }, titled("Second")];
    const found = await items("bomb.warc", Buffer.concat(records.map(warcRecord)));
    expect(shown(found)).toEqual(["INPUT_BOMB", "Second"]);
  });

  const large: TestRecord = { body: Buffer.alloc(21_000_000, "<p>No.</p>") };
  test("a page that is too large is a problem, and the next is read", async () => {
    const bytes = Buffer.concat([large, titled("Second")].map(warcRecord));
    expect(shown(await items("large.warc", bytes))).toEqual(["INPUT_TOO_LARGE", "Second"]);
  });

  test("a page that is too large and cut off as well ends the archive", async () => {
    const bytes = warcRecord(large).subarray(0, 20_900_000);
    expect(shown(await items("large.warc", bytes))).toEqual(["INPUT_TOO_LARGE", "INPUT_TRUNCATED"]);
  });

  const two = warcGz([titled("First"), titled("Second")]);
  const whole = Buffer.concat([titled("First"), titled("Second")].map(warcRecord));
  const flipped = Buffer.concat(two);
  flipped.fill(0xff, (two[0]?.length ?? 0) + 30, (two[0]?.length ?? 0) + 60);
  test.each([
    ["in the middle of a compressed record", "h.warc.gz", Buffer.concat(two).subarray(0, -60), "INPUT_TRUNCATED"],
    ["in the middle of a record", "h.warc", whole.subarray(0, -200), "INPUT_TRUNCATED"],
    ["in damaged data", "i.warc.gz", flipped, "INPUT_DAMAGED"],
    [
      "in something else",
      "i.warc",
      Buffer.concat([warcRecord(titled("First")), Buffer.from("And so on.\r\n\r\n")]),
      "INPUT_DAMAGED",
    ],
    [
      "in a record without a length",
      "j.warc",
      Buffer.concat([titled("First"), titled("Second", { length: "much" })].map(warcRecord)),
      "INPUT_DAMAGED",
    ],
    [
      "in headers that do not end",
      "k.warc",
      Buffer.concat([warcRecord(titled("First")), Buffer.from(`WARC/1.0\r\n${"x".repeat(9_000_000)}`)]),
      "INPUT_DAMAGED",
    ],
  ])("an archive that ends %s gives what came before", async (_, name, bytes, code) => {
    expect(shown(await items(name, bytes))).toEqual(["First", code]);
  });

  test("an archive of one compressed piece that grows without end", async () => {
    const body = Buffer.alloc(60_000_000, "x");
    expect(shown(await items("l.warc.gz", gzipSync(warcRecord({ body }))))).toEqual(["INPUT_BOMB"]);
  });
});
