import { analyse, loadLanguage } from "@onrecord/language";
import { languageModel } from "@onrecord/models";
import { expect, test } from "vitest";
import type { Piece } from "./document.ts";
import { withWholeSource } from "./whole-source.ts";

const language = await loadLanguage(await languageModel());

const whole = (text: string, source: string, cue: string): string => {
  const at = (words: string): Piece => [text.indexOf(words), text.indexOf(words) + words.length];
  const found = withWholeSource(analyse(text, language), {
    source: source === "" ? [] : [at(source)],
    cue: [at(cue)],
    content: [],
  });
  return found.source.map(([start, end]) => text.slice(start, end)).join(" … ");
};

test.each([
  ["Jane Roe, the mayor of Oslo, said that the bridge was safe.", "Jane Roe", "said", "Jane Roe, the mayor of Oslo,"],
  [
    "Jane Roe, who leads the party, said that the bridge was safe.",
    "Jane Roe",
    "said",
    "Jane Roe, who leads the party,",
  ],
  ["The mayor said that the bridge was safe.", "The mayor", "said", "The mayor"],
  ["A study by the bank found that wages fell.", "the bank", "found", "A study by the bank"],
  ["The bridge was safe, said a spokesman for the city.", "a spokesman", "said", "a spokesman for the city"],
  ["The mayor's claim that the bridge was safe is wrong.", "The mayor", "claim", "The mayor's"],
  ["It is believed that the bridge is safe.", "", "believed", ""],
])("%s", (text, source, cue, expected) => {
  expect(whole(text, source, cue)).toBe(expected);
});
