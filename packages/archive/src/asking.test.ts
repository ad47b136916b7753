import { beforeAll, describe, expect, test } from "vitest";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

describe("asking", () => {
  onBothOpen((archive) => {
    beforeAll(async () => {
      await archive().store(documentOf(VISIT), readingOf(VISIT), provenance);
      for (let day = 1; day <= 9; day++) {
        const copy = {
          ...VISIT,
          outlet: `Outlet ${day % 3}`,
          url: `https://o.example/${day}`,
          published: `2024-04-0${day}`,
          text: `${VISIT.text} Day ${day}.`,
        };
        await archive().store(documentOf(copy), readingOf(copy), provenance);
      }
    }, 120_000);

    test.each([
      [{}, 30],
      [{ actor: "POL" }, 20],
      [{ actor: "FRA", recipient: "POL" }, 10],
      [{ recipient: "Kenya" }, 10],
      [{ dyad: ["KEN", "POL"] as [string, string] }, 20],
      [{ type: ["CONSULT" as const] }, 10],
      [{ status: ["planned" as const] }, 10],
      [{ sourceKind: ["own" as const] }, 20],
      [{ source: "Foreign Ministry" }, 10],
      [{ source: "FRA" }, 10],
      [{ outlet: ["Outlet 1", "Outlet 2"] }, 18],
      [{ publishedFrom: "2024-04-01", publishedTo: "2024-04-03" }, 6],
      [{ readBy: "2000-01-01" }, 0],
      [{ from: "2024-03-01" }, 10],
      [{ to: "2024-03-05" }, 10],
      [{ from: "2024-03-04", to: "2024-03-05" }, 10],
      [{ from: "2024-03-05", to: "2024-03-12" }, 0],
      [{ from: "2024-03-05", to: "2024-03-01" }, 0],
      [{ text: '"Day 7"' }, 3],
      [{ place: "gdansk" }, 10],
      [{ minConfidence: 0.85 }, 10],
      [{ minOrigins: 2 }, 0],
      [{ contradicted: true }, 0],
      [{ review: ["open" as const] }, 30],
      [{ actor: "Nobody at all" }, 0],
      [{ mode: ["visit"] }, 10],
    ])("events with %j", async (filter, count) => {
      expect((await archive().events(filter, { limit: 500 })).items.length).toBe(count);
      expect((await archive().eventFacets(filter)).total).toBe(count);
      expect((await archive().events(filter, { limit: 500, sort: "time" })).items.length).toBe(count);
    });

    test("pages hold every row once, in order", async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await archive().events({}, { limit: 7, ...(cursor !== undefined && { cursor }) });
        seen.push(...page.items.map((item) => `${item.report.published} ${item.id}`));
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen.length).toBe(30);
      expect(new Set(seen).size).toBe(30);
      expect(seen).toEqual(seen.toSorted().reverse());
    });

    test("other lists and views", async () => {
      const a = archive();
      expect((await a.actors({ name: "duvall" })).items).toMatchObject([
        { name: "Anne Duval", reports: 10, events: 10 },
      ]);
      expect((await a.pairs({})).items).toMatchObject([
        { a: { id: "KEN", name: "Kenya" }, b: { id: "POL", name: "Poland" }, events: 20, score: 5 },
        { events: 10 },
      ]);
      expect(await a.pair("POL", "KEN")).toMatchObject({
        events: 20,
        timeline: [{ count: 2 }, { count: 18 }],
        agreements: [{ kind: "treaty" }],
      });
      expect((await a.agreements({ party: "KEN" })).items).toMatchObject([
        { name: "treaty", reports: 10, stage: "signed" },
      ]);
      expect(await a.agreement((await a.agreements({})).items[0]!.id)).toMatchObject({
        events: { length: 10 },
        stages: { length: 10 },
      });
      expect(await a.eventPins({})).toMatchObject([{ name: "Gdansk", count: 10, coordinates: [18.65, 54.35] }]);
      expect(await a.eventHistogram({}, "month")).toMatchObject([
        { start: "2024-03-01", count: 3 },
        { start: "2024-04-01", count: 27 },
      ]);
      expect((await a.eventLinks({})).reduce((sum, link) => sum + link.count, 0)).toBe(30);
      expect((await a.claims({ about: "KEN", source: "FRA" })).items.length).toBe(10);
      expect((await a.search("grain")).map((hit) => hit.kind)).toEqual(
        expect.arrayContaining(["report", "event", "quote"]),
      );
      const [report] = (await a.reports({ text: "grain" }, { limit: 1 })).items;
      expect(report?.highlight?.filter((piece) => piece.hit)).toEqual([{ text: "grain", hit: true }]);
      const duval = (await a.actors({ name: "Duval" })).items[0]!.id;
      expect(await a.actor(duval)).toMatchObject({
        partners: [{ actor: { name: "Poland" }, count: 10 }],
        events: { length: 10 },
      });
      const ministry = (await a.actors({ name: "ministry" })).items[0]!.id;
      expect(await a.source(ministry)).toMatchObject({ claims: 10, alone: 10, byKind: [{ value: "say", count: 10 }] });
      expect(await a.happening("hp-none")).toBeNull();
      await expect(a.events({}, { cursor: "x" })).rejects.toMatchObject({ code: "CURSOR_INVALID" });
      await expect(a.events({ type: ["WAR" as never] })).rejects.toMatchObject({ code: "FILTER_INVALID" });
    });
  });
});
