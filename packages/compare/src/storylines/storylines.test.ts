import { expect, test } from "vitest";
import { fingerprint } from "../fingerprint.ts";
import type { AgreementPrint, ContentPrint } from "../print.ts";
import { reportOf } from "../testing/report.ts";
import type { Happening } from "../types.ts";
import { agreementStorylines } from "./agreements.ts";
import { dyadStoryline } from "./dyad.ts";

const agreement = (given: Partial<AgreementPrint>): AgreementPrint => ({
  id: "a1",
  name: "fishing treaty",
  kind: "treaty",
  parties: ["state:NOR", "state:SUD"],
  subjects: ["fishing"],
  stage: "talks",
  time: null,
  ...given,
});

const print = (id: string, published: string, ...agreements: AgreementPrint[]): ContentPrint => ({
  ...fingerprint(reportOf({ id, published, text: "Words." })).content,
  agreements,
});

test("the stages of an agreement, in order of time", () => {
  const lines = agreementStorylines([
    print("r3", "2024-06-01", agreement({ stage: "ratified", name: "agreement on fishing", kind: "agreement" })),
    print("r1", "2024-01-01", agreement({})),
    print(
      "r2",
      "2024-03-01",
      agreement({ stage: "signed" }),
      agreement({ id: "a2", kind: "ceasefire", name: "ceasefire", subjects: [], stage: "signed" }),
    ),
  ]);
  expect(lines.map(({ of, steps }) => [of, steps.map(({ date, what }) => `${date} ${what}`)])).toEqual([
    [
      { agreement: "agreement on fishing", kind: "treaty", parties: ["state:NOR", "state:SUD"] },
      ["2024-01-01 talks", "2024-03-01 signed", "2024-06-01 ratified"],
    ],
    [{ agreement: "ceasefire", kind: "ceasefire", parties: ["state:NOR", "state:SUD"] }, ["2024-03-01 signed"]],
  ]);
});

test("other parties or another subject are another agreement", () => {
  const lines = agreementStorylines([
    print("r1", "2024-01-01", agreement({}), agreement({ id: "a2", parties: ["state:NOR", "state:WES"] })),
    print("r2", "2024-02-01", agreement({ kind: "deal", name: "gas deal", subjects: ["gas"] })),
  ]);
  expect(lines).toHaveLength(3);
});

test("two tellings that a third joins are one agreement, in whatever order they come", () => {
  const both = print("r3", "2024-03-01", agreement({ kind: "deal", name: "deal on gas and fishing", subjects: [] }));
  const told = [
    print("r1", "2024-01-01", agreement({ name: "fishing treaty" })),
    print("r2", "2024-02-01", agreement({ kind: "deal", name: "gas deal", subjects: ["gas"] })),
    both,
  ];
  const lines = agreementStorylines(told);
  expect(lines).toHaveLength(1);
  expect(agreementStorylines(told.toReversed())).toEqual(lines);
});

test("an agreement whose parties are not named goes by its name", () => {
  const lines = agreementStorylines([
    print("r1", "2024-01-01", agreement({ parties: [], subjects: [], name: "Norport Treaty" })),
    print("r2", "2024-02-01", agreement({ parties: [], subjects: [], name: "Norport treaty", stage: "signed" })),
    print("r3", "2024-02-01", agreement({ parties: [], subjects: [], name: "Sudport Treaty" })),
  ]);
  expect(lines.map(({ steps }) => steps.map(({ what }) => what))).toEqual([["talks", "signed"], ["talks"]]);
});

const happening = (id: string, start: string | null, actors: string[], recipients: string[]): Happening => ({
  id,
  type: "CONSULT",
  members: [{ report: "r1", event: "e1" }],
  statuses: ["occurred"],
  actors,
  recipients,
  time: start === null ? null : { start, end: start },
  origins: [],
  contradictions: [],
});

test("what goes on between two, undated last", () => {
  const line = dyadStoryline(
    [
      happening("h1", null, ["state:NOR"], ["state:SUD"]),
      happening("h2", "2024-02-01", ["state:SUD"], ["state:NOR"]),
      happening("h3", "2024-01-01", ["state:NOR", "state:SUD"], []),
      happening("h4", "2024-01-01", ["state:NOR"], ["state:WES"]),
    ],
    "state:SUD",
    "state:NOR",
  );
  expect(line.of).toEqual({ dyad: ["state:NOR", "state:SUD"] });
  expect(line.steps.map(({ date, what }) => [date, what])).toEqual([
    ["2024-01-01", "CONSULT occurred"],
    ["2024-02-01", "CONSULT occurred"],
    [null, "CONSULT occurred"],
  ]);
});
