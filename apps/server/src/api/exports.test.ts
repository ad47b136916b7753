import { parse } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer, PATIENCE, post, type TestServer } from "../testing/server.ts";

const SCRIPT = "<script>alert(1)</script>";
const TEXT = (n: number) =>
  `${SCRIPT} Envoys of Peru met in Lima\n\nThe president of Chile, Marta ${n} Rojas, visited Peru on Monday. "Nobody ${SCRIPT} will pay," a spokesman said. France sent ${n} tons of aid to Peru, & Peru thanked France.`;

let server: TestServer;

beforeAll(async () => {
  server = await openServer();
  const reports = Array.from({ length: 12 }, (_, n) => ({
    text: TEXT(n),
    title: `=HYPERLINK("http://evil.example";"${n}")`,
    outlet: `<b>The "Post", weekly</b>`,
    published: `2024-05-${String(n + 10)}`,
  }));
  const job = await server.json<{ done: number }>("/api/reports?wait=60", post(reports));
  expect(job.done).toBe(12);
}, PATIENCE);
afterAll(() => server?.close());

type Told = { id: string; event: { status: string } };
type Page = { items: { id: string; report: { published: string } }[]; next: string | null };

describe("lists", () => {
  test("go on from page to page, each row once, in order, while reports come in", async () => {
    const all = await server.json<Page>("/api/events?limit=500");
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: Page = await server.json(`/api/events?limit=5${next ? `&cursor=${next}` : ""}`);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
      if (seen.length === 5)
        await server.json("/api/reports?wait=60", post({ text: TEXT(99), published: "2024-06-30" }));
    } while (next);
    expect(all.items.length).toBeGreaterThan(12);
    expect(seen).toEqual(all.items.map(({ id }) => id));
  });

  test("a cursor that is none is refused", async () => {
    const response = await server.fetch("/api/events?cursor=nonsense");
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, "CURSOR_INVALID"]);
  });

  test("what has not changed is answered with 304", async () => {
    const first = await server.fetch("/api/reports");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"\w+"$|^W\/"\w+"$/);
    const again = await server.fetch("/api/reports", { headers: { "if-none-match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await server.json("/api/reports?wait=60", post({ text: `${TEXT(1)} It rained.`, published: "2024-07-01" }));
    expect((await server.fetch("/api/reports", { headers: { "if-none-match": etag } })).status).toBe(200);
  });
});

describe("text out of reports", () => {
  test("stays text, of a type that no browser runs", async () => {
    const { items } = await server.json<Page>("/api/reports?limit=1");
    const id = items[0]?.id;
    for (const path of [
      `/api/reports/${id}`,
      "/api/events.csv",
      "/api/events.ndjson",
      "/api/claims.json",
      "/api/events.atom",
    ]) {
      const response = await server.fetch(path);
      expect(response.headers.get("content-type"), path).not.toContain("html");
      expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(response.headers.get("content-security-policy"), path).toContain("default-src 'none'");
      if (path.endsWith(".atom")) expect(await response.text()).not.toContain("<script");
    }
    const detail = await server.json<{ reading: { report: { text: string } } }>(`/api/reports/${id}`);
    expect(detail.reading.report.text).toContain(SCRIPT);
  });

  test("is no formula in a spreadsheet", async () => {
    const rows = parse(await (await server.fetch("/api/reports.csv")).text(), { columns: true }) as { title: string }[];
    const titles = rows.map(({ title }) => title).filter((title) => title.includes("HYPERLINK"));
    expect(titles).toHaveLength(12);
    for (const title of titles) expect(title).toMatch(/^'=/);
  });

  test("is text in Atom as well, and comes back whole", async () => {
    const response = await server.fetch("/api/reports.atom");
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = parseAtomFeed(await response.text());
    expect(feed.links?.[0]?.href).toBe(`${server.origin}/api/reports.atom`);
    const entry = feed.entries?.find(({ title }) => title?.value?.includes('evil.example";"3"'));
    expect(entry?.title?.value).toBe('=HYPERLINK("http://evil.example";"3")');
    expect(entry?.authors?.[0]?.name).toBe('<b>The "Post", weekly</b>');
    expect(entry?.links?.[0]?.href).toMatch(new RegExp(`^${server.origin}/reports/`));
    expect(new Date(String(entry?.updated)).toISOString()).toBe("2024-05-13T00:00:00.000Z");
  });
});

describe("exports", () => {
  test("hold every row of the question, in each format", async () => {
    const question = "type=AID&publishedTo=2024-06-01";
    const { items } = await server.json<Page>(`/api/events?limit=500&${question}`);
    const ids = items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    const text = async (format: string) => (await server.fetch(`/api/events.${format}?${question}`)).text();
    const rows = parse(await text("csv"), { columns: true }) as { id: string; type: string; outlet: string }[];
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(rows[0]).toMatchObject({ type: "AID", outlet: '<b>The "Post", weekly</b>' });
    expect((JSON.parse(await text("json")) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
    const lines = (await text("ndjson")).trim().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(ids);
    expect(JSON.parse(await (await server.fetch("/api/events.json?actor=ATA")).text())).toEqual([]);
  });

  test("come in the columns of the field's data sets", async () => {
    const aid = "?type=AID&publishedTo=2024-06-01";
    const { items } = await server.json<{ items: Told[] }>(`/api/events${aid}&limit=500`);
    const coded = items.filter(({ event }) => event.status === "occurred");
    const table = async (name: string, question = aid) => {
      const response = await server.fetch(`/api/events.${name}.csv${question}`);
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="onrecord-events-${name}.csv"`);
      return parse(await response.text(), { columns: true }) as Record<string, string>[];
    };
    const polecat = await table("polecat");
    expect(polecat.map((row) => row["Event ID"])).toEqual(coded.map(({ id }) => id));
    expect(polecat[0]).toMatchObject({ "Event Type": "AID", "Actor Country": "FRA", "Recipient Country": "PER" });
    const icews = await table("icews");
    expect(icews.length).toBeGreaterThan(5);
    expect(icews[0]).toMatchObject({
      "Source Country": "FRA",
      "Target Country": "PER",
      Publisher: '<b>The "Post", weekly</b>',
    });
    expect(await table("polecat", "?actor=ATA")).toEqual([]);
  });

  test("a wrong question is refused before the file begins", async () => {
    const response = await server.fetch("/api/events.csv?type=WAR");
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  });
});
