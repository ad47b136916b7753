import { describe, expect, test } from "vitest";
import { type Mark, markAt } from "./marks.ts";

const mark = (id: string, ...spans: [number, number][]): Mark => ({
  id,
  tab: "events",
  spans: spans.map(([start, end]) => ({ start, end, text: "" })),
});

describe("markAt", () => {
  const marks = [mark("long", [0, 50]), mark("short", [10, 20]), mark("twice", [30, 34], [60, 70])];
  test.each([
    ["the only one", 5, "long"],
    ["the tighter one inside", 12, "short"],
    ["the end is outside", 20, "long"],
    ["a second span", 65, "twice"],
    ["a tight span inside a long one", 33, "twice"],
    ["none", 55, undefined],
  ])("%s", (_, offset, expected) => {
    expect(markAt(marks, offset)?.id).toBe(expected);
  });
});
