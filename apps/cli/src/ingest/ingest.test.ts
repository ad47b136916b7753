import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openArchive } from "@onrecord/archive";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addFeeds, exportFeeds, importFeeds, listFeeds, pullFeeds, removeFeeds } from "./feeds.ts";
import { ingestCommand } from "./ingest.ts";
import type { IngestOptions } from "./options.ts";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "onrecord-ingest-"));
const SLOW = 180_000;

/** Runs a command in this process, and gives what it wrote. */
async function ran(command: () => Promise<number>) {
  const written = { out: "", err: "" };
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written.out += text;
    return true;
  });
  const err = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    written.err += text;
    return true;
  });
  try {
    return { status: await command(), ...written };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const TAKING = {
  workers: 1,
  queue: false,
  quiet: false,
  format: "text",
  ignoreRobots: false,
  allowAddress: ["127.0.0.1"],
} as const;
const taking = (archive: string, more: object = {}): IngestOptions => ({
  ...TAKING,
  allowAddress: [...TAKING.allowAddress],
  archive: join(folder, archive),
  ...more,
});

const report = (n: number) =>
  `Norway expelled ${n} diplomats of Sweden on Monday. The minister said that the talks would go on in Oslo.`;
const page = (title: string, n: number, head = "") =>
  `<html><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${`<p>${report(n)}</p>`.repeat(4)}</article></body></html>`;

const routes: Record<string, () => { status?: number; body: string }> = {};
let site: string;
const server = http.createServer((request, response) => {
  const { status = 200, body } = routes[request.url ?? ""]?.() ?? { status: 404, body: "" };
  response.writeHead(status, { "content-type": "text/html" });
  response.end(body);
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe("onrecord ingest", () => {
  test(
    "keeps what is new, leaves what is there, names what fails",
    async () => {
      const files = join(folder, "in");
      mkdirSync(files);
      writeFileSync(join(files, "a.txt"), report(2));
      writeFileSync(join(files, "b.ndjson"), `${JSON.stringify({ id: "1", text: report(3) })}\n{\n`);
      writeFileSync(join(files, "c.csv"), `Wortlaut,Titel\n"${report(4)}",Expelled\n`);
      writeFileSync(join(files, "empty.txt"), "");
      const column = { text: "Wortlaut", title: "Titel" };
      const first = await ran(() => ingestCommand([files], taking("files", { column })));
      expect(first.err).toMatch(/error INPUT_NOT_JSON: .*b\.ndjson:2: /);
      expect(first.err).toMatch(/error INPUT_EMPTY: .*empty\.txt: /);
      expect(first.out).toBe("3 new, 2 failed (INPUT_NOT_JSON 1, INPUT_EMPTY 1)\n");
      expect(first.status).toBe(1);
      writeFileSync(join(files, "b.ndjson"), `${JSON.stringify({ id: "1", text: report(5) })}\n`);
      const quiet = { column, quiet: true, format: "json" };
      const again = await ran(() => ingestCommand([files], taking("files", quiet)));
      expect(again.err).toBe("");
      expect(JSON.parse(again.out)).toMatchObject({ new: 0, version: 1, same: 2, failed: { INPUT_EMPTY: 1 } });
      const archive = await openArchive(join(folder, "files"));
      expect(await archive.status()).toMatchObject({ reports: 3, unread: 0, unlinked: 0 });
      expect((await archive.events({})).items.every(({ happening }) => happening !== null)).toBe(true);
      await archive.close();
    },
    SLOW,
  );

  test(
    "a page with another text is a new version of its report; what is not allowed is refused",
    async () => {
      const ingest = (more?: object) => ran(() => ingestCommand([`${site}/a`], taking("files", more)));
      routes["/a"] = () => ({ body: page("Diplomats expelled", 6) });
      expect((await ingest()).out).toBe("1 new\n");
      routes["/a"] = () => ({ body: page("Diplomats expelled", 7) });
      expect((await ingest()).out).toBe("0 new, 1 new version\n");
      const refused = await ingest({ allowAddress: [] });
      expect([refused.status, refused.out]).toEqual([1, "0 new, 1 failed (ADDRESS_FORBIDDEN 1)\n"]);
    },
    SLOW,
  );

  test(
    "leaves the reading to workers",
    async () => {
      writeFileSync(join(folder, "later.txt"), report(77));
      const ingest = () => ran(() => ingestCommand([join(folder, "later.txt")], taking("queue", { queue: true })));
      expect((await ingest()).out).toBe("0 new, 1 given to the queue\n");
      const archive = await openArchive(join(folder, "queue"));
      const [read] = (await archive.status()).queues.filter(({ queue }) => queue === "read");
      await archive.close();
      expect(read).toMatchObject({ waiting: 1 });
    },
    SLOW,
  );

  test(
    "stopped in the middle, it keeps what was read and says how to go on",
    async () => {
      const file = join(folder, "many.ndjson");
      const lines = Array.from({ length: 500 }, (_, i) => JSON.stringify({ text: report(100 + i).repeat(4) }));
      writeFileSync(file, ["{", ...lines].join("\n"));
      const args = ["ingest", file, "--archive", join(folder, "stopped"), "--workers", "1"];
      const child = spawn(process.execPath, [main, ...args], { env: { ...process.env, NO_COLOR: "1" } });
      let [out, err] = ["", ""];
      child.stdout.on("data", (data) => {
        out += data;
      });
      child.stderr.on("data", (data) => {
        // The first line fails at once: the run has begun.
        if (err === "") child.kill("SIGINT");
        err += data;
      });
      const [status] = await once(child, "close");
      expect([status, err]).toEqual([1, expect.stringContaining("INPUT_NOT_JSON")]);
      const kept = Number(/^(\d+) new/.exec(out)?.[1]);
      const [, offset, record] = /--from (\d+):(\d+)/.exec(err) ?? [];
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(500);
      expect(Number(record)).toBe(kept);
      const from = { offset: Number(offset), record: Number(record) };
      writeFileSync(
        file,
        readFileSync(file, "utf8")
          .split("\n")
          .slice(0, kept + 3)
          .join("\n"),
      );
      expect((await ran(() => ingestCommand([file], taking("stopped", { from })))).out).toBe("2 new, 1 unchanged\n");
    },
    SLOW,
  );
});

describe("onrecord feeds", () => {
  const item = (n: number) => `<item><guid>${n}</guid><title>Item ${n}</title><link>${site}/item/${n}</link></item>`;
  const rss = (...items: number[]) =>
    `<rss version="2.0"><channel><title>The Example</title>${items.map(item).join("")}</channel></rss>`;
  const options = { ...taking("feeds"), due: false };
  const pull = (...ids: string[]) => ran(() => pullFeeds(ids, options));

  test(
    "are followed, pulled for what is new, listed, exchanged as OPML and left",
    async () => {
      routes["/"] = () => ({ body: page("Home", 1, `<link rel="alternate" type="application/rss+xml" href="/feed">`) });
      routes["/feed"] = () => ({ body: rss(1, 2) });
      routes["/item/1"] = () => ({ body: page("Item one", 8) });
      routes["/item/2"] = () => ({ status: 500, body: "" });
      const added = await ran(() => addFeeds([site], { ...options, folder: "World" }));
      expect(added).toMatchObject({ status: 0, out: `added ${site}/feed\n` });

      expect(await pull()).toMatchObject({ status: 1, out: "1 new, 1 failed (FETCH_FAILED 1)\n" });
      routes["/item/2"] = () => ({ body: page("Item two", 9) });
      routes["/feed"] = () => ({ body: rss(1, 2, 3) });
      expect(await pull()).toMatchObject({ status: 1, out: "1 new, 1 failed (FETCH_STATUS 1)\n" });
      expect(await pull()).toMatchObject({ status: 0, out: "0 new\n" });

      const listed = JSON.parse((await ran(() => listFeeds({ ...options, format: "json" }))).out);
      const feed = { url: `${site}/feed`, title: "The Example", folders: ["World"], reports: 2, problem: null };
      expect(listed).toMatchObject([feed]);

      routes["/feed"] = () => ({ body: "<html>moved away</html>" });
      expect((await pull(`${site}/feed`)).out).toBe("0 new, 1 failed (FEED_MALFORMED 1)\n");
      expect((await ran(() => listFeeds(options))).out).toContain("FEED_MALFORMED");

      const opml = join(folder, "feeds.opml");
      expect((await ran(() => exportFeeds(opml, options))).status).toBe(0);
      const other = { archive: join(folder, "files") };
      expect(await ran(() => importFeeds([opml, opml], other))).toMatchObject({
        status: 0,
        out: `added ${site}/feed (The Example)\nknown ${site}/feed (The Example)\n`,
      });

      expect(await ran(() => removeFeeds([`${site}/feed`], options))).toMatchObject({ status: 0 });
      const gone = await ran(() => removeFeeds([`${site}/feed`], options));
      expect(gone).toMatchObject({ status: 1, err: expect.stringContaining("FEED_UNKNOWN") });
    },
    SLOW,
  );
});

test.each([
  ["no source", ["ingest"]],
  ["a column of an unknown field", ["ingest", "a.csv", "--column", "body=Text"]],
  ["a position that is none", ["ingest", "a.csv", "--from", "12"]],
  ["no feed", ["feeds", "remove"]],
])("%s is wrong usage", (_, args) => {
  expect(spawnSync(process.execPath, [main, ...args]).status).toBe(2);
});
