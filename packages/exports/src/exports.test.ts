import type { ActorRef, EventRow } from "@onrecord/record/asking";
import { expect, test } from "vitest";
import { csv, EVENT_COLUMNS, ICEWS_COLUMNS, icewsRows, POLECAT_COLUMNS, polecatRows } from "./index.ts";

const actor = (name: string, country: string): ActorRef => ({
  id: `ac-${name}`,
  name,
  kind: "government",
  country,
  sector: "GOV",
});
const [kenya, poland, peru] = [actor("Kenya", "KEN"), actor("Poland", "POL"), actor("Peru", "PER")];
const span = (text: string) => ({ start: 0, end: text.length, text });

function row(event: Partial<EventRow["event"]>, more: Partial<EventRow> = {}): EventRow {
  return {
    id: "ev-1",
    report: {
      id: "rp-1",
      version: "v",
      title: "=1+1",
      outlet: "The Harbour Post",
      url: null,
      published: "2024-03-05T10:00:00Z",
    },
    event: {
      ...{
        id: "e1",
        type: "AID",
        mode: null,
        contexts: ["military"],
        cameo: "072",
        score: 7,
        quad: "material-cooperation",
      },
      ...{
        actors: [],
        recipients: [],
        triggers: [],
        evidence: [span("sent arms")],
        status: "occurred",
        time: null,
        place: null,
      },
      ...{ magnitude: [], claim: null, confidence: 0.8, ...event },
    },
    actors: [kenya],
    recipients: [poland, peru],
    place: { name: "Gdansk", coordinates: [18.65, 54.35] },
    ladder: [
      { claim: "c1", as: "source", who: poland, sourceKind: "office", words: "Warsaw", cue: "said" },
      { claim: "c2", as: "source", who: null, sourceKind: "anonymous", words: null, cue: null },
    ],
    ...{ happening: null, origins: 1, contradicted: false, review: "open", corrected: [], notes: [] },
    ...more,
  };
}

test("CSV has the ladder from the outlet down, and no cell that runs as a formula", () => {
  const [head = "", line = ""] = csv(EVENT_COLUMNS, [row({})], { header: true, lines: "unix" }).split("\n");
  const cells = Object.fromEntries(head.split(",").map((name, i) => [name, line.split(",")[i]]));
  expect(cells).toMatchObject({
    on_the_word_of: "The Harbour Post > Poland > (anonymous)",
    title: "'=1+1",
    contradicted: "false",
    recipients: "Poland; Peru",
  });
  expect(csv(EVENT_COLUMNS, [], { header: true, lines: "windows" })).toBe(`${head}\r\n`);
});

const cells = (rows: readonly EventRow[], ...names: (keyof typeof ICEWS_COLUMNS)[]) =>
  icewsRows(rows).map((dyad) => names.map((name) => ICEWS_COLUMNS[name]?.(dyad)));

test("ICEWS has a row a dyad, dated by what is said, else by publication", () => {
  expect(cells([row({})], "Source Name", "Target Name", "CAMEO Code", "Event Date")).toEqual([
    ["Kenya", "Poland", "072", "2024-03-05"],
    ["Kenya", "Peru", "072", "2024-03-05"],
  ]);
  const met = row(
    {
      type: "CONSULT",
      cameo: "040",
      time: { span: span("Monday"), start: "2024-03-04", end: "2024-03-05", grain: "day" },
    },
    { actors: [kenya, poland], recipients: [] },
  );
  expect(cells([met], "Source Country", "Target Country", "Event Date")).toEqual([
    ["KEN", "POL", "2024-03-04"],
    ["POL", "KEN", "2024-03-04"],
  ]);
  expect(cells([row({}, { actors: [] })], "Source Name")).toEqual([[null], [null]]);
  expect(icewsRows([row({ cameo: null })])).toEqual([]);
});

test.each([
  [{ type: "AID", status: "planned" }, "AGREE"],
  [{ type: "RETREAT", status: "planned" }, "CONCEDE"],
  [{ type: "ASSAULT", status: "ongoing" }, "ASSAULT"],
  [{ type: "ASSAULT", status: "planned" }, undefined],
  [{ type: "AID", status: "denied" }, undefined],
  [{ type: "AID", status: "possible" }, undefined],
  [{ type: "REQUEST", status: "occurred", cameo: "104" }, "REQUEST"],
  [{ type: "REQUEST", status: "occurred", cameo: "0233" }, undefined],
] as const)("POLECAT codes %j as %s", (event, type) => {
  expect(polecatRows([row(event)]).map((one) => POLECAT_COLUMNS["Event Type"]?.(one))[0]).toBe(type);
});

test("what a person rejected is in no data set", () => {
  expect(polecatRows([row({}, { review: "rejected" })])).toEqual([]);
});
