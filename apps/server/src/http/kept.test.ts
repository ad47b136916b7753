import { gunzipSync } from "node:zlib";
import { type Archive, openArchive } from "@onrecord/archive";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newPlace, type Place } from "../testing/place.ts";
import { PATIENCE } from "../testing/server.ts";
import type { AppEnv } from "./env.ts";
import { Kept } from "./kept.ts";

let place: Place;
let archive: Archive;
beforeAll(async () => {
  place = await newPlace();
  archive = await openArchive(place.archive);
}, PATIENCE);
afterAll(async () => {
  await archive?.close();
  await place?.remove();
});

let texts = 0;
const add = () =>
  archive.keep(
    { text: `Report number ${texts++} of the harbour.` },
    { origin: "test", fetchedAt: "2024-05-01T00:00:00Z" },
  );

/** An app with one question over the archive, that counts how often it is really asked. */
function askedOver(zips: boolean) {
  const kept = new Kept(archive, "form", zips);
  const app = new Hono<AppEnv>();
  const asked = { times: 0 };
  app.get("/counts", kept.middleware, async (c) => {
    asked.times++;
    if (c.req.query("wrong")) return c.json({ wrong: true }, 400);
    return c.json({ ...(await archive.status()), filling: "x".repeat(Number(c.req.query("filling") ?? 0)) });
  });
  return { app, kept, asked };
}

describe("kept answers", () => {
  test("one question of many at once is asked once", async () => {
    const { app, asked } = askedOver(false);
    const answers = await Promise.all(Array.from({ length: 50 }, () => app.request("/counts")));
    const bodies = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect([bodies.size, asked.times]).toEqual([1, 1]);
    await app.request("/counts?filling=2");
    expect(asked.times).toBe(2);
  });

  test("what has not changed is told so without asking; what has is asked anew", async () => {
    const { app, kept, asked } = askedOver(false);
    const first = await app.request("/counts");
    const tag = first.headers.get("etag") ?? "";
    const again = await app.request("/counts", { headers: { "if-none-match": tag } });
    expect([again.status, again.headers.get("etag"), asked.times]).toEqual([304, tag, 1]);
    const { unread } = (await first.json()) as { unread: number };
    await add();
    kept.changed();
    const changed = await app.request("/counts", { headers: { "if-none-match": tag } });
    expect([changed.status, asked.times]).toEqual([200, 2]);
    expect(((await changed.json()) as { unread: number }).unread).toBe(unread + 1);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  test("a change of another process is seen within a second", async () => {
    const { app } = askedOver(false);
    const { unread } = (await (await app.request("/counts")).json()) as { unread: number };
    await add();
    await new Promise((go) => setTimeout(go, 1000));
    expect(((await (await app.request("/counts")).json()) as { unread: number }).unread).toBe(unread + 1);
  });

  test("a refusal is not kept", async () => {
    const { app, asked } = askedOver(false);
    for (const _ of [1, 2]) expect((await app.request("/counts?wrong=1")).status).toBe(400);
    expect(asked.times).toBe(2);
  });

  test.each([
    [true, "gzip, br", "gzip"],
    [true, "identity", null],
    [false, "gzip, br", null],
  ])("compressed where that helps: %s, %s", async (zips, accepted, encoding) => {
    const { app } = askedOver(zips);
    const answer = await app.request("/counts?filling=5000", { headers: { "accept-encoding": accepted } });
    expect(answer.headers.get("content-encoding")).toBe(encoding);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(JSON.parse((encoding ? gunzipSync(bytes) : bytes).toString()).filling).toHaveLength(5000);
  });
});
