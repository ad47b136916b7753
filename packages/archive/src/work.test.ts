import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Archive } from "./open.ts";
import type { ArchiveDocument } from "./store/document.ts";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, VISIT } from "./testing/readings.ts";
import type { Handlers } from "./work/worker.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

const sketch = (name: string) => ({
  ...VISIT,
  url: `https://harbour.example/${name}`,
  text: `${VISIT.text} Number ${name}.`,
});
const read: Handlers["read"] = async ({ text, url = "" }: ArchiveDocument) => readingOf({ ...VISIT, text, url });

/** Waits until a question has its answer; what it was last is in the failure. */
async function until<T>(ask: () => Promise<T>, done: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; turn < 600; turn++) {
    const answer = await ask();
    if (done(answer)) return answer;
    await sleep(50);
  }
  throw new Error(`still not: ${JSON.stringify(await ask())}`);
}

const queue = async (archive: Archive, name: string) =>
  (await archive.status()).queues.find((one) => one.queue === name);

describe("work", () => {
  onBothOpen((archive) => {
    test("documents that are taken in are read once each", async () => {
      const names = ["a", "b", "c", "d", "e", "f", "g"];
      for (const name of names) await archive().queues.take(documentOf(sketch(name)), provenance);
      for (const name of names) await archive().queues.take(documentOf(sketch(name)), provenance);
      expect(await archive().status()).toMatchObject({ reports: 0, unread: 7 });
      const seen: (string | undefined)[] = [];
      const worker = await archive().queues.work({
        read: (document, signal) => {
          seen.push(document.url);
          return read(document, signal);
        },
      });
      await until(
        () => archive().status(),
        (status) => status.unread === 0 && status.reports === 7,
      );
      await until(
        () => queue(archive(), "read"),
        (one) => one?.waiting === 0 && one.active === 0,
      );
      await worker.stop();
      expect(new Set(seen).size).toBe(7);
      expect(await archive().toRead()).toEqual([]);
      expect(
        (await archive().toRead({ engine: { name: "onrecord", version: "2", model: "m", lexicon: "l" } })).length,
      ).toBe(7);
      expect((await archive().reports({})).items.every((report) => report.versions === 1 && report.events === 3)).toBe(
        true,
      );
    });

    test("what cannot be read ends with its reason, and can be tried again; the rest goes on", async () => {
      await archive().queues.take({ text: "No good.", url: "https://harbour.example/bad" }, provenance);
      await archive().queues.take(documentOf(sketch("good")), provenance);
      let good = false;
      const worker = await archive().queues.work({
        read: (document, signal) => {
          if (document.text !== "No good.") return read(document, signal);
          if (good)
            return Promise.resolve(
              readingOf({ ...VISIT, text: document.text, entities: [], events: [], claims: [], agreements: [] }),
            );
          throw Object.assign(new Error("it is not English"), { code: "LANGUAGE_UNSUPPORTED", permanent: true });
        },
      });
      const status = await until(
        () => archive().status(),
        ({ dead, reports }) => dead.length === 1 && reports === 8,
      );
      expect(status.dead).toMatchObject([{ queue: "read", reason: "LANGUAGE_UNSUPPORTED: it is not English" }]);
      good = true;
      expect(await archive().queues.retryDead()).toBe(1);
      await until(
        () => archive().status(),
        ({ dead, unread }) => dead.length === 0 && unread === 0,
      );
      await worker.stop();
    });

    test("sources are taken in and feeds are pulled when their time has come", async () => {
      const { feed } = await archive().feeds.add({ url: "https://harbour.example/feed.xml", folders: ["World"] });
      expect((await archive().feeds.add({ url: feed.url })).known).toBe(true);
      const bad = (await archive().feeds.add({ url: "https://harbour.example/bad.xml" })).feed;
      const worker = await archive().queues.work({
        read,
        ingest: async ({ source }, take) => {
          await take(documentOf(sketch(source)), provenance);
        },
        pull: async ({ id, url, state }, take) => {
          if (url.endsWith("bad.xml")) throw Object.assign(new Error("not well-formed"), { code: "FEED_MALFORMED" });
          await take(documentOf(sketch("from-feed")), { ...provenance, feed: id });
          return { state: { ...state, etag: "x" }, title: "Harbour" };
        },
      });
      await archive().queues.ingest({ source: "from-source" });
      const pulled = await until(
        () => archive().feeds.get(feed.id),
        (one) => one?.pulledAt !== null,
      );
      expect(pulled).toMatchObject({
        state: { etag: "x" },
        title: "Harbour",
        folders: ["World"],
        problem: null,
        reports: 1,
      });
      const failed = await until(
        () => archive().feeds.get(bad.id),
        (one) => one?.pulledAt !== null,
      );
      expect(failed?.problem).toEqual({ code: "FEED_MALFORMED", message: "not well-formed" });
      expect(Date.parse(failed!.nextAt) - Date.parse(failed!.pulledAt!)).toBeGreaterThan(29 * 60_000);
      await until(
        () => archive().reports({ feed: feed.url }),
        ({ items }) => items.length === 1,
      );
      await until(
        () => archive().reports({ text: "from-source" }),
        ({ items }) => items.length === 1,
      );
      await worker.stop();
      expect(await archive().feeds.due()).toEqual([]);
      expect(await archive().feeds.remove(bad.id)).toBe(true);
      expect(await archive().feeds.list()).toMatchObject([{ id: feed.id }]);
    });
  });
});
