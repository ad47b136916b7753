import { describe, expect, test } from "vitest";
import { diffTexts, type Piece } from "./diff.ts";

const SIGNS = { same: "", gone: "-", new: "+" };
const shown = (pieces: Piece[] | null) =>
  pieces === null
    ? "none"
    : pieces.map(({ text, kind }) => (kind === "same" ? text : `[${SIGNS[kind]}${text}]`)).join(" ");

describe("diffTexts", () => {
  test.each<[string, string, string, string[]]>([
    ["nothing changed", "One.\n\nTwo.", "One.\n\nTwo.", ["One. | One.", "Two. | Two."]],
    [
      "a number changed",
      "The army said that 12 people were killed.",
      "The army said that 14 people were killed.",
      ["The army said that [-12] people were killed. | The army said that [+14] people were killed."],
    ],
    [
      "words put in",
      "Norway met Chile in Oslo.",
      "Norway met Chile and Peru in Oslo.",
      ["Norway met Chile in Oslo. | Norway met Chile [+and Peru] in Oslo."],
    ],
    [
      "a paragraph gone",
      "One.\nTwo is gone.\nThree.",
      "One.\nThree.",
      ["One. | One.", "[-Two is gone.] | none", "Three. | Three."],
    ],
    ["a paragraph come", "One.", "One.\nTwo has come.", ["One. | One.", "none | [+Two has come.]"]],
    [
      "another paragraph in its place",
      "Talks ended.",
      "Rain fell all day.",
      ["[-Talks ended.] | none", "none | [+Rain fell all day.]"],
    ],
    [
      "one before a changed one",
      "The envoy left the city on Monday.",
      "A new first line.\nThe envoy left the city on Tuesday.",
      ["none | [+A new first line.]", "The envoy left the city on [-Monday.] | The envoy left the city on [+Tuesday.]"],
    ],
    ["from nothing", "", "One.", ["none | [+One.]"]],
  ])("%s", (_, before, after, expected) => {
    expect(diffTexts(before, after).map((row) => `${shown(row.before)} | ${shown(row.after)}`)).toEqual(expected);
  });
});
