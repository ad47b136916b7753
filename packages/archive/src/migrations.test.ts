import type { EventFilter } from "@onrecord/record/asking";
import { describe, expect, test } from "vitest";
import { type Archive, openArchive } from "./open.ts";
import { onBoth } from "./testing/archives.ts";
import { leftAt } from "./testing/older.ts";
import { documentOf, readingOf, type Sketch, VISIT } from "./testing/readings.ts";

const provenance = { origin: "test", fetchedAt: "2024-03-06T08:00:00.000Z" };

/** Reports of one visit: some tell it in the same words, one is undated, one is of another outlet. */
const SKETCHES: readonly Sketch[] = [3, 4, 5, 11].map((day) => {
  const { published: _, ...undated } = VISIT;
  const dated = day === 11 ? undated : { ...VISIT, published: `2024-03-0${day}` };
  const text = day === 5 ? `${VISIT.text} Talks went on until late in the evening.` : VISIT.text;
  return { ...dated, text, outlet: `Outlet ${day}`, url: `https://older.example/${day}` };
});

async function fill(archive: Archive): Promise<void> {
  await archive.storeAll(
    SKETCHES.map((sketch) => ({ document: documentOf(sketch), reading: readingOf(sketch), provenance })),
  );
  await archive.link();
  const [event] = (await archive.events({ type: ["AID"] })).items;
  await archive.decide({ action: "accept", subject: { kind: "event", id: event!.id } }, "ada");
  const { items } = await archive.actors({});
  const [kenya, poland] = ["Kenya", "Poland"].map((name) => items.find((actor) => actor.name === name)!.id);
  await archive.decide({ action: "merge", subject: { kind: "actor", id: kenya! }, into: poland! }, "ada");
}

const FILTERS: readonly EventFilter[] = [
  {},
  { actor: "POL" },
  { dyad: ["POL", "KEN"] },
  { review: ["accepted"] },
  { type: ["SUPPORT"], outlet: ["Outlet 4"] },
  { minOrigins: 2 },
];

/** Whatever the tables that migrations touch have a part in. */
async function answersOf(archive: Archive) {
  const asked = await Promise.all(
    FILTERS.map(async (filter) => [
      await archive.events(filter),
      await archive.eventFacets(filter),
      await archive.eventHistogram(filter, "day"),
      await archive.eventPins(filter),
      await archive.eventLinks(filter),
    ]),
  );
  const actors = (await archive.actors({})).items;
  const happenings = (await archive.events({})).items.map(({ happening }) => happening);
  return {
    asked,
    actors: await Promise.all(actors.map(({ id }) => archive.actor(id))),
    reports: await archive.reports({}),
    pairs: [await archive.pairs({}), await archive.pair("POL", "KEN"), await archive.pairStoryline("POL", "KEN")],
    happenings: await Promise.all(happenings.map((id) => id && archive.happening(id))),
    agreements: await archive.agreements({}),
    decisions: await archive.decisions(),
    claims: await archive.claims({}),
  };
}

describe("an archive of an older version, once it is opened,", () => {
  onBoth((place) => {
    test.each([
      "0005-asking",
      "0006-lists",
      "0010-prints",
      "0011-print-keys",
      "0016-reviewed-claims",
      "0018-sums",
      "0019-cards",
    ])("answers as it did: %s", { timeout: 240_000 }, async (migration) => {
      const { location, remove } = await place();
      const before = await openArchive(location);
      await fill(before);
      const expected = await answersOf(before);
      expect(expected.happenings.filter(Boolean).length).toBeGreaterThan(0);
      await before.close();
      await leftAt(location, migration);
      const archive = await openArchive(location);
      await archive.link();
      expect(await answersOf(archive)).toEqual(expected);
      expect((await archive.status()).reports).toBe(SKETCHES.length);
      await archive.close();
      await remove();
    });
  });
});
