import { expect, test } from "vitest";
import { TRAITS, traitOf } from "./traits.ts";

// Archives hold these numbers: vocabularies may grow at their ends alone.
test.each([
  [0b00_0000_000_00000, ["AGREE", "occurred", "own", "open"]],
  [0b00_0001_001_00001, ["CONSULT", "ongoing", "named", "open"]],
  [0b01_0010_010_00010, ["SUPPORT", "planned", "office", "accepted"]],
  [0b10_0011_011_00011, ["CONCEDE", "possible", "role", "corrected"]],
  [0b11_0100_100_00100, ["COOPERATE", "denied", "anonymous", "rejected"]],
  [0b00_0101_000_00101, ["AID", "occurred", "media", "open"]],
  [0b00_0110_000_00110, ["RETREAT", "occurred", "collective", "open"]],
  [0b00_0111_000_00111, ["REQUEST", "occurred", "unstated", "open"]],
  [8, ["ACCUSE", "occurred", "own", "open"]],
  [9, ["REJECT", "occurred", "own", "open"]],
  [10, ["THREATEN", "occurred", "own", "open"]],
  [11, ["PROTEST", "occurred", "own", "open"]],
  [12, ["SANCTION", "occurred", "own", "open"]],
  [13, ["MOBILIZE", "occurred", "own", "open"]],
  [14, ["COERCE", "occurred", "own", "open"]],
  [15, ["ASSAULT", "occurred", "own", "open"]],
])("traits %i are %j", (traits, values) => {
  expect(TRAITS.map((trait) => traitOf(traits, trait))).toEqual(values);
});
