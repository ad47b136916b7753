import { describe, expect, test } from "vitest";
import type { Layers } from "./layers.ts";
import { segmentsOf } from "./segments.ts";

const paragraph = { start: 10, end: 20, text: "abcdefghij" };
const span = (start: number, end: number) => ({ start, end, text: "" });

describe("segmentsOf", () => {
  test.each<[string, Layers, string[]]>([
    ["no layer", {}, ["abcdefghij"]],
    ["one in the middle", { cue: [span(12, 14)] }, ["ab", "cd:cue", "efghij"]],
    ["one that begins before", { cue: [span(2, 13)] }, ["abc:cue", "defghij"]],
    ["one that goes on after", { cue: [span(18, 44)] }, ["abcdefgh", "ij:cue"]],
    [
      "two that overlap",
      { content: [span(10, 16)], cue: [span(14, 18)] },
      ["abcd:content", "ef:content,cue", "gh:cue", "ij"],
    ],
    ["outside", { cue: [span(0, 10), span(20, 30)] }, ["abcdefghij"]],
  ])("%s", (_, layers, expected) => {
    const shown = segmentsOf(paragraph, layers).map(({ text, layers: names }) =>
      [text, names.join(",")].filter(Boolean).join(":"),
    );
    expect(shown).toEqual(expected);
  });
});
