import { describe, expect, test } from "vitest";
import { chainOf } from "./chain.ts";
import { reduceType } from "./plover.ts";
import type { Claim } from "./schema.ts";

const claim = (id: string, entity: string | null, parent: string | null, via: string | null = null): Claim => ({
  id,
  source: entity ? { entity, span: { start: 0, end: 1, text: "x" } } : null,
  sourceKind: entity ? "named" : "unstated",
  cue: null,
  cueKind: "say",
  content: [],
  form: "indirect",
  via,
  parent,
  confidence: 1,
});

describe("chainOf", () => {
  test.each([
    ["own voice", [], null, []],
    ["one source", [claim("c1", "n1", null)], "c1", ["source n1"]],
    ["via before its source", [claim("c1", "n1", null, "n2")], "c1", ["via n2", "source n1"]],
    ["parent outside", [claim("c1", "n1", null), claim("c2", "n2", "c1")], "c2", ["source n1", "source n2"]],
    ["no stated source", [claim("c1", null, null)], "c1", ["source null"]],
    ["a cycle ends", [claim("c1", "n1", "c2"), claim("c2", "n2", "c1")], "c1", ["source n2", "source n1"]],
    ["an unknown claim", [], "c9", []],
  ] as const)("%s", (_, claims, id, expected) => {
    const steps = chainOf({ claims: [...claims] }, id);
    expect(steps.map((step) => `${step.as} ${step.entity}`)).toEqual(expected);
  });
});

test.each([
  ["CONSULT", "planned", "AGREE"],
  ["RETREAT", "planned", "CONCEDE"],
  ["ASSAULT", "planned", "ASSAULT"],
  ["CONSULT", "occurred", "CONSULT"],
] as const)("reduceType %s %s", (type, status, expected) => {
  expect(reduceType(type, status)).toBe(expected);
});
