import { describe, expect, test } from "vitest";
import { f1 } from "../figures.ts";
import { sameName, samePlace } from "./parties.ts";
import { scoreReading } from "./score.ts";
import { accuracy, READING_FIGURES } from "./tally.ts";
import { sameTime } from "./times.ts";
import type { GoldClaim, GoldEvent } from "./types.ts";

const span = (start: number, end: number) => ({ start, end });

const claim = (id: string, cue: number, more: Partial<GoldClaim> = {}): GoldClaim => ({
  id,
  source: { entity: "Jane Roe", span: span(cue - 9, cue - 1) },
  sourceKind: "named",
  cue: span(cue, cue + 4),
  content: [span(cue + 5, cue + 25)],
  form: "indirect",
  via: null,
  parent: null,
  ...more,
});

const event = (trigger: number, more: Partial<GoldEvent> = {}): GoldEvent => ({
  type: "CONSULT",
  status: "occurred",
  actors: [{ name: "Norway", country: "NOR", sector: "GOV" }],
  recipients: [],
  triggers: [span(trigger, trigger + 6)],
  claim: null,
  time: "2019-03-05",
  place: "Oslo",
  ...more,
});

const GOLD = {
  claims: [claim("c1", 20), claim("c2", 30, { parent: "c1", via: "The Post" }), claim("c3", 200, { optional: true })],
  events: [event(10), event(50, { claim: "c2", type: "AID", status: "planned" }), event(90, { optional: true })],
};

describe("readings", () => {
  test("gold against itself is all right", () => {
    const tallies = scoreReading(GOLD, GOLD);
    for (const figure of READING_FIGURES) expect([figure, f1(tallies.figures[figure])]).toEqual([figure, 1]);
    expect(tallies.figures["claims.detection"].gold).toBe(2);
    expect(tallies.content).toEqual({ precision: 2, recall: 2, f1: 2, pairs: 2 });
    expect(tallies.duplicates).toBe(0);
  });

  test("nothing predicted finds nothing", () => {
    const { figures } = scoreReading(GOLD, { claims: [], events: [] });
    expect(figures["claims.detection"]).toEqual({ correct: 0, predicted: 0, gold: 2, matched: 0 });
    expect(accuracy(figures["events.status"])).toBeNull();
  });

  test("an optional gold item is neither a miss nor a gain", () => {
    const { figures } = scoreReading(GOLD, { claims: [GOLD.claims[2]!], events: [GOLD.events[2]!] });
    expect(figures["claims.detection"].predicted).toBe(0);
    expect(figures["events.detection"].predicted).toBe(0);
  });

  test("a second prediction on a trigger is a duplicate, on an optional one it is ignored", () => {
    const tallies = scoreReading(GOLD, { claims: [], events: [event(10), event(12), event(90), event(92)] });
    expect(tallies.duplicates).toBe(1);
    expect(tallies.figures["events.detection"]).toMatchObject({ correct: 1, predicted: 2 });
  });

  test("planned aid is an agreement, as PLOVER reduces it", () => {
    const predicted = { claims: [], events: [event(50, { type: "AGREE", status: "occurred", claim: null })] };
    const { figures } = scoreReading(GOLD, predicted);
    expect(figures["events.type"].correct).toBe(1);
    expect(figures["events.status"].correct).toBe(0);
    expect(figures["events.attribution"].correct).toBe(0);
  });

  test("claims without a cue go by their content", () => {
    const predicted = { claims: [claim("x", 20, { cue: null })], events: [] };
    expect(scoreReading(GOLD, predicted).figures["claims.detection"].correct).toBe(1);
  });

  test("a wrong parent breaks the claim as a whole", () => {
    const predicted = { claims: [claim("a", 20), claim("b", 30)], events: [] };
    const { figures } = scoreReading(GOLD, predicted);
    expect(figures["claims.parent"].correct).toBe(1);
    expect(figures["claims.full"].correct).toBe(1);
    expect(figures["claims.parent_nested"]).toEqual({ correct: 0, predicted: 0, gold: 1, matched: 1 });
  });
});

describe("names, places and times", () => {
  test.each([
    ["Vladimir Putin", "Mr Putin's", true],
    ["Jane Roe", "John Doe", false],
    ["", "", false],
  ])("%j and %j: %s", (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
  });

  test.each([
    ["Oslo", "downtown Oslo", true],
    ["Mali", "Somalia", false],
  ])("place %j and %j: %s", (a, b, same) => {
    expect(samePlace(a, b)).toBe(same);
  });

  test.each([
    ["2019-03-05", "2019-03", true],
    ["2019-03-05", "2019-03-06", false],
    ["2019-03-01/2019-04-01", "2019-03", true],
    ["2019-01-01/2020-01-01", "2019", true],
    ["2019-03-05/2019-03-06", "2019-03-05", true],
    ["2019-03-05/2019-03-12", "2019-03-05/2019-03-13", false],
    ["2019-03-05T10:00", "2019-03-05", true],
  ])("time %j and %j: %s", (a, b, same) => {
    expect(sameTime(a, b)).toBe(same);
  });
});
