import type { EventFilter } from "@onrecord/record/asking";
import { beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "./open.ts";
import { onBothOpen } from "./testing/archives.ts";
import { documentOf, readingOf, type Sketch, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };
const PATIENCE = 120_000;

/** The report of a day, undated for each seventh. */
const ofDay = (day: number): Sketch => {
  const { published: _, ...undated } = VISIT;
  const dated = day % 7 === 0 ? undated : { ...VISIT, published: `2024-04-${String(10 + (day % 9)).padStart(2, "0")}` };
  return {
    ...dated,
    outlet: `Outlet ${day % 3}`,
    url: `https://lists.example/${day}`,
    text: `${VISIT.text} Day ${day}.`,
  };
};

async function fill(archive: Archive): Promise<void> {
  const sketches = Array.from({ length: 14 }, (_, day) => ofDay(day));
  await archive.storeAll(
    sketches.map((sketch) => ({ document: documentOf(sketch), reading: readingOf(sketch), provenance })),
  );
}

/** A filter that all pass and that no list or count is kept for. */
const SEARCHED = { readBy: "9000-01-01" };

async function pagesOf(
  archive: Archive,
  filter: EventFilter,
  sort: "published" | "time" = "published",
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await archive.events(filter, { limit: 4, sort, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

const histogramOf = async (archive: Archive, filter: EventFilter, grain: "day" | "month") =>
  (await archive.eventHistogram(filter, grain)).map(({ score, ...bucket }) => ({
    ...bucket,
    score: score?.toFixed(6),
  }));

const linksOf = async (archive: Archive, filter: EventFilter) =>
  (await archive.eventLinks(filter)).map(({ score, ...link }) => ({ ...link, score: score.toFixed(6) }));

const COUNTED: readonly EventFilter[] = [
  {},
  { review: ["open", "corrected"] },
  { type: ["AID"], status: ["planned"], sourceKind: ["office"] },
  { minConfidence: 0.7 },
  { publishedFrom: "2024-04-12" },
  { publishedTo: "2024-04-15" },
  { publishedFrom: "2024-04-12", publishedTo: "2024-04-15" },
  { publishedFrom: "2024-04-12T06:00:00Z" },
  { type: ["AID", "CONSULT"] },
  { status: ["planned"], publishedFrom: "2024-04-12" },
  { outlet: ["Outlet 1"] },
  { actor: "POL" },
  { dyad: ["POL", "KEN"], type: ["AID"] },
];

/** Lists and counts that are kept say what looking at each event says. */
async function expectAlike(archive: Archive): Promise<void> {
  for (const filter of COUNTED) {
    const searched = { ...filter, ...SEARCHED };
    expect(await archive.eventFacets(filter), JSON.stringify(filter)).toEqual(await archive.eventFacets(searched));
    expect(await archive.eventPins(filter), JSON.stringify(filter)).toEqual(await archive.eventPins(searched));
    expect(await linksOf(archive, filter), JSON.stringify(filter)).toEqual(await linksOf(archive, searched));
    for (const grain of ["day", "month"] as const) {
      const expected = await histogramOf(archive, searched, grain);
      expect(await histogramOf(archive, filter, grain), JSON.stringify(filter)).toEqual(expected);
    }
  }
  for (const filter of [{}, { actor: "POL" }, { dyad: ["POL", "KEN"] as [string, string] }]) {
    expect(await pagesOf(archive, filter)).toEqual(await pagesOf(archive, { ...filter, ...SEARCHED }));
  }
}

const eventOf = async (archive: Archive, filter: EventFilter) => (await archive.events(filter)).items[0]!;

describe("lists and counts of events", () => {
  onBothOpen((archive) => {
    beforeAll(() => fill(archive()), PATIENCE);

    test.each([
      [{}],
      [{ actor: "POL" }],
      [{ recipient: "KEN" }],
      [{ source: "FRA" }],
      [{ place: "POL" }],
      [{ dyad: ["POL", "KEN"] as [string, string] }],
      [{ dyad: ["POL", "POL"] as [string, string] }],
      [{ dyad: ["KEN", "FRA"] as [string, string] }],
      [{ type: ["CONSULT" as const] }],
      [{ type: ["AID" as const, "SUPPORT" as const], status: ["planned" as const] }],
      [{ status: ["occurred" as const] }],
      [{ status: ["occurred" as const, "planned" as const, "denied" as const] }],
      [{ sourceKind: ["own" as const, "office" as const] }],
      [{ sourceKind: ["own" as const], minConfidence: 0.85 }],
      [{ review: ["accepted" as const] }],
      [{ publishedFrom: "2024-04-12" }],
      [{ publishedTo: "2024-04-12" }],
      [{ actor: "POL", publishedFrom: "2024-04-12", publishedTo: "2024-04-15T12:00:00Z", type: ["AID" as const] }],
      [{ type: ["AID" as const], publishedTo: "2024-04-15" }],
    ])("a list of %j has what looking at each event finds, page by page", async (filter) => {
      const found = await pagesOf(archive(), filter);
      expect(found).toEqual(await pagesOf(archive(), { ...filter, ...SEARCHED }));
      expect(new Set(found).size).toBe(found.length);
      expect((await archive().eventFacets(filter)).total).toBe(found.length);
    });

    test.each([
      [{}],
      [{ from: "2024-03-01" }],
      [{ to: "2024-03-05" }],
      [{ from: "2024-03-04", to: "2024-03-05", status: ["occurred" as const] }],
      [{ from: "2024-03-05", to: "2024-03-01" }],
      [{ to: "2024-03-04" }],
    ])("a list of %j by the time said has what looking at each event finds, page by page", async (filter) => {
      const found = await pagesOf(archive(), filter, "time");
      expect(found).toEqual(await pagesOf(archive(), { ...filter, ...SEARCHED }, "time"));
      expect(new Set(found).size).toBe(found.length);
    });

    test("a page as JSON is the page", async () => {
      for (const page of [{ limit: 5 }, { limit: 5, sort: "time" as const }, {}]) {
        const asked = await archive().events({ actor: "FRA" }, page);
        expect(JSON.parse(await archive().eventsAsJson({ actor: "FRA" }, page))).toEqual(asked);
      }
      expect(await archive().eventsAsJson({ actor: "ATA" })).toBe('{"items":[],"next":null}');
    });

    test("they stay right when people decide, take it back, and reports are read again", {
      timeout: PATIENCE,
    }, async () => {
      const { id } = await eventOf(archive(), { type: ["AID"] });
      const on = { kind: "event", id } as const;
      const { id: rejection } = await archive().decide({ action: "reject", subject: on }, "tester");
      expect((await archive().eventFacets({})).review).toContainEqual({ value: "rejected", count: 1 });
      await expectAlike(archive());
      expect(await pagesOf(archive(), { review: ["rejected", "accepted"] })).toEqual([id]);
      await archive().decide({ action: "correct", subject: on, field: "type", value: "CONSULT" }, "tester");
      await expectAlike(archive());
      await archive().decide({ action: "undo", decision: rejection }, "tester");
      await expectAlike(archive());
      const [first, , last] = VISIT.events ?? [];
      const less = { ...ofDay(3), engine: "2", events: [first!, last!] };
      await archive().store(documentOf(less), readingOf(less), provenance);
      expect((await archive().eventFacets({})).total).toBe(3 * 14 - 1);
      await expectAlike(archive());
    });

    test("a merge is seen at once in events that were asked for before", async () => {
      const { items } = await archive().actors({});
      const [kenya, poland] = ["Kenya", "Poland"].map((name) => items.find((actor) => actor.name === name)!);
      const named = async () => (await eventOf(archive(), { type: ["AID"] })).recipients.map(({ name }) => name);
      expect(await named()).toEqual(["Kenya"]);
      const before = await linksOf(archive(), {});
      const into = { action: "merge", subject: { kind: "actor", id: kenya!.id }, into: poland!.id } as const;
      const { id } = await archive().decide(into, "tester");
      expect(await named()).toEqual(["Poland"]);
      await expectAlike(archive());
      expect((await linksOf(archive(), {})).map(({ to }) => to.name)).not.toContain("Kenya");
      await archive().decide({ action: "undo", decision: id }, "tester");
      expect(await named()).toEqual(["Kenya"]);
      await expectAlike(archive());
      expect(await linksOf(archive(), {})).toEqual(before);
    });
  });
});
