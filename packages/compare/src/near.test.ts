import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { tellingLikeness } from "./happenings/likeness.ts";
import { linkReports } from "./link.ts";
import { compareReports } from "./story/compare.ts";
import { storyFeatures } from "./story/likeness.ts";
import { ONE_STORY } from "./story/weights.ts";
import { MemoryStore } from "./testing/memory-store.ts";
import { reportOf } from "./testing/report.ts";
import type { ComparedReport } from "./types.ts";

const WORDS =
  `quarry viaduct beekeeper orchard lantern tannery weir sawmill granary cooper thatcher millrace brickyard towpath
  ropewalk saltpan dovecote coppice hopfield smithy`.split(/\s+/);

/** Report `i` shares most words with its neighbours on a ring, so that stories lie close together. */
function onRing(i: number): ComparedReport {
  const word = (k: number) => WORDS[(i * 2 + k) % WORDS.length]!;
  const title = `${word(0)} ${word(1)} ${word(2)} ${word(3)}`;
  return reportOf({
    id: `r${String(i).padStart(2, "0")}`,
    published: "2024-05-08",
    text: `${title}\n${word(3)} ${word(4 + (i % 3))} ${word(2)} ${i % 2 === 0 ? word(1) : word(5)} number ${100 + i}`,
  });
}

const RING = Array.from({ length: 16 }, (_, i) => onRing(i));

async function stories(reports: readonly ComparedReport[], batch: number): Promise<(readonly string[])[]> {
  const store = new MemoryStore();
  for (let i = 0; i < reports.length; i += batch) await linkReports(store, { changed: reports.slice(i, i + batch) });
  return store.stories.map((story) => story.reports);
}

test("stories that lie close together come out one by one as they do all at once", async () => {
  const whole = await stories(RING, RING.length);
  const storyOf = new Map(whole.flatMap((reports, i) => reports.map((report) => [report, i] as const)));
  const prints = RING.map((report) => fingerprint(report).print);
  const strong = prints
    .flatMap((a) => prints.flatMap((b) => compareReports(a, b) ?? []))
    .filter(({ a, b, story }) => a !== b && story >= ONE_STORY && storyOf.get(a) !== storyOf.get(b));
  expect(whole.filter((reports) => reports.length > 1).length).toBeGreaterThan(2);
  expect(strong.length).toBeGreaterThan(0);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(RING, { minLength: RING.length }),
      fc.integer({ min: 1, max: 7 }),
      async (order, batch) => {
        expect(await stories(order, batch)).toEqual(whole);
      },
    ),
    { numRuns: 40 },
  );
});

/** A report of the arrest of a rower; `also` is named once in passing. */
function arrest(who: string, also: string | null): ComparedReport {
  const surname = who.split(" ").at(-1)!;
  const passing = also === null ? "" : ` In spring ${also} was caught as well.`;
  const text = `Norport rower arrested over boat\nThe rower ${who} was arrested over a stolen boat. ${surname} denied it.${passing}`;
  const mentions = [...text.matchAll(new RegExp(surname, "g"))].map(({ index: start }) => ({
    ...{ start, end: start + surname.length, text: surname },
  }));
  return reportOf({
    ...{ id: `${who} ${also}`, published: "2024-03-02", text },
    entities: [
      { id: "n1", kind: "person", name: who, mentions },
      ...(also === null ? [] : [{ id: "n2", kind: "person" as const, name: also }]),
    ],
    events: [{ id: "e1", type: "COERCE", trigger: "arrested over a", recipients: ["n1"] }],
  });
}

test.each([
  ["one person", "Arvid Sund", null, "Arvid Sund", null, 0],
  ["two", "Arvid Sund", null, "Mikkel Brekke", null, 1],
  ["two, one named in passing by the other", "Arvid Sund", null, "Mikkel Brekke", "Arvid Sund", 1],
  ["two, each named by both", "Arvid Sund", "Mikkel Brekke", "Mikkel Brekke", "Arvid Sund", 0],
])("reports are about %s", (_, one, alsoOne, other, alsoOther, differ) => {
  const [a, b] = [fingerprint(arrest(one, alsoOne)), fingerprint(arrest(other, alsoOther))];
  const features = storyFeatures(a.print, b.print);
  expect(features?.protagonistsDiffer).toBe(differ);
});

test("the same deed done to another person is less alike", () => {
  const [one, same, other] = [
    arrest("Arvid Sund", null),
    arrest("Arvid Sund", "Mikkel Brekke"),
    arrest("Mikkel Brekke", null),
  ].map((report) => fingerprint(report).content.tellings[0]!);
  expect(tellingLikeness(one!, other!, 0.9, false)).toBeLessThan(tellingLikeness(one!, same!, 0.9, false));
});
