import { expect, test } from "vitest";
import type { Row } from "./rows.ts";
import { isReached, tableOf } from "./table.ts";

const row = (more: Partial<Row>): Row => ({ section: "speed", name: "figure", value: 10, ...more });

test.each([
  [{ target: 9 }, true],
  [{ target: 11 }, false],
  [{ target: 9, atMost: true }, false],
  [{ target: 11, atMost: true }, true],
  [{ target: 9, value: null }, false],
  [{}, undefined],
])("%j reaches its target: %s", (more, reached) => {
  expect(isReached(row(more))).toBe(reached);
});

test("sections have a head, values their unit, target and mark", () => {
  const rows = [
    row({ section: "names", value: 81.25, digits: 2 }),
    row({ unit: "ms", target: 15.5, published: "other 12" }),
  ];
  const lines = tableOf(rows, (_kind, text) => text).split("\n");
  expect(lines).toContain("names");
  expect(lines).toContain("speed");
  expect(lines.some((line) => /figure +81\.25$/.test(line))).toBe(true);
  expect(lines.some((line) => /figure +10\.0 ms ✗ +≥ 15\.5 {2}other 12$/.test(line))).toBe(true);
});
