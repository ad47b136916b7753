import fc from "fast-check";
import { expect, test } from "vitest";
import { linkReports } from "./link.ts";
import { MemoryStore } from "./testing/memory-store.ts";
import { reportOf } from "./testing/report.ts";
import type { ComparedReport } from "./types.ts";

const FIRE = [
  [
    "Norland shells Sudmark port, 12 killed",
    "Norland's army shelled the harbour of Sudport on Tuesday and killed 12 dockers, the mayor said.",
  ],
  [
    "Shelling of Sudport leaves 14 dead",
    "At least 14 dockers died when Norland shelled the harbour of Sudport on Tuesday, hospital staff said.",
  ],
  [
    "Sudport harbour under fire",
    "Norland denied that it had shelled the harbour of Sudport, where dockers were killed on Tuesday.",
  ],
] as const;
const FOOD = [
  [
    "Westmark sends grain to Eastmark",
    "Westmark sent forty wagons of grain to famine-stricken Eastmark on Friday, its farm ministry said.",
  ],
  [
    "Grain train reaches Eastmark",
    "A train with grain from Westmark reached famine-stricken Eastmark on Friday, aid workers said.",
  ],
] as const;

const states = [
  { id: "n1", kind: "government", name: "Norland", country: "NOR", sector: "GOV" },
  { id: "n2", kind: "place", name: "Sudport", country: "SUD" },
] as const;

const attack = (id: string, i: number): ComparedReport => {
  const [title, line] = FIRE[i]!;
  return reportOf({
    id,
    outlet: `Outlet ${i}`,
    published: "2024-05-08",
    text: `${title}\n${line}`,
    entities: states,
    events: [
      {
        id: "e1",
        trigger: i === 0 ? "shelled" : i === 1 ? "Shelling" : "shelled",
        evidence: line,
        actors: ["n1"],
        days: ["2024-05-07", "2024-05-08"],
        at: "n2",
        status: i === 2 ? "denied" : "occurred",
        ...(i === 0 ? { killed: 12 } : i === 1 ? { killed: 14 } : {}),
      },
    ],
  });
};

const grain = (id: string, i: number): ComparedReport => {
  const [title, line] = FOOD[i]!;
  return reportOf({
    id,
    outlet: `Paper ${i}`,
    published: "2024-05-11",
    text: `${title}\n${line}`,
    entities: [
      { id: "n1", kind: "government", name: "Westmark", country: "WES" },
      { id: "n2", kind: "government", name: "Eastmark", country: "EAS" },
    ],
    events: [
      {
        id: "e1",
        type: "AID",
        trigger: "grain",
        actors: ["n1"],
        recipients: ["n2"],
        days: ["2024-05-10", "2024-05-11"],
      },
    ],
  });
};

const ALL = [attack("a1", 0), attack("a2", 1), attack("a3", 2), grain("g1", 0), grain("g2", 1)];

async function linked(reports: readonly ComparedReport[], batch = 1): Promise<MemoryStore> {
  const store = new MemoryStore();
  for (let i = 0; i < reports.length; i += batch) await linkReports(store, { changed: reports.slice(i, i + batch) });
  return store;
}

test("reports of one event are one story, others are not", async () => {
  const { stories } = await linked(ALL);
  expect(stories.map(({ reports }) => reports).sort()).toEqual([
    ["a1", "a2", "a3"],
    ["g1", "g2"],
  ]);
});

test("one happening with its numbers and its denial side by side", async () => {
  const { stories } = await linked(ALL);
  const [happening] = stories.find(({ reports }) => reports.includes("a1"))!.happenings;
  expect(happening).toMatchObject({
    type: "ASSAULT",
    statuses: ["denied", "occurred"],
    time: { start: "2024-05-07", end: "2024-05-08" },
  });
  expect(happening!.members.map(({ report }) => report)).toEqual(["a1", "a2", "a3"]);
  expect(happening!.origins.map(({ name }) => name)).toEqual(["Outlet 0", "Outlet 1", "Outlet 2"]);
  expect(happening!.contradictions.map(({ aspect, versions }) => [aspect, versions.map(({ value }) => value)])).toEqual(
    [
      ["status", ["denied", "occurred"]],
      ["number", ["12", "14"]],
    ],
  );
});

test("the order of arrival and the size of the batches make no difference", async () => {
  const { stories } = await linked(ALL);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(ALL, { minLength: ALL.length }),
      fc.integer({ min: 1, max: 5 }),
      async (order, batch) => {
        expect((await linked(order, batch)).stories).toEqual(stories);
      },
    ),
    { numRuns: 30 },
  );
});

test("a report that comes again or goes leaves what would be there without it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(ALL, { minLength: 2 }), fc.nat(), async (order, n) => {
      const one = order[n % order.length]!;
      const rest = order.filter((report) => report !== one);
      const store = await linked(order);
      await linkReports(store, { changed: [one] });
      expect(store.stories).toEqual((await linked(order)).stories);
      await linkReports(store, { changed: [], removed: [one.id] });
      expect(store.stories).toEqual((await linked(rest)).stories);
    }),
    { numRuns: 30 },
  );
});

const SPOKEN =
  "Norland's troops shelled the harbour of Sudport on Tuesday night, said Iver Brandt, a spokesman of the port. Dockers fled.";

function quoting(id: string, outlet: string, text: string): ComparedReport {
  return reportOf({
    id,
    outlet,
    published: "2024-05-08",
    text,
    entities: [...states, { id: "n3", kind: "person", name: "Iver Brandt", country: "SUD" }],
    claims: [{ id: "c1", sourceKind: "named", by: "n3" }],
    events: [
      { id: "e1", trigger: "shelled", actors: ["n1"], days: ["2024-05-07", "2024-05-08"], at: "n2", claim: "c1" },
    ],
  });
}

test("two outlets that quote one speaker are one origin", async () => {
  const other =
    "Iver Brandt, who speaks for the port of Sudport, said that Norland's troops shelled the harbour on Tuesday night. Dockers fled.";
  const { stories } = await linked([quoting("q1", "The Mail", SPOKEN), quoting("q2", "The Globe", other)]);
  const [happening] = stories[0]!.happenings;
  expect(happening!.members).toHaveLength(2);
  expect(happening!.origins).toEqual([
    {
      key: "actor:person:iver brandt",
      kind: "actor",
      name: "Iver Brandt",
      isParty: false,
      members: happening!.members,
    },
  ]);
});

const COPY = `SUDPORT, May 8 (Reuters) - Norland shelled the harbour of Sudport overnight and set two warehouses on fire.
Smoke stood over the docks in the morning, and the ferry to the islands was cancelled for the second day in a row.
The town council met in the school because its hall has no windows left since the shelling of last month.`;

const printing = (id: string, outlet: string, text: string) =>
  reportOf({
    id,
    outlet,
    published: "2024-05-08",
    text,
    entities: states,
    events: [{ id: "e1", trigger: "shelled", actors: ["n1"], at: "n2" }],
  });

test("two outlets that print one wire are one origin, with and without the credit line", async () => {
  const { stories } = await linked([
    printing("w1", "The Mail", COPY),
    printing("w2", "The Globe", COPY.replace("SUDPORT, May 8 (Reuters) - ", "")),
  ]);
  expect(stories[0]!.copies).toMatchObject([{ origin: "Reuters", reason: "wire-credit", reports: ["w1", "w2"] }]);
  expect(stories[0]!.happenings[0]!.origins.map(({ key, kind }) => [key, kind])).toEqual([["outlet:reuters", "wire"]]);
});
