import type { EventFilter } from "@onrecord/record/asking";
import { expect, test } from "vitest";
import { connect } from "../database/connect.ts";
import { openArchive } from "../open.ts";
import { onBoth } from "../testing/archives.ts";
import { documentOf, readingOf, VISIT } from "../testing/readings.ts";
import { eventLinks } from "./links.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

/** Reports of which each tells one meeting, one plan and one treaty, the later half without the plan. */
const REPORTS = Array.from({ length: 40 }, (_, number) => ({
  ...VISIT,
  text: `${VISIT.text} Number ${number}.`,
  url: `https://links.example/${number}`,
  published: `2024-03-${String(1 + (number % 20)).padStart(2, "0")}`,
  events: (VISIT.events ?? []).filter(({ type }) => type !== "AID" || number < 20),
}));

onBoth((place) => {
  test("the commonest links are the same whether others are left out or all are counted", async () => {
    const { location, remove } = await place();
    const archive = await openArchive(location);
    await archive.storeAll(
      REPORTS.map((sketch) => ({ document: documentOf(sketch), reading: readingOf(sketch), provenance })),
    );
    // Adds up what is due.
    await archive.eventFacets({});
    await archive.close();
    const { db, close } = await connect(location);
    const filters: readonly EventFilter[] = [
      {},
      { type: ["CONSULT"] },
      { type: ["CONSULT", "AID"] },
      { status: ["occurred"] },
      { publishedFrom: "2024-03-05", publishedTo: "2024-03-15" },
      // Finds none of what is the commonest in all.
      { minConfidence: 0.85 },
      { minConfidence: 0.99 },
    ];
    for (const filter of filters) {
      for (const most of [1, 2, 500]) {
        const searched = await eventLinks(db, { ...filter, readBy: "9000-01-01" }, most);
        expect(await eventLinks(db, filter, most), `${JSON.stringify(filter)} ${most}`).toEqual(searched);
      }
    }
    expect((await eventLinks(db, {}, 1))[0]?.count).toBe(60);
    await close();
    await remove();
  }, 120_000);
});
