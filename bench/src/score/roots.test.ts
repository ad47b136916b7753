import type { Reading } from "@onrecord/record";
import { expect, test } from "vitest";
import { scoreRoots } from "./roots.ts";

const TEXT = "Norway helped Sweden.";

interface Made {
  readonly type: string;
  readonly actor: string;
  readonly recipient: string;
  readonly status?: string;
  readonly cameo?: string;
}

const reading = (...events: readonly Made[]): Reading =>
  ({
    report: { text: TEXT },
    entities: [
      { id: "n1", mentions: [{ start: 0, end: 6 }] },
      { id: "n2", mentions: [{ start: 14, end: 20 }] },
    ],
    events: events.map(({ type, actor, recipient, status = "occurred", cameo = null }) => ({
      type,
      status,
      actors: [actor],
      recipients: [recipient],
      cameo,
      confidence: 0.5,
    })),
  }) as unknown as Reading;

const ROW = { text: TEXT, source: [{ start: 0, end: 6 }], target: [{ start: 14, end: 20 }], event: "AID" };

test("the event between the two parties is taken; its root and direction count", () => {
  const aid = { type: "AID", actor: "n1", recipient: "n2" };
  const figures = scoreRoots(
    [ROW, ROW, ROW],
    [
      reading({ type: "ASSAULT", actor: "n1", recipient: "n1" }, aid),
      reading({ ...aid, actor: "n2", recipient: "n1", status: "planned" }),
      reading(),
    ],
  );
  expect(figures.accuracy).toBeCloseTo(1 / 3);
  expect(figures.linked).toBeCloseTo(2 / 3);
  expect(figures.direction).toBe(1 / 2);
  expect(figures.coverage).toBeCloseTo(2 / 3);
});

test("a coded statement is a false one", () => {
  const rows = [
    { text: TEXT, penta: 0 },
    { text: TEXT, penta: 2 },
  ];
  const coded = reading({ type: "AID", actor: "n1", recipient: "n2" });
  const figures = scoreRoots(rows, [coded, coded]);
  expect(figures.statementFalse).toBe(1);
  expect(figures.quadAccuracy).toBe(1);
  expect(figures.macroF1).toBeNull();
});

test("an appeal is no event of PLOVER's, a demand is one", () => {
  const rows = [{ text: TEXT, penta: 0 }];
  const coded = (cameo: string) =>
    scoreRoots(rows, [reading({ type: "REQUEST", actor: "n1", recipient: "n2", cameo })]);
  expect(coded("0233")).toMatchObject({ statementFalse: 0, statementTold: 1 });
  expect(coded("104")).toMatchObject({ statementFalse: 1, statementTold: 1 });
  const request = (cameo: string) =>
    scoreRoots([{ ...ROW, event: "REQUEST" }], [reading({ type: "REQUEST", actor: "n1", recipient: "n2", cameo })]);
  expect(request("0233").coverage).toBe(0);
  expect(request("104").accuracy).toBe(1);
});
