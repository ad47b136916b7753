import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";
import type { Job } from "../wire/jobs.ts";

const TEXT = "The envoy of Oman met the foreign minister of Iran in Muscat on Sunday and said that talks would go on.";
const FRENCH =
  "Le ministre des affaires étrangères a déclaré mardi à Paris que les négociations reprendraient bientôt avec les Européens.";

let server: TestServer;
beforeAll(async () => {
  server = await openServer({ maxUpload: 200_000 });
}, PATIENCE);
afterAll(() => server?.close());

const send = (body: BodyInit, type: string, query = "") =>
  server.json<Job>(`/api/reports?wait=60${query}`, { method: "POST", body, headers: { "content-type": type } });
const detail = (job: Job) =>
  server.json<{ title: string; outlet: string; url: string; published: string; reading: { report: { text: string } } }>(
    `/api/reports/${job.reports[0]}`,
  );

describe("what comes in", () => {
  test("JSON keeps its text exactly, and says the rest", async () => {
    const job = await server.json<Job>(
      "/api/reports?wait=60",
      post({
        text: `${TEXT}\r\n `,
        title: "Talks",
        outlet: "The Gulf",
        url: "https://gulf.example/1",
        published: "2024-03-03",
      }),
    );
    expect(job).toMatchObject({ kind: "ingest", state: "done", total: 1, done: 1, failed: 0, problems: [] });
    const report = await detail(job);
    expect(report).toMatchObject({
      title: "Talks",
      outlet: "The Gulf",
      url: "https://gulf.example/1",
      published: "2024-03-03",
    });
    expect(report.reading.report.text).toBe(`${TEXT}\r\n `);
    expect(await server.json("/api/status")).toMatchObject({ archive: { unread: 0, unlinked: 0 } });
  });

  test.each([
    ["text/plain", TEXT, TEXT],
    ["text/markdown", `# Talks in Muscat\n\n${TEXT}`, `Talks in Muscat\n\n${TEXT}`],
    [
      "text/html",
      `<html><body><article><h1>Talks go on in Muscat</h1>${`<p>${TEXT}</p>`.repeat(5)}</article></body></html>`,
      TEXT,
    ],
    ["application/x-ndjson", `${JSON.stringify({ text: `Again: ${TEXT}` })}\n`, `Again: ${TEXT}`],
    ["application/gzip", gzipSync(`Packed: ${TEXT}`), `Packed: ${TEXT}`],
  ])("%s, with its metadata in the query", async (type, body, text) => {
    const job = await send(body as BodyInit, type, "&outlet=The%20Sea&published=2024-04-04");
    expect(job.problems).toEqual([]);
    const report = await detail(job);
    expect(report).toMatchObject({ outlet: "The Sea", published: "2024-04-04" });
    expect(report.reading.report.text).toContain(text);
  });

  test("a form with several files: one that is none stops no other", async () => {
    const form = new FormData();
    form.append("outlet", "The Form");
    form.append("file", new File([`One: ${TEXT}`], "one.txt", { type: "text/plain" }));
    form.append("file", new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])], "picture.png"));
    form.append("file", new File([FRENCH], "french.txt", { type: "text/plain" }));
    const job = await server.json<Job>("/api/reports?wait=60", { method: "POST", body: form });
    expect(job).toMatchObject({ state: "done", done: 1, failed: 2 });
    expect(job.problems.map(({ code, status }) => [code, status]).sort()).toEqual([
      ["INPUT_BINARY", 422],
      ["LANGUAGE_UNSUPPORTED", 422],
    ]);
    expect((await detail(job)).outlet).toBe("The Form");
  });

  test("the same text again is the same report", async () => {
    const twice = await Promise.all(
      [1, 2].map(() => server.json<Job>("/api/reports?wait=60", post({ text: `Twice: ${TEXT}` }))),
    );
    expect(twice[0]?.reports).toEqual(twice[1]?.reports);
  });

  test("without waiting the answer comes at once", async () => {
    const response = await server.fetch("/api/reports", post({ text: `Later: ${TEXT}` }));
    expect(response.status).toBe(202);
    expect(((await response.json()) as Job).finishedAt).toBeNull();
  });
});

describe("what is refused", () => {
  test.each([
    ["no text", { outlet: "x" }, 400, "INVALID_BODY", "text"],
    ["an empty text", { text: "" }, 400, "INVALID_BODY", "text"],
    ["a field that is not known", { text: TEXT, colour: "red" }, 400, "INVALID_BODY", "colour"],
    ["a script as address", { text: TEXT, url: "javascript:alert(1)" }, 400, "INVALID_BODY", "url"],
    ["no date", { text: TEXT, published: "yesterday" }, 400, "INVALID_BODY", "published"],
    ["one of a list", [{ text: TEXT }, { text: 5 }], 400, "INVALID_BODY", "1.text"],
  ])("%s", async (_, body, status, code, field) => {
    const response = await server.fetch("/api/reports", post(body));
    expect(await response.json()).toMatchObject({ status, code, errors: [{ in: "body", name: field }] });
    expect(response.status).toBe(status);
  });

  test.each([
    ["half a character", "The minister said \ud83d that it was over.", "INPUT_ILL_FORMED"],
    ["blanks", " \n ", "INPUT_EMPTY"],
    ["NUL", "The minister \0 said that it was over.", "DOCUMENT_UNSTORABLE"],
  ])("as a problem of the job: %s", async (_, text, code) => {
    const job = await server.json<Job>("/api/reports?wait=60", post({ text }));
    expect(job).toMatchObject({ state: "done", done: 0, failed: 1, problems: [{ code, status: 422 }] });
  });

  test.each([
    ["text/plain", "a".repeat(200_001), 413, "BODY_TOO_LARGE"],
    ["application/json", "{", 400, "INVALID_JSON"],
    ["image/png", "x", 415, "MEDIA_TYPE_UNSUPPORTED"],
  ])("%s", async (type, body, status, code) => {
    const init = { method: "POST", body, headers: { "content-type": type } };
    expect(await (await server.fetch("/api/reports", init)).json()).toMatchObject({ status, code });
  });

  test("a body without a kind", async () => {
    const init = { method: "POST", body: new Uint8Array([1, 2]) };
    expect(await (await server.fetch("/api/reports", init)).json()).toMatchObject({ code: "MEDIA_TYPE_UNSUPPORTED" });
  });

  test("a body in pieces that grows too large", async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 30; i++) controller.enqueue(new TextEncoder().encode("a".repeat(10_000)));
        controller.close();
      },
    });
    const init = {
      method: "POST",
      body: pieces,
      headers: { "content-type": "text/plain" },
      duplex: "half",
    } as RequestInit;
    expect(await (await server.fetch("/api/reports", init)).json()).toMatchObject({ code: "BODY_TOO_LARGE" });
  });
});
